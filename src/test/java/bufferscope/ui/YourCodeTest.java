package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A buffer in plain Java, written or opened in the window. */
@ExtendWith(ApplicationExtension.class)
final class YourCodeTest {
  @TempDir Path folder;
  private MainWindowRobot window;

  @Start
  void open(Stage stage) throws IOException {
    window = new MainWindowRobot(stage);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private CodeArea editor() {
    return (CodeArea) window.node("#codeEditor");
  }

  private void openPanel() {
    window.key(KeyCode.Y);
    window.waitFor(
        "the first text", () -> window.shows("#codeEditor") && !editor().getText().isEmpty());
  }

  private void write(String text) {
    window.interact(() -> editor().replaceText(text));
  }

  private String verdict() {
    return ((Label) window.node("#yourCodeVerdict")).getText();
  }

  @Test
  void theFirstTextRunsAndIsSteppedThrough() {
    openPanel();
    assertThat(editor().getText()).contains("class MonitorBuffer");
    window.press("#yourCodeRun");
    window.waitFor("the code to be open", () -> verdict().startsWith("Opened"));
    window.press("#yourCodeClose");
    assertThat(window.shows("#codeEditor")).isFalse();
    window.openCode();
    window.press("#yourCodeButton");
    window.waitFor(
        "the same text", () -> window.shows("#codeEditor") && !editor().getText().isEmpty());
    assertThat(window.text("#codeName")).isEqualTo("MonitorBuffer.java");
    window.key(KeyCode.ESCAPE);
    window.takePicture("your-code");
  }

  @Test
  void aBugIsFoundAndPlayed() {
    openPanel();
    write(text("NotifyBuffer.java"));
    window.press("#yourCodeRun");
    window.waitFor("the code to be open", () -> verdict().startsWith("Opened"));
    window.key(KeyCode.ESCAPE); // leaves the editor, in which F is a letter
    window.key(KeyCode.F);
    window.waitFor("the way to be found", () -> window.shows("#news") && steps() > 1);
    window.press("#closeCode");
    window.waitFor("the mechanism", () -> window.node("#choice").isVisible());
    assertThat(window.shows("#steps")).isFalse();
  }

  @Test
  void anExerciseIsShownAndSolved() {
    openPanel();
    write(
        "// exercise: Which thread is woken?\n"
            + "// expect: deadlock with 1 producer, 2 consumers\n"
            + text("NotifyBuffer.java"));
    assertThat(window.node("#yourCodeExercise").isVisible()).isFalse();
    window.press("#yourCodeRun");
    window.waitFor("the exercise", () -> window.node("#yourCodeExercise").isVisible());
    assertThat(window.text("#yourCodeExercise")).isEqualTo("Which thread is woken?");
    window.key(KeyCode.ESCAPE);
    window.key(KeyCode.F);
    window.waitFor(
        "the exercise to be solved",
        () ->
            window.shows("#news")
                && window.text("#news").contains("the exercise is solved: deadlock with 1 prod"));
  }

  private int steps() {
    return ((ListView<?>) window.node("#steps")).getItems().size();
  }

  @Test
  void aFileIsOpenedByTheDialogAndKeysAloneRunIt() throws IOException {
    Path file = Files.writeString(folder.resolve("IfBuffer.java"), text("IfBuffer.java"));
    openPanel();
    window.choose(file);
    window.press("#yourCodeOpen");
    window.waitFor("the code to be open", () -> verdict().startsWith("Opened"));
    assertThat(window.text("#yourCodeFile")).isEqualTo("IfBuffer.java");
    write(text("MonitorBuffer.java"));
    window.interact(() -> editor().requestFocus());
    window.key(KeyCode.CONTROL, KeyCode.ENTER);
    window.waitFor(
        "the other code",
        () ->
            window.text("#codeName").equals("IfBuffer.java")
                && verdict().contains("MonitorBuffer"));
  }

  @Test
  void mistakesAreShownAtTheirLines() {
    openPanel();
    write("class A {\n  int x\n}\n");
    window.press("#yourCodeRun");
    window.waitFor("the mistake", () -> !remarks().getItems().isEmpty());
    assertThat(remarks().getItems().get(0).toString()).contains("line=2");
    assertThat(window.node("#codeName").isVisible()).isFalse();
  }

  private ListView<?> remarks() {
    return (ListView<?>) window.node("#yourCodeRemarks");
  }

  private static String text(String name) {
    try (InputStream in = YourCodeTest.class.getResourceAsStream("yourcode/templates/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
