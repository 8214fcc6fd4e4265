package bufferscope.ui.stage;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/** Writes what a window shows to a file. */
final class Pictures {
  private Pictures() {}

  static void write(Image image, File file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try {
      ImageIO.write(copy, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
