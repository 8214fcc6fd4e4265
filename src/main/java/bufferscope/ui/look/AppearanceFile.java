package bufferscope.ui.look;

import bufferscope.io.TextFile;
import bufferscope.ui.files.UserFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * A properties file with the appearance. Values that cannot be read are replaced by the usual ones;
 * errors in writing are ignored.
 */
public final class AppearanceFile implements AppearanceStore {
  private static final String THEME = "theme";
  private static final String TEXT_PERCENT = "textPercent";
  private static final String REDUCED_MOTION = "reducedMotion";
  private static final String STOPPING_AT_FAULTS = "stoppingAtFaults";
  private static final String PAST_MEGABYTES = "pastMegabytes";

  /** The maximum size of the file; a larger one is not read. */
  private static final int MAX_BYTES = 10_000;

  private final Path file;

  public AppearanceFile(Path file) {
    this.file = file;
  }

  public static AppearanceFile ofUser() {
    return new AppearanceFile(UserFolder.file("appearance.properties"));
  }

  @Override
  public Appearance load() {
    Properties saved = read();
    Appearance usual = Appearance.USUAL;
    return new Appearance(
        value(saved, THEME, Theme::valueOf, usual.theme()),
        value(saved, TEXT_PERCENT, Integer::parseInt, usual.textPercent()),
        value(saved, REDUCED_MOTION, Boolean::parseBoolean, usual.reducedMotion()),
        value(saved, STOPPING_AT_FAULTS, Boolean::parseBoolean, usual.stoppingAtFaults()),
        value(saved, PAST_MEGABYTES, Integer::parseInt, usual.pastMegabytes()));
  }

  private Properties read() {
    Properties saved = new Properties();
    try {
      saved.load(new StringReader(TextFile.read(file, MAX_BYTES)));
      return saved;
    } catch (IOException | IllegalArgumentException e) {
      return new Properties(); // missing or broken
    }
  }

  private static <T> T value(Properties saved, String key, Function<String, T> parse, T otherwise) {
    String text = saved.getProperty(key);
    try {
      return text == null ? otherwise : parse.apply(text);
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  @Override
  public void save(Appearance before, Appearance now) {
    Properties properties = read();
    properties(now)
        .forEach(
            (key, value) -> {
              if (!value.equals(properties(before).get(key))) {
                properties.setProperty(key, value);
              }
            });
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      StringWriter text = new StringWriter();
      properties.store(text, null);
      TextFile.write(file, text.toString());
    } catch (IOException e) {
      // The next start looks as usual; nothing else depends on it.
    }
  }

  private static Map<String, String> properties(Appearance appearance) {
    return Map.of(
        THEME,
        appearance.theme().name(),
        TEXT_PERCENT,
        String.valueOf(appearance.textPercent()),
        REDUCED_MOTION,
        String.valueOf(appearance.reducedMotion()),
        STOPPING_AT_FAULTS,
        String.valueOf(appearance.stoppingAtFaults()),
        PAST_MEGABYTES,
        String.valueOf(appearance.pastMegabytes()));
  }
}
