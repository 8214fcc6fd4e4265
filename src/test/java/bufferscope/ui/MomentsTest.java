package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.event.Role;
import bufferscope.record.Stretch;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.Mechanism;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Moments that are copied as texts, and shown from them. */
final class MomentsTest extends MainWindowStory {
  @TempDir private Path folder;

  private String copied() {
    window.interact(() -> Clipboard.getSystemClipboard().clear());
    window.key(KeyCode.SHORTCUT, KeyCode.C);
    window.waitFor("a text", () -> !clipboard().isEmpty());
    return clipboard();
  }

  private String clipboard() {
    String[] text = new String[1];
    window.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0] == null ? "" : text[0];
  }

  private void paste(String text) {
    window.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
    window.key(KeyCode.SHORTCUT, KeyCode.V);
  }

  private int steps() {
    return ((ListView<?>) window.node("#steps")).getItems().size();
  }

  /** The number of the step at which the picture has arrived. */
  private int step() {
    return ((ListView<?>) window.node("#steps")).getSelectionModel().getSelectedIndex();
  }

  private List<String> threads() {
    return window.all(".thread-body").stream().map(Node::getAccessibleText).toList();
  }

  /** The keys of moments are those of every text. */
  @Test
  void aFieldCopiesAndPastesItsOwnText() {
    window.interact(() -> ((TextField) window.node("#production .value-field")).setText("12"));
    window.focus("#production .value-field");
    window.key(KeyCode.SHORTCUT, KeyCode.A);
    assertThat(copied()).isEqualTo("12");
    window.focus("#consumption .value-field");
    window.key(KeyCode.SHORTCUT, KeyCode.A);
    paste("34");
    assertThat(window.value("#consumption")).isEqualTo("34");
  }

  private void goStepping() {
    window.key(KeyCode.T);
    window.waitFor("the steps", () -> window.shows("#steps"));
  }

  @Test
  void aSteppedMomentIsShownAgainWithTheStepsAhead() {
    window.choose("One condition, signal");
    goStepping();
    for (KeyCode thread : List.of(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT3, KeyCode.DIGIT1)) {
      window.key(thread);
    }
    window.waitFor("the last step", () -> steps() == 5 && step() == 4);
    window.key(KeyCode.COMMA);
    window.waitFor("a step ahead", () -> step() == 3);
    long moment = window.events();
    List<String> threads = threads();
    String text = copied();
    assertThat(text)
        .startsWith("bufferscope:1:one-condition-signal,2,2,1,2,b,")
        .contains(":1131:3:");
    window.choose("Two conditions");
    window.waitFor("another run", () -> steps() == 1);
    paste(text);
    window.waitFor("the moment", () -> steps() == 5 && step() == 3 && window.events() == moment);
    assertThat(threads()).isEqualTo(threads);
    assertThat(window.session().scenario().mechanism()).isEqualTo(Mechanism.ONE_CONDITION_SIGNAL);
    assertThat(copied()).isEqualTo(text);
  }

  @Test
  void aMomentOfALiveRunIsShownInSteps() {
    window.run();
    window.waitFor("some items", () -> window.finished() >= 2);
    window.pause();
    window.waitUntilEventsStandStill(4);
    String made = window.text("#made");
    String text = copied();
    assertThat(window.shows("#steps")).isFalse();
    window.reset();
    paste(text);
    window.waitFor("the steps", () -> window.shows("#steps"));
    window.awaitFrames(2);
    assertThat(text).contains("two-conditions,1,1,8,");
    assertThat(Long.parseLong(made)).isPositive();
    assertThat(steps()).isGreaterThan(10);
  }

  /** Steps have no time in which a consumer holds an item. */
  @Test
  void anItemThatIsStillUsedUpIsNamed() {
    window.type("#consumption", "0.1");
    window.run();
    window.waitFor("an item in use", this::usesAnItem);
    window.pause();
    window.waitUntilEventsStandStill(4);
    copied();
    String differs =
        "In steps, an item is used up as soon as it is taken. Here that is item 1 of C1.";
    window.waitFor("what differs", () -> !window.notice().isEmpty());
    assertThat(window.notice()).isEqualTo("The moment is copied as text. " + differs);
    window.key(KeyCode.SHIFT, KeyCode.T);
    window.waitFor("the steps", () -> window.shows("#steps"));
    window.waitFor("what differs", () -> window.notice().equals(differs));
  }

  private boolean usesAnItem() {
    Stretch past = window.session().live().past();
    return past.stateAt(past.end()).threads().stream()
        .anyMatch(
            thread ->
                thread.role() == Role.CONSUMER
                    && thread.status() == Status.WORKING
                    && thread.hands() != null);
  }

  /** A live run may have come to more items than one would choose for stepping. */
  @Test
  void aNumberOfTwoDigitsIsSeenAsAWhole() {
    goStepping();
    TextField field = ((Spinner<?>) window.node("#stepItems")).getEditor();
    Text digits = new Text("88");
    digits.setFont(field.getFont());
    double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
    assertThat(digits.getLayoutBounds().getWidth()).isLessThan(room);
  }

  @Test
  void whatCannotBeCopiedCanBeSaved() {
    window.choose("Queue of the JDK");
    window.run();
    window.waitFor("some items", () -> window.finished() >= 1);
    window.pause();
    window.key(KeyCode.SHIFT, KeyCode.T);
    assertThat(window.text("#whyNot")).startsWith("Not step by step: the inside");
    Path file = folder.resolve("queue.bscope");
    window.choose(file);
    window.key(KeyCode.SHORTCUT, KeyCode.C);
    window.press("Save the recording…");
    window.waitFor("the recording", () -> Files.exists(file));
  }

  @Test
  void aChangedTextIsRefusedWithASentence() {
    goStepping();
    window.key(KeyCode.DIGIT1);
    String text = copied();
    paste(text.replace(",2,2,", ",2,1,"));
    FxRobot robot = new FxRobot();
    window.waitFor(
        "the reason", () -> robot.lookup(".dialog-pane .content").tryQuery().isPresent());
    assertThat(robot.lookup(".dialog-pane .content").queryLabeled().getText())
        .isEqualTo("The text was changed on the way: its checksum is not that of its content.");
    window.press("OK");
    paste("something else");
    window.press("OK");
    assertThat(steps()).isEqualTo(2);
  }

  @Test
  void aFileWithAMomentIsOpened() throws IOException {
    goStepping();
    window.key(KeyCode.DIGIT1);
    window.key(KeyCode.DIGIT3);
    window.waitFor("two steps", () -> steps() == 3);
    Path file = Files.writeString(folder.resolve("bug.moment"), copied());
    window.key(KeyCode.T);
    window.open(file);
    window.waitFor("the moment", () -> window.shows("#steps") && steps() == 3);
  }

  /** Records two seconds in virtual time. */
  private Path virtual() throws IOException {
    Path file = folder.resolve("virtual.bscope");
    String line = "run --virtual-time --duration 2s --production-rate 20 --quiet --record " + file;
    assertThat(CommandLineRun.of(line.split(" ")).status()).isZero();
    return file;
  }

  @Test
  void aMomentInVirtualTimeIsShownAgainFromItsSeed() throws IOException {
    window.open(virtual());
    window.waitFor("the recording", () -> window.shows("#recordingBar"));
    for (int i = 0; i < 30; i++) {
      window.key(KeyCode.PERIOD);
    }
    window.waitUntilEventsStandStill(10);
    assertThat(window.events()).isGreaterThan(30);
    long moment = window.events();
    List<String> threads = threads();
    String text = copied();
    assertThat(text).startsWith("bufferscope:2:");
    window.press("#newRunButton");
    window.waitFor("another run", () -> !window.shows("#recordingBar"));
    paste(text);
    window.waitFor("the moment", () -> window.shows("#recordingBar") && window.events() == moment);
    assertThat(threads()).isEqualTo(threads);
    assertThat(copied()).isEqualTo(text);
    Path file = Files.writeString(folder.resolve("it.moment"), text + "\n");
    window.key(KeyCode.R);
    window.waitFor("the start", () -> window.events() < moment);
    window.open(file);
    window.waitFor("the moment in the file", () -> window.events() == moment);
    CommandLineRun shown = CommandLineRun.of("show", text);
    assertThat(shown.status()).isZero();
    assertThat(shown.out()).startsWith("recording   virtual run of two-conditions, ");
  }
}
