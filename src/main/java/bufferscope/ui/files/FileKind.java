package bufferscope.ui.files;

import bufferscope.lab.ExperimentFile;
import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.text.Texts;
import java.util.List;

/** A kind of file that the user opens or saves. */
public enum FileKind {
  /** The second ending is the older one, which editors can highlight. */
  SCENARIO(ScenarioFile.ENDING, ".json"),
  EXPERIMENT(ExperimentFile.ENDING, ".json"),
  HTML(".html"),
  MARKDOWN(".md"),
  SVG(".svg"),
  PNG(".png"),
  CSV(".csv"),
  JAVA(".java");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot change
  private final List<String> endings;

  FileKind(String... endings) {
    this.endings = List.of(endings);
  }

  /** Returns the patterns of the names of such files. */
  List<String> patterns() {
    return endings.stream().map("*"::concat).toList();
  }

  /** Returns the ending of a new file. */
  public String ending() {
    return endings.get(0);
  }

  /** Returns the name of the kind of file. */
  String title() {
    return Texts.of("files." + name());
  }
}
