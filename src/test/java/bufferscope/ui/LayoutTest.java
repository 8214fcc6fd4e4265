package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No words are cut and nothing sticks out of the window, at each size of window and of text. */
final class LayoutTest extends MainWindowStory {
  /** Large ones first, since the headless screen sometimes fails to draw a window that grows. */
  private static final List<Size> SIZES =
      List.of(
          new Size(1920, 1080, 100),
          new Size(1600, 1000, 200),
          new Size(1600, 1000, 100),
          new Size(1280, 800, 200),
          new Size(1280, 800, 150),
          new Size(1280, 800, 100),
          new Size(1024, 700, 200),
          new Size(1024, 700, 130),
          new Size(1024, 700, 100),
          new Size(960, 516, 100));

  /** Width and height of the window in pixels, and the size of its text. */
  private record Size(double width, double height, int textPercent) {}

  private void resize(double width, double height, int textPercent) {
    window.interact(
        () -> {
          window.window().setMinHeight(0); // as on a screen that is smaller than the window wishes
          window.window().setMinWidth(0);
          window.window().setWidth(width);
          window.window().setHeight(height);
        });
    window.key(KeyCode.SHORTCUT, KeyCode.DIGIT0);
    window.keyTimes((textPercent - 100) / 10, KeyCode.SHORTCUT, KeyCode.EQUALS);
    window.awaitFrames(3);
  }

  /** Checks what the window shows in each of the sizes, one after the other. */
  private void atEachSize(Consumer<SoftAssertions> check) {
    SoftAssertions all = new SoftAssertions();
    for (Size size : SIZES) {
      resize(size.width(), size.height(), size.textPercent());
      SoftAssertions here = new SoftAssertions();
      check.accept(here);
      all.assertThat(here.errorsCollected()).as("%s", size).isEmpty();
    }
    all.assertAll();
  }

  @Test
  void aLiveRun() {
    atEachSize(
        check -> {
          check.assertThat(faults()).isEmpty();
          check.assertThat(fieldTops(window.root().lookup(".controls"))).hasSize(1);
        });
  }

  @Test
  void chartsAndCountsHaveTheirPlaceBeforeTheyAreMade() {
    atEachSize(this::checkPlaceOfInstruments);
  }

  @Test
  void soHaveCountsWithoutCharts() {
    resize(1024, 700, 150);
    SoftAssertions.assertSoftly(this::checkPlaceOfInstruments);
  }

  /** If their place were not kept, the stage would move when they come. */
  private void checkPlaceOfInstruments(SoftAssertions check) {
    HBox instruments = (HBox) window.root().lookup(".instruments");
    double filled = instruments.getHeight();
    List<Node> views = List.copyOf(instruments.getChildren());
    check.assertThat(views).hasSize(2);
    window.interact(
        () -> {
          instruments.getChildren().clear();
          window.root().layout();
        });
    check.assertThat(instruments.getHeight()).isEqualTo(filled);
    window.interact(() -> instruments.getChildren().setAll(views));
    window.awaitFrames(2);
  }

  @Test
  void meansWithTheirIntervals() {
    atEachSize(check -> check.assertThat(cutWithIntervals()).isEmpty());
    window.openCode();
    atEachSize(check -> check.assertThat(cutWithIntervals()).isEmpty());
  }

  private List<String> cutWithIntervals() {
    List<String> faults = new ArrayList<>();
    window.interact(
        () -> {
          setText(".counts #meanWait", Texts.of("counts.millisInterval", "123.4 ± 5.6"));
          setText(".counts #throughput", Texts.of("counts.rate", "123.4 ± 5.6"));
          setText(".counts #blocked", Texts.of("counts.shareInterval", "12.3 ± 4.5"));
          setText(".counts #basis", Texts.of("counts.longRun", 1, 1234.0, 0));
          window.root().applyCss();
          window.root().layout();
          look(window.root().lookup(".instruments"), faults);
        });
    return faults;
  }

  @Test
  void aRunThatIsSteppedThrough() {
    window.key(KeyCode.T);
    window.key(KeyCode.DIGIT1);
    window.key(KeyCode.DIGIT3);
    atEachSize(
        check -> {
          check.assertThat(faults()).isEmpty();
          Node playing = window.root().lookup(".step-playing");
          check.assertThat(playing.isVisible() ? fieldTops(playing) : Set.of(0)).hasSize(1);
          window.openCode();
          window.awaitFrames(3);
          check.assertThat(cutMoves()).isEmpty();
          window.press("#codeButton");
        });
  }

  @Test
  void aLookBack() {
    window.key(KeyCode.S);
    window.waitFor("a step", () -> window.text("#phase").equals("Paused"));
    window.key(KeyCode.COMMA);
    window.waitFor("the past", () -> window.node("#nowButton").isVisible());
    atEachSize(
        check -> {
          check.assertThat(faults()).isEmpty();
          check.assertThat(cutBelowThePicture()).isEmpty();
          check.assertThat(coveredBelowThePicture()).isEmpty();
        });
  }

  /** What lies over the sentence below the picture. */
  private List<String> coveredBelowThePicture() {
    Node sentence = window.root().lookup(".caption .text");
    Bounds text = sentence.localToScene(sentence.getLayoutBounds());
    return Stream.of("#halt", "#nowButton", "#stepFromHereButton")
        .map(window::node)
        .filter(Node::isVisible)
        .filter(node -> node.localToScene(node.getLayoutBounds()).intersects(text))
        .map(Node::toString)
        .toList();
  }

  @Test
  void theTimeline() {
    window.key(KeyCode.S);
    window.key(KeyCode.L);
    window.waitFor("the strip", () -> window.shows("#timeline"));
    atEachSize(check -> check.assertThat(faults()).isEmpty());
  }

  /** A long sentence on what led to a fault moves nothing, covers nothing and is not cut. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1024 | 700 | Two conditions, if
          1024 | 700 | One condition, signal
          1280 | 800 | One condition, signal
          1920 | 1080 | Two conditions, if
          """)
  void whatWentWrongStaysAboveTheMonitor(double width, double height, String mechanism) {
    resize(width, height, 100);
    window.choose(mechanism);
    window.key(KeyCode.T);
    double statusLine = inWindow(".status").getHeight();
    window.type("#stepTempo", "0");
    window.press("#searchButton");
    window.waitFor("the end", () -> window.text("#news").startsWith("What went wrong"));
    window.waitFor("the alarm", () -> window.root().lookup(".alarms").isVisible());
    window.awaitFrames(3);
    Bounds stage = inWindow(".stage");
    Bounds monitor = inWindow(".monitor");
    Bounds alarm = inWindow(".alarms");
    assertThat(stage.getMinX()).isGreaterThanOrEqualTo(0);
    assertThat(stage.getMaxX()).isLessThanOrEqualTo(width);
    assertThat(alarm.getMinX()).isGreaterThanOrEqualTo(stage.getMinX() - 1);
    assertThat(alarm.getMaxX()).isLessThanOrEqualTo(stage.getMaxX() + 1);
    assertThat(alarm.getMaxY()).isLessThanOrEqualTo(monitor.getMinY() + 1);
    List<String> faults = new ArrayList<>();
    window.interact(() -> look(window.root().lookup(".alarms"), faults));
    assertThat(faults).isEmpty();
    assertThat(inWindow(".status").getHeight()).isEqualTo(statusLine);
  }

  private Bounds inWindow(String selector) {
    Node node = window.root().lookup(selector);
    return node.localToScene(node.getLayoutBounds());
  }

  /** The longest sentence on a thread, beside the longest word on the pace of the picture. */
  @Test
  void theSentenceBelowThePictureIsNotCut() {
    atEachSize(check -> check.assertThat(cutBelowThePicture()).isEmpty());
    window.openCode();
    atEachSize(check -> check.assertThat(cutBelowThePicture()).isEmpty());
  }

  private List<String> cutBelowThePicture() {
    window.interact(
        () -> {
          setText(".caption", Texts.of("stage.sentenceSignalledProducer", "P12", 123, 1, "C12"));
          setText(".pace", Texts.of("stage.passesOver", 12_345));
        });
    window.awaitFrames(3);
    List<String> faults = new ArrayList<>();
    window.interact(() -> look(window.root().lookup(".caption-row"), faults));
    return faults;
  }

  private void setText(String selector, String text) {
    ((Labeled) window.root().lookup(selector)).setText(text);
  }

  @Test
  void aChallengeDoesNotScroll() {
    window.choose("One condition, signal");
    window.key(KeyCode.T);
    window.key(KeyCode.X);
    window.waitFor("the task", () -> window.text("#task").startsWith("Your turn"));
    window.key(KeyCode.X);
    atEachSize(
        check -> {
          check.assertThat(faults()).isEmpty();
          check.assertThat(scrollBars(window.node("#centre"))).isEmpty();
        });
  }

  @Test
  void theLaboratory() {
    window.key(KeyCode.Q);
    window.waitFor("the laboratory", () -> window.shows("#laboratory"));
    atEachSize(check -> check.assertThat(faultsOfTheLaboratory()).isEmpty());
  }

  @Test
  void eachGuidedExperimentIsSeenAsAWhole() {
    window.interact(
        () -> {
          window.window().setWidth(1280);
          window.window().setHeight(780); // without the title of the window
        });
    window.key(KeyCode.Q);
    window.waitFor("the laboratory", () -> window.shows("#laboratory"));
    ComboBox<?> guided = (ComboBox<?>) window.node("#labGuided");
    for (int i = 1; i < guided.getItems().size(); i++) {
      int number = i;
      window.interact(() -> guided.getSelectionModel().select(number));
      window.awaitFrames(2);
      String name = "experiment " + i;
      assertThat(scrollBars(window.node(".lab-scroll"))).as(name).isEmpty();
      List<String> faults = faultsOfTheLaboratory();
      window.all("#labTable .column-header").forEach(head -> look(head, faults));
      assertThat(faults).as(name).isEmpty();
    }
  }

  private List<String> faultsOfTheLaboratory() {
    List<String> faults = new ArrayList<>();
    for (String part : List.of(".lab-heading", "#labMeasure", "#labNote", ".lab-findings")) {
      window.interact(() -> look(window.root().lookup(part), faults));
    }
    return faults;
  }

  @ParameterizedTest
  @CsvSource({"1024, 700, 3", "1280, 800, 4", "1920, 1080, 20"})
  void thatManyStepsAreSeen(double width, double height, int steps) {
    resize(width, height, 100);
    window.key(KeyCode.T);
    window.awaitFrames(3);
    ListView<?> list = (ListView<?>) window.node("#steps");
    assertThat(list.getHeight() / list.getFixedCellSize()).isGreaterThan(steps);
  }

  /**
   * Returns the vertical positions of the value fields of these controls: those in line have one
   * height.
   */
  private Set<Double> fieldTops(Node controls) {
    return controls.lookupAll(".value-field").stream()
        .map(node -> node.localToScene(node.getLayoutBounds()).getMinY())
        .collect(Collectors.toSet());
  }

  /** The moves at threads that cannot be read, however narrow the stage is. */
  private List<String> cutMoves() {
    List<String> faults = new ArrayList<>();
    window.interact(() -> window.root().lookupAll(".move-tag").forEach(tag -> look(tag, faults)));
    return faults;
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    window.interact(() -> look(window.root(), faults));
    return faults;
  }

  /** Looks at what is to be seen, except in lists, which scroll. */
  private void look(Node node, List<String> faults) {
    if (!node.isVisible() || node.getStyleClass().contains("virtual-flow")) {
      return;
    }
    if (node instanceof Labeled label && isCut(label)) {
      faults.add("cut: " + label.getText());
    }
    if (node instanceof Labeled && !isInWindow(node)) {
      faults.add("sticks out: " + node);
    }
    if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
      faults.add("scrolls sideways: " + bar.getParent());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, faults));
    }
  }

  private static boolean isCut(Labeled label) {
    return label.getChildrenUnmodifiable().stream()
        .filter(child -> child.getStyleClass().contains("text"))
        .anyMatch(text -> !words(((Text) text).getText()).equals(words(label.getText())));
  }

  /** Without the ends of lines. */
  private static String words(String text) {
    return text.replaceAll("\\s+", "");
  }

  private boolean isInWindow(Node node) {
    Bounds all = window.root().localToScene(window.root().getLayoutBounds());
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getMinX() > -1
        && bounds.getMaxX() < window.window().getWidth() + 1
        && bounds.getMaxY() < all.getMaxY() + 1;
  }

  private static List<Node> scrollBars(Node pane) {
    return pane.lookupAll(".scroll-bar").stream()
        .filter(bar -> bar.getParent() == pane && bar.isVisible())
        .toList();
  }
}
