package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.event.Role;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The strip below the stage. */
final class TimelineStripTest extends MainWindowStory {
  private final FxRobot mouse = new FxRobot();

  /** Lets some items pass, opens the strip, and returns how many events there were. */
  private long runAndOpen() {
    window.run();
    window.waitFor("some items", () -> window.finished() >= 3);
    window.pause();
    window.waitUntilEventsStandStill(4);
    openStrip();
    return window.events();
  }

  private void openStrip() {
    window.key(KeyCode.L);
    window.waitFor("lanes", () -> says().contains(": "));
  }

  private String says() {
    return window.shows(".strip") && window.says(".strip") != null ? window.says(".strip") : "";
  }

  private List<String> legend() {
    return window.all(".legend").stream()
        .filter(Node::isVisible)
        .map(entry -> ((Labeled) entry).getText())
        .toList();
  }

  private String why() {
    return ((Labeled) window.node("#why")).getText();
  }

  /** A place in the strip, as shares of its width and height. */
  private Point2D place(double x, double y) {
    Node strip = window.node(".strip");
    Bounds bounds = strip.localToScreen(strip.getLayoutBounds());
    return new Point2D(
        bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
  }

  private boolean isFramed() {
    return window.node(".past-frame").isVisible();
  }

  private boolean looksBack() {
    return window.node("#nowButton").isVisible();
  }

  @Test
  void itIsClosedAtFirstAndOneKeyOpensAndClosesIt() {
    assertThat(window.shows("#timeline")).isFalse();
    openStrip();
    assertThat(window.node(".strip").isFocused()).isTrue();
    window.key(KeyCode.L);
    window.waitFor("no strip", () -> !window.shows("#timeline"));
  }

  @Test
  void draggingLooksBackAndGoesWithThePointer() {
    long end = runAndOpen();
    mouse.moveTo(place(0.9, 0.5)).press(MouseButton.PRIMARY);
    window.waitFor("the past", () -> looksBack() && window.events() < end);
    long there = window.events();
    mouse.moveTo(place(0.3, 0.5)).release(MouseButton.PRIMARY);
    window.waitFor("an earlier moment", () -> window.events() < there);
    window.takePicture("timeline");
    window.key(KeyCode.END);
    window.waitFor("the present", () -> !looksBack() && window.events() == end);
  }

  @Test
  void aFrameMarksThePastAndOnlyThePast() {
    assertThat(isFramed()).isFalse();
    runAndOpen();
    assertThat(isFramed()).isFalse();
    window.key(KeyCode.COMMA);
    window.waitFor("the frame", () -> looksBack() && isFramed());
    window.key(KeyCode.END);
    window.waitFor("no frame", () -> !looksBack() && !isFramed());
  }

  @Test
  void aStateIsChosenByTheMouseAndSaysWhy() {
    runAndOpen();
    String before = why();
    mouse.clickOn(place(0.5, 0.28));
    window.waitFor("a sentence", () -> !why().equals(before));
    assertThat(why()).matches("P1 .* from [\\d.]+ s, for [\\d.,]+ ms\\..*");
  }

  @Test
  void itIsUsedByKeysAlone() {
    runAndOpen();
    window.key(KeyCode.DOWN);
    window.waitFor("P1", () -> why().startsWith("P1 "));
    assertThat(says()).startsWith("P1: ").contains(" from ");
    window.key(KeyCode.DOWN);
    window.waitFor("C1", () -> why().startsWith("C1 "));
    String last = why();
    window.key(KeyCode.OPEN_BRACKET);
    window.waitFor("its cause", () -> !why().equals(last) && looksBack());
    String cause = why();
    window.key(KeyCode.OPEN_BRACKET);
    window.waitFor("the cause of that", () -> !why().equals(cause));
    window.key(KeyCode.W);
    window.key(KeyCode.D);
    assertThat(window.shows("#overlay") && window.showsOverlay()).as("D opens no map").isFalse();
    window.key(KeyCode.HOME);
    window.waitFor("all", () -> ((ToggleButton) window.node("#follow")).isSelected());
    long moment = window.events();
    window.key(KeyCode.LEFT);
    window.waitFor("one event back", () -> window.events() == moment - 1);
    window.key(KeyCode.RIGHT);
    window.waitFor("one event on", () -> window.events() == moment);
  }

  /** Returns the moment that is shown after a click at that share of the width. */
  private long momentAt(double x) {
    mouse.clickOn(place(x, 0.5));
    window.waitUntilEventsStandStill(4);
    return window.events();
  }

  @Test
  void twoFingersEnlargeWhatIsBetweenThem() {
    runAndOpen();
    long middle = momentAt(0.5);
    long right = momentAt(0.9);
    pinch(0.5, 8);
    assertThat(momentAt(0.5)).isCloseTo(middle, within(1L));
    assertThat(momentAt(0.9)).isBetween(middle, right - 1);
    pinch(0.5, 1 / 8.0);
    assertThat(momentAt(0.9)).isCloseTo(right, within(1L));
  }

  private void pinch(double x, double factor) {
    Node strip = window.node(".strip");
    Point2D screen = place(x, 0.5);
    Point2D scene = strip.localToScene(strip.screenToLocal(screen));
    ZoomEvent pinch =
        new ZoomEvent(
            ZoomEvent.ZOOM,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            false,
            false,
            false,
            false,
            true,
            false,
            factor,
            factor,
            null);
    window.interact(() -> Event.fireEvent(strip, pinch));
    window.awaitFrames(2);
  }

  /** What has ended meanwhile does not last. */
  @Test
  void theSentenceOfAStateThatLastsFollowsTheRun() {
    runAndOpen();
    window.key(KeyCode.DOWN);
    window.waitFor("a state of P1", () -> why().startsWith("P1 ") && why().contains("That lasts."));
    window.run();
    window.waitFor("its end", () -> why().startsWith("P1 ") && !why().contains("That lasts."));
  }

  /** The banner, the line in the strip and the sentence are about the same time. */
  @Test
  void theWayToACauseLeadsToTheTimeThatTheSentenceNames() {
    runAndOpen();
    window.key(KeyCode.DOWN);
    window.waitFor("P1", () -> why().startsWith("P1 "));
    for (int i = 0; i < 8; i++) {
      String before = why();
      window.key(KeyCode.OPEN_BRACKET);
      window.waitFor("its cause", () -> !why().equals(before));
      String time = why().replaceFirst(".* from ([\\d.]+) s, for .*", "$1");
      window.waitFor("that time", () -> window.text("#halt").endsWith(" " + time + " s"));
    }
  }

  @Test
  void marksAreReachedByKeysAndSayWhatTheyStandFor() {
    window.run();
    window.waitFor("an item", () -> window.finished() >= 1);
    window.key(KeyCode.PLUS);
    window.waitFor("the capacity", () -> window.capacityInForce() == 9);
    window.pause();
    window.waitUntilEventsStandStill(4);
    openStrip();
    window.key(KeyCode.SHIFT, KeyCode.LEFT);
    window.waitFor("the mark", () -> looksBack() && why().contains("the capacity to 9, at "));
    window.key(KeyCode.SHIFT, KeyCode.LEFT);
    window.waitFor("no other mark", () -> why().equals("There is no mark in that direction."));
    assertThat(legend()).contains("capacity", "put").doesNotContain("interrupt");
  }

  @Test
  void keysThatAllKeyboardsHaveLeadToCausesToo() {
    runAndOpen();
    window.key(KeyCode.DOWN);
    window.key(KeyCode.DOWN);
    window.waitFor("C1", () -> why().startsWith("C1 "));
    String last = why();
    window.key(KeyCode.ALT, KeyCode.LEFT);
    window.waitFor("its cause", () -> !why().equals(last) && looksBack());
    String cause = why();
    window.key(KeyCode.ALT, KeyCode.RIGHT);
    window.waitFor("its effect", () -> !why().equals(cause));
  }

  private double height() {
    return window.node(".strip").getLayoutBounds().getHeight();
  }

  @Test
  void itsHeightIsDraggedOrChangedByKeys() {
    openStrip();
    window.awaitFrames(3);
    double usual = height();
    mouse.moveTo(window.node("#stripHandle")).press(MouseButton.PRIMARY).moveBy(0, -60);
    window.waitFor("a higher strip", () -> Math.abs(height() - usual - 60) < 2);
    mouse.release(MouseButton.PRIMARY);
    window.focus("#stripHandle");
    double dragged = height();
    window.key(KeyCode.DOWN);
    window.waitFor("a lower one", () -> height() < dragged - 10);
    window.key(KeyCode.HOME);
    window.waitFor("the usual one", () -> Math.abs(height() - usual) < 1);
  }

  @Test
  void aStretchSaysHowLongItIsAndWhoDidWhat() {
    runAndOpen();
    mouse.moveTo(place(0.2, 0.5)).press(KeyCode.SHIFT).press(MouseButton.PRIMARY);
    mouse.moveTo(place(0.9, 0.5)).release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
    window.waitFor("its length", () -> why().contains(" events: "));
    assertThat(why()).contains("P1 put ").matches("[\\d.]+ (s|ms), \\d+ events: .*");
    assertThat(looksBack()).as("measuring does not move").isFalse();
    window.key(KeyCode.SHIFT, KeyCode.T);
    window.waitFor("the steps", () -> window.shows("#steps"));
    window.waitFor("nothing marked there", () -> why().startsWith("Drag to look back"));
  }

  /** A name that stays behind would stand over the lane of another thread. */
  @Test
  void theNameOfALowLaneGoesWithThePointer() {
    window.interact(
        () -> {
          window.session().setThreads(Role.PRODUCER, 16);
          window.session().setThreads(Role.CONSUMER, 16);
        });
    runAndOpen();
    mouse.moveTo(place(0.5, 0.3)).moveTo(place(0.51, 0.3));
    window.waitFor("a name", () -> tooltip().isPresent());
    String first = tooltip().orElseThrow().getText();
    mouse.moveTo(place(0.6, 0.7));
    window.waitFor("another name", () -> !tooltip().orElseThrow().getText().equals(first));
    assertThat(tooltip().orElseThrow().getAnchorY())
        .isCloseTo(place(0.6, 0.7).getY(), within(20.0));
    assertThat(tooltip().orElseThrow().getAnchorX())
        .isCloseTo(place(0.6, 0.7).getX(), within(20.0));
  }

  private static Optional<Tooltip> tooltip() {
    return Window.getWindows().stream()
        .filter(each -> each instanceof Tooltip && each.isShowing())
        .map(Tooltip.class::cast)
        .findFirst();
  }

  /** What is marked is as long as it looks, whether something happened in it or not. */
  @Test
  void aStretchInWhichNothingHappensHasItsLength() {
    window.type("#production", "0.1");
    window.run();
    window.waitFor("C1 to wait", () -> window.session().live().presentAt() > 1_000_000_000);
    window.pause();
    window.waitUntilEventsStandStill(4);
    openStrip();
    mouse.moveTo(place(0.5, 0.5)).press(KeyCode.SHIFT).press(MouseButton.PRIMARY);
    mouse.moveTo(place(0.9, 0.5)).release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
    window.waitFor("its length", () -> why().matches("[\\d.]+ (s|ms), 0 events"));
    assertThat(why()).doesNotStartWith("0.000 ");
  }

  @Test
  void inStepsItGoesToTheStep() {
    window.key(KeyCode.T);
    window.key(KeyCode.DIGIT1);
    window.key(KeyCode.DIGIT1);
    window.key(KeyCode.DIGIT3);
    ListView<?> steps = (ListView<?>) window.node("#steps");
    window.waitFor("three steps", () -> steps.getSelectionModel().getSelectedIndex() == 3);
    openStrip();
    long end = window.events();
    mouse.clickOn(place(0.1, 0.5));
    window.waitFor("an earlier step", () -> window.events() < end);
    window.key(KeyCode.END);
    window.waitFor("the last step", () -> window.events() == end);
    for (int lane = 0; lane < 3; lane++) {
      window.key(KeyCode.UP);
    }
    window.waitFor("P1", () -> why().startsWith("P1 "));
    assertThat(why()).matches("P1 .*, from step \\d+, for (no step|1 step|\\d+ steps)\\..*");
    assertThat(says()).startsWith("P1: ").contains(" from step ");
  }
}
