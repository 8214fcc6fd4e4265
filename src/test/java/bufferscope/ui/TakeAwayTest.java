package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.look.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person takes away from the window. */
final class TakeAwayTest extends MainWindowStory {
  private static final int COPY = 0;
  private static final int SAVE = 1;
  private static final int FIRST_SIZE = 5;
  private static final int TIMELINE = 2;
  private static final int CHARTS = 3;

  @TempDir Path folder;

  @Test
  void thePictureIsSavedAtFourSizes() throws IOException {
    for (int size = 1; size <= 4; size++) {
      Path file = folder.resolve(size + ".png");
      BufferedImage picture = saved(file, size);
      assertThat(picture.getWidth()).isEqualTo(size * width());
      assertThat(hasSeveralColours(picture)).isTrue();
    }
  }

  private BufferedImage saved(Path file, int size) throws IOException {
    window.choose(file);
    window.interact(() -> ((RadioMenuItem) item(FIRST_SIZE + size - 1)).setSelected(true));
    window.interact(() -> item(SAVE).fire());
    window.waitFor("the file", () -> Files.exists(file));
    return ImageIO.read(file.toFile());
  }

  @Test
  void timelineAndChartsAreTakenAwayAtEachSize() throws IOException {
    runForAMoment();
    window.key(KeyCode.L);
    window.waitFor("the timeline", () -> window.shows("#timeline"));
    window.awaitFrames(10);
    for (int size = 1; size <= 4; size++) {
      BufferedImage strip = savedOf(TIMELINE, size);
      assertThat(strip.getWidth()).isBetween(size * (width(".strip") - 1), size * width(".strip"));
      assertThat(hasSeveralColours(strip)).isTrue();
      BufferedImage charts = savedOf(CHARTS, size);
      assertThat(charts.getWidth())
          .isBetween(size * (width(".charts") - 1), size * width(".charts"));
      assertThat(hasSeveralColours(charts)).isTrue();
    }
    window.interact(() -> ((Menu) item(CHARTS)).getItems().get(COPY).fire());
    assertThat(copied()).isGreaterThan(4.0 * (width(".charts") - 1));
  }

  private BufferedImage savedOf(int view, int size) throws IOException {
    Path file = Path.of("target", "screens", "taken-" + view + "-" + size + ".png");
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    window.choose(file);
    window.interact(() -> ((RadioMenuItem) item(FIRST_SIZE + size - 1)).setSelected(true));
    window.interact(() -> ((Menu) item(view)).getItems().get(SAVE).fire());
    window.waitFor("the file", () -> Files.exists(file));
    return ImageIO.read(file.toFile());
  }

  /** The pictures of what is not shown cannot be taken. */
  @Test
  void aClosedTimelineIsNotTakenAway() {
    window.interact(() -> ((MenuButton) window.node("#takeAwayButton")).show());
    assertThat(item(TIMELINE).isDisable()).isTrue();
    assertThat(item(CHARTS).isDisable()).isFalse();
    window.interact(() -> ((MenuButton) window.node("#takeAwayButton")).hide());
    window.key(KeyCode.T);
    window.key(KeyCode.L);
    window.waitFor("the timeline", () -> window.shows("#timeline"));
    window.interact(() -> ((MenuButton) window.node("#takeAwayButton")).show());
    assertThat(item(TIMELINE).isDisable()).isFalse();
    assertThat(item(CHARTS).isDisable()).isTrue();
    window.interact(() -> ((MenuButton) window.node("#takeAwayButton")).hide());
  }

  private static boolean hasSeveralColours(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(pixels).distinct().limit(20).count() == 20;
  }

  /** The picture of a dark window has no light background. */
  @Test
  void thePictureHasTheColoursOfTheTheme() throws IOException {
    int light = corner(saved(folder.resolve("light.png"), 1));
    window.key(KeyCode.SHORTCUT, KeyCode.D);
    window.waitFor("dark", () -> window.savedAppearance().theme() == Theme.DARK);
    window.awaitFrames(2);
    int dark = corner(saved(folder.resolve("dark.png"), 1));
    assertThat(light & 0xFF).isGreaterThan(0xE0);
    assertThat(dark & 0xFF).isLessThan(0x60);
  }

  private static int corner(BufferedImage picture) {
    return picture.getRGB(1, 1);
  }

  @Test
  void thePictureIsCopiedByMenuAndKey() {
    window.interact(() -> item(COPY).fire());
    assertThat(copied()).isEqualTo(2.0 * width());
    assertThat(window.notice()).isEqualTo("The picture is copied.");
    window.interact(() -> Clipboard.getSystemClipboard().clear());
    window.key(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    assertThat(copied()).isEqualTo(2.0 * width());
  }

  private double copied() {
    double[] width = new double[1];
    window.interact(
        () -> {
          Image image = Clipboard.getSystemClipboard().getImage();
          width[0] = image == null ? 0 : image.getWidth();
        });
    return width[0];
  }

  /** The line says where the work is, and is gone with the next action. */
  @Test
  void whatIsSavedIsSaid() throws IOException {
    saved(folder.resolve("lecture 3.png"), 1);
    window.waitFor("the line", () -> window.notice().equals("Saved as lecture 3.png"));
    window.takePicture("saved");
    window.key(KeyCode.PERIOD);
    assertThat(window.notice()).isEmpty();
    window.choose(folder.resolve("run.bscope"));
    window.key(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
    window.waitFor("the recording", () -> window.notice().equals("Saved as run.bscope"));
    window.waitFor("it to go away by itself", () -> window.notice().isEmpty());
    window.save(folder.resolve("mine.json"));
    window.waitFor("the scenario", () -> window.notice().equals("Saved as mine.json"));
  }

  @Test
  void whyAPictureCannotBeSavedIsSaid() {
    window.choose(folder.resolve("none").resolve("picture.png"));
    window.interact(() -> item(SAVE).fire());
    window.press("OK");
    assertThat(window.notice()).isEmpty();
  }

  private void runForAMoment() {
    window.run();
    window.waitFor("an item", () -> window.finished() >= 1);
    window.pause();
    window.waitUntilEventsStandStill(4);
  }

  /** Presses the entry of that text in the menu of the steps. */
  private void takeSteps(String text) {
    List<MenuItem> all = ((MenuButton) window.node("#takeAwayButton")).getItems();
    Menu steps = (Menu) all.get(all.size() - 1);
    window.interact(
        () ->
            steps.getItems().stream()
                .flatMap(
                    each ->
                        each instanceof Menu inner ? inner.getItems().stream() : Stream.of(each))
                .filter(each -> each.getText() != null && each.getText().equals(text))
                .forEach(MenuItem::fire));
  }

  private String copiedText() {
    String[] text = {""};
    window.interact(() -> text[0] = String.valueOf(Clipboard.getSystemClipboard().getString()));
    return text[0];
  }

  @Test
  void theTraceTableIsCopiedInFourFormats() {
    runForAMoment();
    takeSteps("As text");
    window.waitFor("text", () -> copiedText().contains("P1 stores item 1 in slot 0\n"));
    assertThat(window.notice()).isEqualTo("The table is copied.");
    takeSteps("As Markdown");
    window.waitFor("Markdown", () -> copiedText().contains("| --- |"));
    takeSteps("As HTML");
    window.waitFor("HTML", () -> copiedText().contains("<td>P1 stores item 1 in slot 0</td>"));
    takeSteps("As comma-separated values");
    window.waitFor("CSV", () -> copiedText().contains(",P1 stores item 1 in slot 0\n"));
  }

  @Test
  void stepsAreSavedAsAnAnimationAndTheRunForOtherPrograms() throws IOException {
    runForAMoment();
    Path gif = folder.resolve("steps.gif");
    window.choose(gif);
    takeSteps("Save an animation (GIF)\u2026");
    window.waitFor("the file", () -> Files.exists(gif));
    assertThat(ImageIO.read(gif.toFile()).getWidth()).isEqualTo(760);
    Path trace = folder.resolve("run.json");
    window.choose(trace);
    takeSteps("Save a trace for Perfetto\u2026");
    window.waitFor("the file", () -> Files.exists(trace));
    assertThat(Files.readString(trace)).contains("traceEvents");
  }

  private MenuItem item(int index) {
    return ((MenuButton) window.node("#takeAwayButton")).getItems().get(index);
  }

  private int width() {
    return width(".stage");
  }

  private int width(String view) {
    return (int) Math.ceil(window.node(view).getBoundsInParent().getWidth());
  }
}
