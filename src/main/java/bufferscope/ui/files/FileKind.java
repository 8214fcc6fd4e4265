package bufferscope.ui.files;

import bufferscope.explore.moment.Moment;
import bufferscope.lab.ExperimentFile;
import bufferscope.record.SavedRun;
import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A kind of file that the user opens or saves. */
public enum FileKind {
  /** The second ending is the older one, which editors can highlight. */
  SCENARIO(ScenarioFile.ENDING, ".json"),
  RECORDING(SavedRun.ENDING),
  JAVA(".java"),
  /** A text from which a moment of a run is shown. */
  MOMENT(Moment.ENDING),
  /** All files that the window opens. */
  RUN(ScenarioFile.ENDING, ".json", SavedRun.ENDING, Moment.ENDING, ".java"),
  EXPERIMENT(ExperimentFile.ENDING, ".json"),
  HTML(".html"),
  MARKDOWN(".md"),
  SVG(".svg"),
  PNG(".png"),
  GIF(".gif"),
  TEXT(".txt"),
  TRACE(".json"),
  CSV(".csv");

  /** What could have a meaning in the name of a file, or look bad in it. */
  private static final Pattern OTHERS = Pattern.compile("[^\\w.-]+");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that cannot change
  private final List<String> endings;

  FileKind(String... endings) {
    this.endings = List.of(endings);
  }

  /**
   * Returns the kind of a file that the window opens: a scenario unless it has another ending. A
   * folder is one of Java files.
   */
  public static FileKind of(Path file) {
    if (Files.isDirectory(file)) {
      return JAVA;
    }
    return Stream.of(RECORDING, JAVA, MOMENT)
        .filter(kind -> kind.matches(file))
        .findFirst()
        .orElse(SCENARIO);
  }

  /** Returns true if the name of the file has an ending of this kind. */
  public boolean matches(Path file) {
    return endings.stream().anyMatch(file.toString()::endsWith);
  }

  /** Returns the patterns of the names of such files. */
  List<String> patterns() {
    return endings.stream().map("*"::concat).toList();
  }

  /** Returns the ending of a new file. */
  public String ending() {
    return endings.get(0);
  }

  /** Returns the name of a new file of something with that title. */
  public String nameFor(String title) {
    String plain = OTHERS.matcher(title.strip()).replaceAll("-");
    String name = plain.replaceAll("^-+|-+$", "");
    return (name.isEmpty() ? plain : name) + ending();
  }

  /** Returns the name of the kind of file. */
  String title() {
    return Texts.of("files." + name());
  }
}
