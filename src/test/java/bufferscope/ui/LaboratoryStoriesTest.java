package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Role;
import bufferscope.ui.text.Texts;
import bufferscope.work.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A guided experiment from the question to the sheet and to a run of its own, in two ways. */
final class LaboratoryStoriesTest extends MainWindowStory {
  private static final String TITLE = "How large must the buffer be?";
  private static final int MEASURED = 1;
  private static final int THEORY = 2;
  private static final int EXPECTED = 3;

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();

  @Test
  void aWholeExperimentByMouse() throws IOException {
    window.press("#laboratoryButton");
    window.press("#labGuided");
    robot.clickOn(TITLE);
    assertThat(window.text("#labQuestion")).contains("How many items");
    assertThat(window.node("#labInvitation").isVisible()).isTrue();
    Bounds chart =
        window.node("#labChart").localToScreen(window.node("#labChart").getLayoutBounds());
    robot
        .drag(chart.getMinX() + 60, chart.getCenterY())
        .dropTo(chart.getMaxX() - 30, chart.getMinY() + 60);
    assertThat(window.node("#labInvitation").isVisible()).isFalse();
    assertThat(column(EXPECTED)).noneMatch(String::isEmpty).doesNotHaveDuplicates();
    assertThatNothingIsRevealed();
    window.press("#labMeasure");
    waitForTheEnd();
    assertThat(window.text("#labDistance")).matches("Your prediction is \\d+ % off on average\\.");
    assertThatItIsExplained();
    window.takePicture("laboratory");
    Bounds two = marker(1);
    robot.moveTo(two.getCenterX(), two.getCenterY());
    window.waitFor("the reading", () -> window.text("#labReading").startsWith("Capacity 2: "));
    Path sheet = folder.resolve("sheet.html");
    window.choose(sheet);
    window.press("#labFiles");
    robot.clickOn("#labHtml");
    assertThatTheSheetIsThere(sheet);
    robot.clickOn(two.getCenterX(), two.getCenterY());
    assertThatTheRunIsOpen(2);
    window.press("#laboratoryButton");
    assertThat(column(MEASURED)).as("still there").allMatch(text -> text.contains("±"));
  }

  @Test
  void aWholeExperimentByKeyboard() throws IOException {
    window.key(KeyCode.Q);
    window.waitFor("the laboratory", () -> window.shows("#labMeasure"));
    assertThat(window.scene().getFocusOwner().getId()).isEqualTo("labMeasure");
    tabTo("labGuided");
    window.key(KeyCode.DOWN);
    window.waitFor("the question", () -> window.text("#labQuestion").contains("How many items"));
    tabTo("labTable");
    window.key(KeyCode.HOME);
    window.key(KeyCode.ENTER);
    for (String expected : List.of("1.5", "2.5", "3", "3.5", "4", "5")) {
      robot.write(expected);
      window.key(KeyCode.ENTER);
    }
    assertThat(column(EXPECTED)).containsExactly("1.5", "2.5", "3", "3.5", "4", "5");
    tabTo("labChart");
    window.key(KeyCode.END);
    window.key(KeyCode.PAGE_DOWN);
    assertThat(column(EXPECTED)).endsWith("4.75");
    assertThatNothingIsRevealed();
    tabTo("labMeasure");
    window.key(KeyCode.ENTER);
    waitForTheEnd();
    assertThatItIsExplained();
    tabTo("labChart");
    window.key(KeyCode.END);
    assertThat(window.text("#labReading")).startsWith("Capacity 32: 4.").contains("expected 4.75");
    window.key(KeyCode.LEFT);
    assertThat(window.text("#labReading")).startsWith("Capacity 16: 4.");
    Path sheet = folder.resolve("sheet.html");
    window.choose(sheet);
    tabTo("labFiles");
    window.key(KeyCode.ENTER);
    window.keyTimes(3, KeyCode.DOWN);
    window.key(KeyCode.ENTER);
    assertThatTheSheetIsThere(sheet);
    tabTo("labChart");
    window.key(KeyCode.ENTER);
    assertThatTheRunIsOpen(16);
  }

  private void assertThatNothingIsRevealed() {
    assertThat(column(MEASURED)).containsOnly("");
    assertThat(column(THEORY)).containsOnly("");
    assertThat(window.node("#labExplanation").isVisible()).isFalse();
  }

  private void assertThatItIsExplained() {
    assertThat(column(MEASURED))
        .hasSize(6)
        .allMatch(text -> text.matches("[34]\\.\\d+ ± 0\\.\\d+"));
    assertThat(column(THEORY)).startsWith("3.750").allMatch(text -> text.matches("[34]\\.\\d+"));
    assertThat(window.node("#labExplanation").isVisible()).isTrue();
    assertThat(window.text("#labExplanation")).isNotBlank();
  }

  private void assertThatTheSheetIsThere(Path sheet) throws IOException {
    window.waitFor("it", () -> window.notice().equals("Saved as sheet.html"));
    assertThat(Files.readString(sheet)).contains(TITLE, "predicted", "--vary");
  }

  private void assertThatTheRunIsOpen(int capacity) {
    window.waitFor("the run", () -> !window.showsOverlay());
    assertThat(window.session().scenario().capacity()).isEqualTo(capacity);
    assertThat(window.text("#recordingTitle"))
        .startsWith("Capacity %d: virtual run, ".formatted(capacity));
    assertThat(window.session().scenario().seed()).isEqualTo(1);
    assertThat(window.session().scenario().timing(Role.PRODUCER).distribution())
        .isEqualTo(Distribution.EXPONENTIAL);
  }

  private void waitForTheEnd() {
    window.waitFor(
        "the end", () -> window.text("#labMeasure").equals(Texts.of("laboratory.measure")));
  }

  private List<String> column(int number) {
    TableView<?> table = (TableView<?>) window.node("#labTable");
    return IntStream.range(0, table.getItems().size())
        .mapToObj(row -> String.valueOf(table.getColumns().get(number).getCellData(row)))
        .toList();
  }

  private Bounds marker(int number) {
    Node marker =
        window.all("#labChart .marker").stream()
            .filter(node -> !node.getStyleClass().contains("legend-line"))
            .toList()
            .get(number);
    return marker.localToScreen(marker.getLayoutBounds());
  }

  /** Presses Tab until the focus is there. */
  private void tabTo(String id) {
    for (int i = 0; i < 40 && !id.equals(window.scene().getFocusOwner().getId()); i++) {
      window.key(KeyCode.TAB);
    }
    assertThat(window.scene().getFocusOwner().getId()).isEqualTo(id);
  }
}
