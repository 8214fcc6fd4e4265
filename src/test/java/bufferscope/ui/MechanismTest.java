package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.work.Mechanism;
import java.util.List;
import javafx.css.CssParser;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

/** The choice of the buffer code. */
final class MechanismTest extends MainWindowStory {
  @Test
  void isMadeWithTheMouseAndBeginsANewRun() {
    window.type("#production", "1000");
    window.run();
    window.waitFor("items to be made", () -> window.number("#made") >= 5);
    window.pause();
    window.choose("One condition, signalAll");
    window.waitFor("a new run", () -> window.number("#made") == 0);
    assertThat(chosen()).isEqualTo(Mechanism.ONE_CONDITION_SIGNAL_ALL);
    assertThat(window.text(".mechanism > .mechanism-about")).contains("wakes all");
    assertThat(window.value("#production")).isEqualTo("1,000");
    window.run();
    window.waitFor("items to be finished", () -> window.finished() >= 2);
  }

  @Test
  void theListStaysOnTheScreen() {
    window.keyTimes(10, KeyCode.SHORTCUT, KeyCode.EQUALS);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    window.interact(
        () -> {
          window.window().setWidth(1600);
          window.window().setHeight(700);
          window.window().setY(screen.getHeight() - 700);
        });
    window.awaitFrames(3);
    window.key(KeyCode.B);
    window.awaitFrames(3);
    window.interact(
        () -> {
          Window list = list();
          assertThat(list.getY()).isGreaterThanOrEqualTo(screen.getMinY());
          assertThat(list.getY() + list.getHeight()).isLessThanOrEqualTo(screen.getMaxY());
        });
    window.key(KeyCode.END);
    window.awaitFrames(3);
    window.interact(this::assertLastRowIsSeen);
    window.key(KeyCode.ENTER);
    assertThat(chosen()).isEqualTo(Mechanism.BLOCKING_QUEUE);
  }

  private void assertLastRowIsSeen() {
    Node root = list().getScene().getRoot();
    Node row =
        root.lookupAll(".mechanism-cell").stream()
            .filter(cell -> ((ListCell<?>) cell).getItem() == Mechanism.BLOCKING_QUEUE)
            .findFirst()
            .orElseThrow();
    assertThat(box().getHeight())
        .as("one line, where a row has two")
        .isLessThan(row.getLayoutBounds().getHeight());
    Node words = row.lookup(".mechanism-row");
    Node rows = root.lookup(".clipped-container");
    assertThat(rows.localToScene(rows.getLayoutBounds()))
        .satisfies(
            seen ->
                assertThat(seen.contains(words.localToScene(words.getLayoutBounds()))).isTrue());
  }

  private static Window list() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .filter(Window::isShowing)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theThemeChangesWhileTheListIsOpen() {
    window.key(KeyCode.B);
    window.awaitFrames(3);
    window.interact(() -> CssParser.errorsProperty().clear());
    window.key(KeyCode.SHORTCUT, KeyCode.D);
    window.awaitFrames(3);
    assertThat(window.root().getStyleClass()).contains("dark");
    assertThat(CssParser.errorsProperty()).isEmpty();
    window.interact(
        () -> {
          List<Node> icons =
              List.copyOf(
                  list().getScene().getRoot().lookupAll(".mechanism-verdict .ikonli-font-icon"));
          assertThat(icons).hasSizeGreaterThan(5);
          assertThat(icons).allMatch(icon -> ((FontIcon) icon).getIconCode() != null);
        });
  }

  @Test
  void isMadeWithTheKeyboard() {
    window.key(KeyCode.B);
    window.takePicture("mechanisms");
    window.key(KeyCode.DOWN);
    window.key(KeyCode.DOWN);
    window.key(KeyCode.ENTER);
    assertThat(chosen()).isEqualTo(box().getItems().get(2));
    window.key(KeyCode.SPACE);
    window.waitFor("running", () -> window.text("#phase").equals("Running"));
  }

  @Test
  void goesOnRunningWithTheNewOne() {
    window.goOnAtFaults();
    window.run();
    for (Mechanism mechanism : Mechanism.values()) {
      choose(mechanism);
      window.waitFor(
          "items of " + mechanism,
          () -> window.text("#phase").equals("Running") && window.number("#made") > 0);
    }
  }

  @Test
  void capacityMeansNothingWhereThereIsOneMessage() {
    choose(Mechanism.PIPELINE_TWO_LOCKS);
    window.waitFor("a capacity of 1", () -> window.capacityInForce() == 1);
    window.waitFor("no choice", () -> window.node("#capacity").isDisabled());
    assertThat(window.note("#capacity")).isEqualTo("one message, always");
  }

  @Test
  void anotherCapacityWaitsForTheNextRunWhereItCannotChange() {
    window.choose("One condition, signalAll");
    window.type("#capacity", "5");
    window.waitFor("5 slots in force", () -> window.capacityInForce() == 5);
    window.run();
    window.waitFor("running", () -> window.text("#phase").equals("Running"));
    window.type("#capacity", "3");
    window.waitFor(
        "a hint", () -> window.note("#capacity").contains("5 \u2192 3 at the next start"));
    assertThat(window.capacityInForce()).isEqualTo(5);
    window.reset();
    window.waitFor("3 slots in force", () -> window.capacityInForce() == 3);
    window.waitFor("no hint", () -> window.note("#capacity").equals("room in the buffer"));
  }

  private void choose(Mechanism mechanism) {
    window.interact(() -> box().setValue(mechanism));
  }

  private Mechanism chosen() {
    return box().getValue();
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Mechanism> box() {
    return (ComboBox<Mechanism>) window.node("#choice");
  }
}
