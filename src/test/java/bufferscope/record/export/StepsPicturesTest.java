package bufferscope.record.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.event.Event;
import bufferscope.explore.time.VirtualRun;
import bufferscope.record.History;
import bufferscope.record.Stretch;
import bufferscope.testing.WatchedRun;
import bufferscope.work.Rate;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Animations and pictures, read by the decoders of the JDK. */
final class StepsPicturesTest {
  private static final Stretch RUN = run();
  private static final int MOST_BYTES_PER_STEP = 4000;

  private record Frame(BufferedImage image, int x, int y, int hundredths) {}

  private static Stretch run() {
    List<Event> events = new ArrayList<>();
    VirtualRun run =
        new VirtualRun(
            WatchedRun.finite(2, 2, 3, 200, new Rate(5), new Rate(8)),
            (event, after) -> events.add(event));
    run.goOn(100_000_000_000L);
    run.end();
    return History.of(events).stretch();
  }

  private static byte[] exported(ExportFormat format, long from, long to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(new Part(RUN, from, to), out);
    return out.toByteArray();
  }

  private static List<Frame> frames(byte[] gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    List<Frame> frames = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
      reader.setInput(in);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        Element root =
            (Element) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        Element place = (Element) root.getElementsByTagName("ImageDescriptor").item(0);
        Element control = (Element) root.getElementsByTagName("GraphicControlExtension").item(0);
        assertThat(root.getElementsByTagName("LocalColorTable").getLength())
            .as("all frames share the palette")
            .isZero();
        frames.add(
            new Frame(
                reader.read(i),
                Integer.parseInt(place.getAttribute("imageLeftPosition")),
                Integer.parseInt(place.getAttribute("imageTopPosition")),
                Integer.parseInt(control.getAttribute("delayTime"))));
      }
    }
    return frames;
  }

  private static int steps(long from, long to) throws IOException {
    String table = new String(exported(ExportFormat.TABLE_CSV, from, to), UTF_8);
    return (int) table.lines().count() - 1;
  }

  @Test
  void anAnimationHasAFrameForEachStepOfTheTable() throws IOException {
    List<Frame> frames = frames(exported(ExportFormat.GIF, 100, 300));
    assertThat(frames).hasSize(steps(100, 300));
    assertThat(frames.subList(0, frames.size() - 1)).allMatch(frame -> frame.hundredths() == 80);
    assertThat(frames.get(frames.size() - 1).hundredths()).isEqualTo(300);
  }

  /** The frames are laid over each other, as a viewer does it, and the last picture is whole. */
  @Test
  void whatHasNotChangedIsLeftOutAndStillSeen() throws IOException {
    List<Frame> frames = frames(exported(ExportFormat.GIF, 100, 300));
    BufferedImage seen = frames.get(0).image();
    BufferedImage all =
        new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (Frame frame : frames) {
      all.createGraphics().drawImage(frame.image(), frame.x(), frame.y(), null);
    }
    assertThat(frames.subList(1, frames.size()))
        .allMatch(frame -> frame.image().getHeight() < seen.getHeight());
    BufferedImage wanted =
        new MomentPicture(List.of(RUN.stateAt(300)), 1).draw(RUN.stateAt(300), "");
    int sentence = all.getHeight() - 40;
    for (int y = 0; y < sentence; y++) {
      for (int x = 0; x < all.getWidth(); x++) {
        assertThat(distance(all.getRGB(x, y), wanted.getRGB(x, y)))
            .as("the colour at %d, %d", x, y)
            .isLessThan(120);
      }
    }
  }

  private static int distance(int first, int second) {
    Color a = new Color(first);
    Color b = new Color(second);
    return Math.abs(a.getRed() - b.getRed())
        + Math.abs(a.getGreen() - b.getGreen())
        + Math.abs(a.getBlue() - b.getBlue());
  }

  @Test
  void anAnimationIsSmallAndAlwaysTheSame() throws IOException {
    byte[] gif = exported(ExportFormat.GIF, 100, 300);
    assertThat(gif).isEqualTo(exported(ExportFormat.GIF, 100, 300));
    assertThat(gif.length).isLessThan(MOST_BYTES_PER_STEP * steps(100, 300));
  }

  @Test
  void aPictureOfAMomentIsReadAndTheMomentMattersToIt() throws IOException {
    byte[] png = exported(ExportFormat.PNG, 0, 300);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1520);
    assertThat(exported(ExportFormat.PNG, 290, 300)).isEqualTo(png);
    assertThat(exported(ExportFormat.PNG, 0, 306)).isNotEqualTo(png);
  }

  @Test
  void aPartWithoutStepsIsOnePicture() throws IOException {
    assertThat(frames(exported(ExportFormat.GIF, 100, 100))).hasSize(1);
    assertThat(exported(ExportFormat.PNG, 0, 0)).isNotEmpty();
  }

  @Test
  void tooManyStepsAreRefused() {
    assertThatExceptionOfType(TooLongException.class)
        .isThrownBy(() -> exported(ExportFormat.GIF, 0, RUN.end()))
        .withMessageMatching("too many steps in an animation: \\d+; a picture shows at most 500");
  }

  /** In black and white, each text is still darker or lighter than what it stands on. */
  @Test
  void textsCanBeReadWithoutColours() {
    for (int maker = 1; maker <= 8; maker++) {
      Color ground = Palette.item(maker);
      assertThat(contrast(ground, Palette.on(ground))).isGreaterThan(3);
    }
  }

  /** The contrast ratio of the Web Content Accessibility Guidelines 2.1. */
  private static double contrast(Color first, Color second) {
    double a = luminance(first) + 0.05;
    double b = luminance(second) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    float[] parts = color.getRGBColorComponents(null);
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      linear[i] =
          parts[i] <= 0.03928 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
}
