package bufferscope.scenario;

import bufferscope.json.JsonFile;
import bufferscope.json.Schema;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The format of scenario files. {@code scenario.schema.json} defines their keys and the allowed
 * values; {@link ScenarioMapper} translates between the keys and a scenario.
 */
public final class ScenarioFile {
  /** The file name ending that the system opens with this program. */
  public static final String ENDING = ".bufferscope";

  /** The maximum number of characters of a title. */
  public static final int MAX_TITLE = 60;

  /** The maximum number of characters of the description. */
  public static final int MAX_ABOUT = 400;

  /** The format of scenario files. */
  public static final JsonFile<NamedScenario> FORMAT =
      new JsonFile<>(
          Schema.beside(ScenarioFile.class, "scenario.schema.json"),
          ScenarioMapper::read,
          ScenarioMapper::write);

  private static final String UNTITLED = "scenario";

  /** Control characters, line ends, and halves of characters. */
  private static final String NOT_IN_A_LINE = "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]";

  private ScenarioFile() {}

  /** Returns true if the name of the file has the ending of scenario files. */
  public static boolean hasEnding(String file) {
    return file.endsWith(ENDING);
  }

  /**
   * Returns a title for a scenario in that file that has none yet: the file name without its
   * ending.
   */
  public static String titleFor(Path file) {
    String name = String.valueOf(file.getFileName());
    int end = name.lastIndexOf('.');
    return title(end > 0 ? name.substring(0, end) : name).or(() -> title(name)).orElse(UNTITLED);
  }

  /**
   * Returns the title that the user wrote, shortened to what is allowed; empty if nothing is left.
   */
  public static Optional<String> title(String written) {
    return Optional.of(line(written, MAX_TITLE))
        .filter(title -> FORMAT.schema().allows("title", title));
  }

  /** Returns the description that the user wrote, shortened to what is allowed. */
  public static String about(String written) {
    return line(written, MAX_ABOUT);
  }

  /** Returns the text with blanks for characters that no line has, cut to a length. */
  private static String line(String written, int maxLength) {
    return written
        .replaceAll(NOT_IN_A_LINE, " ")
        .codePoints()
        .limit(maxLength)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
