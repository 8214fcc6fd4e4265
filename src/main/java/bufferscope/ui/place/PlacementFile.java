package bufferscope.ui.place;

import bufferscope.io.TextFile;
import bufferscope.ui.files.UserFolder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;

/** A properties file with the placement of the window. Errors in reading or writing are ignored. */
public final class PlacementFile {
  private static final String X = "x";
  private static final String Y = "y";
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";
  private static final String EXTENT = "extent";
  private static final String TIMELINE = "timeline";

  /** A file of ours is shorter; a longer one is not read. */
  private static final int MAX_BYTES = 1000;

  private final Path file;

  public PlacementFile(Path file) {
    this.file = file;
  }

  public static PlacementFile ofUser() {
    return new PlacementFile(UserFolder.file("window.properties"));
  }

  /** Returns what was saved last; nothing if that cannot be read. */
  public Optional<Placement> load() {
    Properties saved = new Properties();
    try {
      saved.load(new StringReader(TextFile.read(file, MAX_BYTES)));
      Rectangle2D bounds =
          new Rectangle2D(
              number(saved, X), number(saved, Y), number(saved, WIDTH), number(saved, HEIGHT));
      saved.putIfAbsent(TIMELINE, "0"); // older files have none
      return Optional.of(
          new Placement(
              bounds,
              Placement.Extent.valueOf(saved.getProperty(EXTENT, "")),
              number(saved, TIMELINE)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // missing or broken
    }
  }

  private static double number(Properties saved, String key) {
    double number = Double.parseDouble(saved.getProperty(key, ""));
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(key + " is " + number);
    }
    return number;
  }

  /** Replaces what was saved before. */
  public void save(Placement placement) {
    Rectangle2D bounds = placement.bounds();
    String text =
        """
        x=%s
        y=%s
        width=%s
        height=%s
        extent=%s
        timeline=%s
        """
            .formatted(
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight(),
                placement.extent(),
                placement.timelineLines());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      TextFile.write(file, text);
    } catch (IOException e) {
      // The next window opens in the middle; nothing else depends on it.
    }
  }
}
