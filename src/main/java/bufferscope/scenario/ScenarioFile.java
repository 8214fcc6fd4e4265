package bufferscope.scenario;

import bufferscope.json.JsonFile;
import bufferscope.json.Schema;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Scenario files. Their keys and what is allowed stand in {@code scenario.schema.json}; {@link
 * ScenarioMapper} translates between the keys and a scenario.
 */
public final class ScenarioFile {
  /** The ending that a system opens with this program. */
  public static final String ENDING = ".bufferscope";

  /** Characters of a title. */
  public static final int MAX_TITLE = 60;

  /** Characters of what a scenario shows. */
  public static final int MAX_ABOUT = 400;

  /** Scenario files. */
  public static final JsonFile<NamedScenario> FORMAT =
      new JsonFile<>(
          Schema.beside(ScenarioFile.class, "scenario.schema.json"),
          ScenarioMapper::read,
          ScenarioMapper::write);

  private static final String UNTITLED = "scenario";

  /** Controls, line ends, and halves of characters. */
  private static final String NOT_IN_A_LINE = "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]";

  private ScenarioFile() {}

  /** Returns true if the name of the file ends as those of scenarios do. */
  public static boolean hasEnding(String file) {
    return file.endsWith(ENDING);
  }

  /** A title for a scenario in that file, which has none yet: the name without its ending. */
  public static String titleFor(Path file) {
    String name = String.valueOf(file.getFileName());
    int end = name.lastIndexOf('.');
    return title(end > 0 ? name.substring(0, end) : name).or(() -> title(name)).orElse(UNTITLED);
  }

  /** The title that a person wrote, as far as it can be one. */
  public static Optional<String> title(String written) {
    return Optional.of(line(written, MAX_TITLE))
        .filter(title -> FORMAT.schema().allows("title", title));
  }

  /** What a person wrote about a scenario, as far as it can be kept. */
  public static String about(String written) {
    return line(written, MAX_ABOUT);
  }

  /** The text with blanks for what no line has, and cut to a length. */
  private static String line(String written, int maxLength) {
    return written
        .replaceAll(NOT_IN_A_LINE, " ")
        .codePoints()
        .limit(maxLength)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
