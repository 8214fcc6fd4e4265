package bufferscope.ui.look;

import bufferscope.io.TextFile;
import bufferscope.ui.files.UserFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A properties file with the appearance. What cannot be read counts as usual, what cannot be
 * written is left.
 */
public final class AppearanceFile implements AppearanceStore {
  private static final String THEME = "theme";
  private static final String TEXT_PERCENT = "textPercent";
  private static final String REDUCED_MOTION = "reducedMotion";

  /** A file of ours is shorter; whatever else lies there is not read. */
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
    Properties saved = new Properties();
    try {
      saved.load(new StringReader(TextFile.read(file, MAX_BYTES)));
      return new Appearance(
          Theme.valueOf(saved.getProperty(THEME)),
          Integer.parseInt(saved.getProperty(TEXT_PERCENT)),
          Boolean.parseBoolean(saved.getProperty(REDUCED_MOTION)));
    } catch (IOException | IllegalArgumentException | NullPointerException e) {
      return Appearance.USUAL; // missing or broken
    }
  }

  @Override
  public void save(Appearance appearance) {
    Properties properties = new Properties();
    properties.setProperty(THEME, appearance.theme().name());
    properties.setProperty(TEXT_PERCENT, String.valueOf(appearance.textPercent()));
    properties.setProperty(REDUCED_MOTION, String.valueOf(appearance.reducedMotion()));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      StringWriter text = new StringWriter();
      properties.store(text, null);
      TextFile.write(file, text.toString());
    } catch (IOException e) {
      // The next start looks as usual; nothing else depends on it.
    }
  }
}
