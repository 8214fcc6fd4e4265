package bufferscope.ui.files;

import bufferscope.lab.ExperimentFile;
import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.text.Texts;
import java.util.List;

/** A kind of file that a person opens or saves. */
public enum FileKind {
  /** The second is what scenarios were called before, and what editors colour. */
  SCENARIO(ScenarioFile.ENDING, ".json"),
  EXPERIMENT(ExperimentFile.ENDING, ".json"),
  HTML(".html"),
  MARKDOWN(".md"),
  SVG(".svg"),
  PNG(".png"),
  CSV(".csv");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot change
  private final List<String> endings;

  FileKind(String... endings) {
    this.endings = List.of(endings);
  }

  /** What the names of such files are like. */
  List<String> patterns() {
    return endings.stream().map("*"::concat).toList();
  }

  /** How the name of a new file ends. */
  public String ending() {
    return endings.get(0);
  }

  /** What such files are called. */
  String title() {
    return Texts.of("files." + name());
  }
}
