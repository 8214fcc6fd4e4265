package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Role;
import bufferscope.owncode.plain.SourceLines;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.trace.SystemState;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A buffer in plain Java, written or opened in the window. */
@ExtendWith(ApplicationExtension.class)
final class YourCodeTest {
  @TempDir Path folder;
  private final AtomicReference<SystemState> newest = new AtomicReference<>(SystemState.EMPTY);
  private MainWindowRobot window;

  @Start
  void open(Stage stage) throws IOException {
    window = new MainWindowRobot(stage);
  }

  @BeforeEach
  void waitForAllParts() {
    window.waitForAllParts();
    window.interact(() -> window.session().live().watch(frame -> newest.set(frame.state())));
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
    window.waitFor("the code to be open", () -> verdict().startsWith("Runs"));
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
  void whatWasWrittenLastIsKeptWhenTheWindowCloses() throws Exception {
    openPanel();
    write(MainWindowRobot.template("MonitorBuffer.java") + "// the last word");
    window.endProgram();
    assertThat(window.settings().resolve("Draft.java")).content().endsWith("// the last word");
  }

  @Test
  void itRunsLiveWithTheSliders() {
    openPanel();
    window.press("#yourCodeRun");
    window.waitFor("items to flow", () -> finished() > 2);
    assertThat(((ToggleButton) window.node("#liveButton")).isSelected()).isTrue();
    Timing fast = new Timing(new Rate(500), Distribution.CONSTANT);
    window.interact(() -> window.session().setTiming(Role.PRODUCER, fast));
    window.interact(() -> window.session().setTiming(Role.CONSUMER, fast));
    window.interact(() -> window.session().setTempo(Tempo.REAL_TIME));
    window.waitFor("more items to flow", () -> finished() > 100);
    window.interact(() -> window.session().setCapacity(3));
    assertThat(state().buffer().capacity()).isEqualTo(8);
    window.reset();
    window.waitFor("the other capacity", () -> state().buffer().capacity() == 3);
    window.press("#closeCode");
    window.waitFor("the mechanism", () -> window.node("#choice").isVisible());
  }

  private long finished() {
    return state().finished();
  }

  /** The newest state of the live run that was shown. */
  private SystemState state() {
    return newest.get();
  }

  @Test
  void theThreadsAreShownAtTheLinesOfTheCode() {
    openPanel();
    window.press("#yourCodeRun");
    window.waitFor("the code to be open", () -> verdict().startsWith("Runs"));
    window.press("#yourCodeClose");
    window.openCode();
    window.waitFor(
        "a thread at a line",
        () -> state().threads().stream().anyMatch(thread -> thread.line() >= 12));
  }

  @Test
  void codeThatCannotRunLiveIsSteppedThrough() {
    openPanel();
    write(
        MainWindowRobot.template("SemaphoreBuffer.java")
            .replace("free.acquire()", "free.acquire(1)"));
    window.press("#yourCodeRun");
    window.waitFor("the code to be open", () -> verdict().startsWith("Opened"));
    window.press("#liveButton");
    assertThat(window.text("#news")).contains("cannot run live").contains("acquire");
    assertThat(window.shows("#steps")).isTrue();
  }

  @Test
  void aBugIsFoundAndPlayed() {
    openPanel();
    write(MainWindowRobot.template("NotifyBuffer.java"));
    window.press("#yourCodeRun");
    window.waitFor("the code to be open", () -> verdict().startsWith("Runs"));
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
            + MainWindowRobot.template("NotifyBuffer.java"));
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

  @Test
  void aProgramFromItsMainIsSteppedAndItsBugIsPlayed() {
    openPanel();
    write(
        """
        class Kitchen {
          static final Object BELL = new Object();
          public static void main(String[] args) throws Exception {
            Thread guest = new Thread(() -> {
              synchronized (BELL) {
                try { BELL.wait(); } catch (InterruptedException e) {}
              }
            }, "guest");
            guest.start();
            synchronized (BELL) { BELL.notify(); }
            guest.join();
          }
        }
        """);
    window.press("#yourCodeRun");
    window.waitFor("the program to be open", () -> verdict().startsWith("Opened: the program"));
    assertThat(window.shows("#steps")).isTrue();
    assertThat(window.node("#stepProducers").isDisabled()).isTrue();
    window.press("#liveButton");
    assertThat(window.text("#news")).contains("starts its threads itself");
    window.key(KeyCode.ESCAPE);
    window.key(KeyCode.F);
    window.waitFor("the way to be found", () -> window.shows("#news") && steps() > 1);
    assertThat(window.text("#news")).doesNotContain("Searching");
  }

  @Test
  void aChallengeIsToBreakIt() {
    openPanel();
    write(MainWindowRobot.template("NotifyBuffer.java"));
    window.press("#yourCodeRun");
    window.waitFor("the code to be open", () -> verdict().startsWith("Runs"));
    window.key(KeyCode.ESCAPE);
    window.key(KeyCode.T);
    window.waitFor("the first step", () -> window.shows("#steps"));
    window.press("#challengeButton");
    window.waitFor("the task", () -> window.text("#task").startsWith("Your turn"));
    Matcher fewest = Pattern.compile("at most (\\d+) operations").matcher(window.text("#task"));
    assertThat(fewest.find()).as(window.text("#task")).isTrue();
    String all = fewest.group(1);
    for (int key = 0; key < 3; key++) { // the thread, its operation, the move
      window.key(KeyCode.X);
    }
    window.waitFor("the move", () -> window.text("#used").equals("1 of " + all + " used"));
    window.press("#move-P2"); // perhaps off the known way
    window.waitFor("another move", () -> window.text("#used").equals("2 of " + all + " used"));
    window.press("#hintButton");
    window.waitFor("a hint", () -> window.text("#hint").startsWith("It is the turn of"));
    window.type("#stepTempo", "0");
    window.press("Give up");
    window.waitFor("all steps", () -> steps() == 1 + Integer.parseInt(all));
    window.waitFor("the end", () -> window.text("#news").startsWith("What went wrong"));
  }

  @Test
  void rightCodeCannotBeBroken() {
    openPanel();
    window.press("#yourCodeRun");
    window.waitFor("the code to be open", () -> verdict().startsWith("Runs"));
    window.key(KeyCode.ESCAPE);
    window.key(KeyCode.T);
    window.waitFor("the first step", () -> window.shows("#steps"));
    window.key(KeyCode.X);
    window.waitFor(
        "a verdict", () -> window.text("#task").startsWith("This code cannot be broken"));
  }

  private int steps() {
    return ((ListView<?>) window.node("#steps")).getItems().size();
  }

  @Test
  void aFileIsOpenedByTheDialogAndKeysAloneRunIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("IfBuffer.java"), MainWindowRobot.template("IfBuffer.java"));
    openPanel();
    window.choose(file);
    window.press("#yourCodeOpen");
    window.waitFor("the code to be open", () -> verdict().startsWith("Runs"));
    assertThat(window.text("#yourCodeFile")).isEqualTo("IfBuffer.java");
    write(MainWindowRobot.template("MonitorBuffer.java"));
    window.interact(() -> editor().requestFocus());
    window.key(KeyCode.CONTROL, KeyCode.ENTER);
    window.waitFor(
        "the other code",
        () ->
            window.text("#codeName").equals("IfBuffer.java")
                && verdict().contains("MonitorBuffer"));
  }

  private static final String CHECK =
      """
      class Check {
        static int checked(int item) {
          if (item == 2) throw new IllegalStateException("no");
          return item;
        }
      }
      """;

  private void writeFolder() throws IOException {
    String checking =
        MainWindowRobot.template("MonitorBuffer.java")
            .replace("return item;", "return Check.checked(item);");
    Files.writeString(folder.resolve("MonitorBuffer.java"), checking);
    Files.writeString(folder.resolve("Check.java"), CHECK);
  }

  private ChoiceBox<?> files() {
    return (ChoiceBox<?>) window.node("#yourCodeFiles");
  }

  private void turnTo(int file) {
    window.interact(() -> files().getSelectionModel().select(file));
  }

  @Test
  void aFolderIsOpenedAndEachFileHasItsMarks() throws IOException {
    writeFolder();
    openPanel();
    assertThat(files().isVisible()).isFalse();
    window.open(folder);
    window.waitFor("the line to be marked", () -> marked().equals(List.of(3)));
    assertThat(window.text("#yourCodeFile")).isEqualTo(folder.getFileName().toString());
    assertThat(files().getItems()).hasToString("[Check.java, MonitorBuffer.java]");
    assertThat(window.text("#verdict")).endsWith("threw IllegalStateException: no at Check.java:3");
    turnTo(1);
    assertThat(editor().getText()).contains("class MonitorBuffer");
    assertThat(marked()).isEmpty();
    write(editor().getText().replace("return Check", "return  Checks"));
    turnTo(0);
    window.press("#yourCodeRun");
    window.waitFor("the mistake", () -> !remarks().getItems().isEmpty());
    assertThat(marked()).isEmpty();
    window.interact(() -> remarks().getSelectionModel().select(0));
    assertThat(editor().getText()).contains("return  Checks");
    assertThat(marked()).hasSize(1);
  }

  @Test
  void theEditorTurnsToTheFileInWhichAThreadThrows() throws IOException {
    writeFolder();
    Files.move(folder.resolve("Check.java"), folder.resolve("Nothing2.java"));
    openPanel();
    window.open(folder);
    waitForTheFileThatThrows();
    window.key(KeyCode.ESCAPE);
    window.key(KeyCode.T);
    window.waitFor("no line to be marked", () -> marked().isEmpty());
    turnTo(0);
    window.key(KeyCode.F);
    waitForTheFileThatThrows();
  }

  private void waitForTheFileThatThrows() {
    window.waitFor(
        "the file that throws", () -> String.valueOf(files().getValue()).equals("Nothing2.java"));
    window.waitFor("the line to be marked", () -> marked().equals(List.of(3)));
  }

  @Test
  void aFolderWithoutJavaIsRefusedInASentence() {
    openPanel();
    window.open(folder);
    window.waitFor("the sentence", () -> !remarks().getItems().isEmpty());
    assertThat(remarks().getItems().get(0).toString())
        .contains(folder + ": there is no Java file in this folder");
  }

  @Test
  void aFolderIsKeptOverACrash() throws Exception {
    writeFolder();
    openPanel();
    window.open(folder);
    window.waitFor("both files", () -> files().getItems().size() == 2);
    turnTo(1);
    write(editor().getText() + "// the last word");
    window.endProgram();
    String kept = Files.readString(window.settings().resolve("Draft.java"));
    assertThat(SourceLines.of(kept).texts()).hasSize(2).containsEntry(Path.of("Check.java"), CHECK);
    assertThat(kept).endsWith("// the last word");
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

  @Test
  void whatWasFoundIsShownAndCorrected() {
    openPanel();
    write(
        MainWindowRobot.template("MonitorBuffer.java").replace("void put(", "void store(")
            + "class Other {}");
    window.press("#yourCodeRun");
    window.waitFor("the code to be open", () -> verdict().startsWith("Runs"));
    assertThat(fields()).containsExactly("MonitorBuffer", "store", "take", "capacity");
    field("#yourCodeTake", "fetch");
    window.press("#yourCodeRun");
    window.waitFor("the sentence", () -> !remarks().getItems().isEmpty());
    assertThat(remarks().getItems()).hasSize(1);
    assertThat(remarks().getItems().get(0).toString())
        .contains("there is no method fetch; there is store, take")
        .doesNotContain("--");
    field("#yourCodeTake", "take");
    window.press("#yourCodeRun");
    window.waitFor("the code to be open", () -> verdict().startsWith("Runs"));
    assertThat(((TextField) window.node("#yourCodeTake")).getText()).isEqualTo("take");
  }

  private void field(String id, String text) {
    window.interact(() -> ((TextField) window.node(id)).setText(text));
  }

  /** What the empty fields show. */
  private List<String> fields() {
    return Stream.of("#yourCodeType", "#yourCodePut", "#yourCodeTake", "#yourCodeCapacity")
        .map(id -> ((TextField) window.node(id)).getPromptText())
        .toList();
  }

  private ListView<?> remarks() {
    return (ListView<?>) window.node("#yourCodeRemarks");
  }

  private static final String THROWS =
      """
      class Thrower {
        private int item;
        private boolean full;
        synchronized void put(int it) throws InterruptedException {
          while (full) wait();
          item = it;
          full = true;
          System.out.println("stored " + it);
          notifyAll();
        }
        synchronized int take() throws InterruptedException {
          while (!full) wait();
          if (item == 2) throw new IllegalStateException("no");
          full = false;
          notifyAll();
          return item;
        }
      }
      """;

  @Test
  void theLineThatThrewIsMarkedAndTheOutputIsShown() {
    openPanel();
    write(THROWS);
    assertThat(window.node("#yourCodeOutput").isVisible()).isFalse();
    window.press("#yourCodeRun");
    window.waitFor("the line to be marked", () -> marked().equals(List.of(13)));
    assertThat(window.text("#verdict"))
        .matches("A thread died: C. threw IllegalStateException: no at line 13");
    ListView<?> output = (ListView<?>) window.node("#yourCodeOutput");
    assertThat(output.isVisible()).isTrue();
    assertThat(output.getItems().get(0).toString()).matches("P. *: stored 1");
    window.reset();
    assertThat(output.getItems()).isEmpty();
    window.waitFor("no line to be marked", () -> marked().isEmpty());
  }

  @Test
  void inStepsTheOutputAppearsWithItsStepAndIsTakenBack() {
    openPanel();
    write(THROWS);
    window.press("#yourCodeRun");
    window.waitFor("the code to be open", () -> verdict().startsWith("Runs"));
    window.key(KeyCode.ESCAPE);
    window.key(KeyCode.F);
    ListView<?> output = (ListView<?>) window.node("#yourCodeOutput");
    window.waitFor(
        "the output of the bug", () -> output.getItems().toString().contains("P2: stored 2"));
    window.press("#toStartButton");
    window.waitFor("no output at the start", () -> !output.isVisible());
  }

  @Test
  void aRefusalPausesTheRunThatWasBefore() {
    openPanel();
    window.press("#yourCodeRun");
    window.waitFor("items to flow", () -> finished() > 0);
    write("class A {\n  int x\n}\n");
    window.press("#yourCodeRun");
    window.waitFor("the mistake", () -> !remarks().getItems().isEmpty());
    assertThat(verdict()).isEqualTo("1 thing to change. The picture still shows what ran before.");
    assertThat(window.session().live().phaseProperty().get()).isEqualTo(Phase.PAUSED);
  }

  @Test
  void aLiveRunIsSteppedFromTheStartWithTheReason() {
    openPanel();
    window.press("#yourCodeRun");
    window.waitFor("items to flow", () -> finished() > 0);
    window.press("#yourCodeClose");
    window.interact(() -> window.session().live().pause());
    window.waitFor("the way on", () -> window.shows("#stepFromHereButton"));
    window.press("#stepFromHereButton");
    assertThat(window.shows("#steps")).isTrue();
    assertThat(window.text("#news")).startsWith("These steps begin at the start: ");
  }

  /** The marked lines. */
  private List<Integer> marked() {
    return IntStream.range(0, editor().getParagraphs().size())
        .filter(line -> !editor().getParagraph(line).getParagraphStyle().isEmpty())
        .mapToObj(line -> line + 1)
        .toList();
  }
}
