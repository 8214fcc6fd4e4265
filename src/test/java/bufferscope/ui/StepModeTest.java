package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.work.Mechanism;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The person as the scheduler. */
final class StepModeTest extends MainWindowStory {
  @Test
  void aPersonDecidesWhoMovesAndTakesItBack() {
    window.press("#steppingButton");
    assertThat(window.says("#move-P1")).isEqualTo("P1: lock.lockInterruptibly(), line 33, key 1");
    window.press("#move-P1");
    window.key(KeyCode.DIGIT3);
    window.key(KeyCode.DIGIT3);
    window.waitFor("C1 to stand in the queue", () -> window.shows("#blocked-C1"));
    assertThat(window.says("#blocked-C1")).isEqualTo("wants lock, which P1 holds");
    window.takePicture("stepping");
    assertThat(steps().getItems()).hasSize(3);
    window.key(KeyCode.COMMA);
    window.key(KeyCode.COMMA);
    waitForStep(0);
    window.key(KeyCode.PERIOD);
    waitForStep(1);
    assertThat(steps().getItems()).as("what was taken back is still ahead").hasSize(3);
    window.key(KeyCode.COMMA);
    window.key(KeyCode.DIGIT2);
    window.waitFor("another choice to branch", () -> steps().getItems().size() == 2);
    waitForStep(1);
  }

  /** The signal of C1 is meant for P1, and reaches C2. */
  @Test
  void aLostWakeUpTakesSevenKeys() {
    window.choose("One condition, signal");
    window.key(KeyCode.T);
    window.interact(() -> spinner("#stepProducers").decrement(1));
    for (KeyCode thread :
        List.of(
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT1,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT2)) {
      window.key(KeyCode.SHIFT, thread);
    }
    assertThat(window.node("#over").isVisible()).isFalse();
    window.key(KeyCode.SHIFT, KeyCode.DIGIT3);
    window.waitFor("the deadlock", () -> window.text("#over").startsWith("No thread can go on"));
    window.takePicture("lost-wake-up");
    int end = steps().getItems().size() - 1;
    window.key(KeyCode.COMMA);
    waitForStep(end - 1);
    window.key(KeyCode.SHIFT, KeyCode.COMMA);
    window.waitFor("the move to be taken back", () -> step() < end - 1);
    assertThat(window.says("#move-C2")).contains("await() returns");
  }

  @Test
  void aClickWithShiftMovesAThreadUntilItsPutIsDone() {
    window.press("#steppingButton");
    window.clickWithShift("#move-P1");
    waitForStep(6);
    window.key(KeyCode.SHIFT, KeyCode.COMMA);
    waitForStep(0);
    window.press("#move-P1");
    waitForStep(1);
  }

  private int step() {
    return steps().getSelectionModel().getSelectedIndex();
  }

  /** Waits until the picture has arrived at the step of that number. */
  private void waitForStep(int number) {
    window.waitFor("step " + number, () -> step() == number);
  }

  @Test
  void whatStandsBesideThePictureFollowsIt() {
    window.key(KeyCode.T);
    waitForStep(0);
    Map<Long, Set<List<Object>>> seen = new ConcurrentHashMap<>();
    window.interact(
        () ->
            window
                .scene()
                .addPostLayoutPulseListener(
                    () ->
                        seen.computeIfAbsent(
                                window.events(), events -> ConcurrentHashMap.newKeySet())
                            .add(besideThePicture())));
    for (int step = 1; step <= 4; step++) {
      window.key(KeyCode.DIGIT1);
      waitForStep(step);
    }
    window.key(KeyCode.COMMA);
    waitForStep(3);
    assertThat(seen).hasSize(5).allSatisfy((events, beside) -> assertThat(beside).hasSize(1));
  }

  /** The step that is selected, what P1 can do next, and whether there is a step behind. */
  private List<Object> besideThePicture() {
    return List.of(
        steps().getSelectionModel().getSelectedIndex(),
        window.says("#move-P1"),
        window.node("#backButton").isDisabled());
  }

  @Test
  void aStepInTheListLeadsBackToIt() {
    window.key(KeyCode.T);
    window.key(KeyCode.DIGIT1);
    window.key(KeyCode.DIGIT1);
    waitForStep(2);
    window.press("Start");
    waitForStep(0);
    assertThat(window.says("#move-P1")).contains("lockInterruptibly");
  }

  @Test
  void marksInTheCodeBearTheNamesOfTheThreadsThatAreSteppedThrough() {
    window.key(KeyCode.C);
    window.run();
    window.waitFor("both threads in the code", () -> marks().size() == 2);
    window.key(KeyCode.T);
    for (KeyCode thread : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
      window.key(thread);
    }
    window.waitFor("all in the code", () -> marks().size() == 4);
    assertThat(marks()).containsExactlyInAnyOrder("P1", "P2", "C1", "C2");
  }

  @Test
  void codeThatOpensLaterShowsWhereThreadsAre() {
    window.key(KeyCode.T);
    window.key(KeyCode.DIGIT1);
    waitForStep(1);
    window.key(KeyCode.C);
    window.waitFor("P1 at the line of its step", () -> Integer.valueOf(33).equals(lineOf("P1")));
  }

  private @Nullable Integer lineOf(String thread) {
    AtomicReference<@Nullable Integer> line = new AtomicReference<>();
    window.interact(() -> line.set(ShownPicture.read(window.root()).lines().get(thread)));
    return line.get();
  }

  /** The names on the marks beside the code. */
  private List<String> marks() {
    return window.all(".thread-mark .thread-name").stream()
        .map(node -> ((Text) node).getText())
        .toList();
  }

  @Test
  void itRunsByItselfUntilAllIsUsedUp() {
    window.key(KeyCode.T);
    window.type("#stepTempo", "0");
    window.press("#playButton");
    window.waitFor("the end", () -> window.text("#over").startsWith("All items"));
    assertThat(window.text("#verdict")).startsWith("All invariants hold");
    assertThat(window.text("#playButton")).isEqualTo("Let it run");
  }

  @Test
  void theSameSeedLeadsToTheSameDeadlock() {
    window.choose("One condition, signal");
    window.key(KeyCode.T);
    window.type("#stepTempo", "0");
    window.type("#stepSeed", "7");
    play();
    String first = steps().getItems().toString();
    window.key(KeyCode.R);
    window.press("#move-P1");
    window.type("#stepSeed", "8");
    window.type("#stepSeed", "7");
    play();
    assertThat(steps().getItems()).hasToString(first);
  }

  private void play() {
    window.press("#playButton");
    window.waitFor("an end", () -> window.node("#over").isVisible());
    window.interact(() -> {}); // the steps are shown just after that
  }

  @Test
  void itRunsAtTheRatesOfTheScenario() {
    window.type("#production", "0.1");
    window.type("#consumption", "1000");
    window.press("#steppingButton");
    window.interact(() -> spinner("#stepProducers").decrement(1));
    window.interact(() -> spinner("#stepItems").increment(7));
    window.type("#stepTempo", "0");
    play();
    assertThat(steps().getItems().toString()).contains("notFull.await() begins to wait");
    select(5);
    window.type("#stepSeed", "8");
    play();
    assertThat(steps().getItems().toString()).doesNotContain("notFull.await() begins to wait");
  }

  /** Switches an item in the menu of the scheduler on. */
  private void select(int item) {
    MenuButton scheduler = (MenuButton) window.node("#scheduler");
    window.interact(() -> ((CheckMenuItem) scheduler.getItems().get(item)).setSelected(true));
  }

  @Test
  void whatIsSteppedThroughCanBeChanged() {
    window.key(KeyCode.T);
    window.interact(() -> spinner("#stepProducers").increment(1));
    window.interact(() -> spinner("#stepConsumers").decrement(1));
    assertThat(window.says("#move-P3")).contains("key 3");
    assertThat(window.says("#move-C1")).contains("key 4");
    window.choose("No lock");
    assertThat(window.says("#move-C1")).contains("count.get()");
  }

  @Test
  void theLiveRunDoesNotAskToBeStartedMeanwhile() {
    window.run();
    window.waitFor("an item", () -> window.number("#made") > 0);
    window.key(KeyCode.T);
    window.choose("No lock");
    window.waitFor("a live run to start", () -> window.node("#invitation").isVisible());
    window.awaitFrames(2);
    assertThat(window.node(".prompts").isVisible()).isFalse();
    window.key(KeyCode.T);
    window.waitFor("the invitation", () -> window.node(".prompts").isVisible());
  }

  @Test
  void theEvilSchedulerIsOffAtFirst() {
    window.key(KeyCode.T);
    window.press("#move-C1");
    window.key(KeyCode.DIGIT3);
    window.key(KeyCode.DIGIT3);
    window.waitFor("C1 to wait", () -> window.says("#thread-C1").equals("C1, waiting"));
    select(2);
    window.key(KeyCode.DIGIT3);
    window.key(KeyCode.DIGIT3);
    window.key(KeyCode.DIGIT3);
    window.waitFor("unusual", () -> window.shows("#unusual-1"));
    assertThat(window.says("#unusual-1")).contains("ends for no reason");
  }

  @Test
  void theLiveRunIsPausedMeanwhileAndComesBack() {
    window.type("#production", "1000");
    window.run();
    window.waitFor("items", () -> window.number("#made") > 3);
    window.key(KeyCode.T);
    assertThat(window.says("#move-P1")).contains("lockInterruptibly");
    window.key(KeyCode.T);
    window.waitFor("the live run", () -> window.text("#phase").equals("Paused"));
    assertThat(window.number("#made")).isGreaterThan(3);
    window.key(KeyCode.SPACE);
    window.waitFor("running", () -> window.text("#phase").equals("Running"));
  }

  @Test
  void aPausedRunIsSteppedThroughFromWhereItStands() {
    window.type("#capacity", "4");
    window.reset();
    window.type("#production", "unlimited");
    window.type("#consumption", "0.1");
    window.run();
    window.waitFor("a full buffer", () -> window.inBuffer() == 4);
    window.waitFor("P1 to wait", () -> window.says("#thread-P1").contains("waiting"));
    window.pause();
    window.press("#stepFromHereButton");
    window.waitFor("step mode", () -> window.shows("#steps"));
    window.waitFor("P1 still to wait", () -> window.says("#thread-P1").contains("waiting"));
    assertThat(window.node("#slots").queryAccessibleAttribute(AccessibleAttribute.TEXT).toString())
        .startsWith("4 of 4 slots hold an item");
    window.takePicture("step-from-here");
    window.waitFor("its step in view", () -> isInView(steps().lookup(".list-cell:selected")));
    assertThat(window.says("#move-C1")).contains("lockInterruptibly");
    int here = steps().getSelectionModel().getSelectedIndex();
    window.key(KeyCode.COMMA);
    waitForStep(here - 1);
  }

  /** The spinner goes beyond what a person can set, and back again. */
  @Test
  void aLiveRunOfFewerSlotsFollowsOneOfMany() {
    stepFromHere(12);
    assertThat(spinner("#stepCapacity").getValue()).isEqualTo(12);
    window.press("#liveButton");
    stepFromHere(3);
    assertThat(spinner("#stepCapacity").getValue()).isEqualTo(3);
    assertThat(steps().getItems()).as("the steps of the live run").hasSizeGreaterThan(1);
  }

  private void stepFromHere(int capacity) {
    window.interact(
        () -> {
          window.session().setCapacity(capacity);
          window.session().live().reset();
          window.session().live().toggle();
        });
    window.waitFor(
        "items", () -> window.capacityInForce() == capacity && window.number("#made") > 1);
    window.interact(() -> window.session().live().toggle());
    window.press("#stepFromHereButton");
    window.waitFor("step mode", () -> window.shows("#steps"));
  }

  private boolean isInView(Node step) {
    Bounds list = steps().localToScene(steps().getLayoutBounds());
    return list.contains(step.localToScene(step.getLayoutBounds()));
  }

  @Test
  void whyARunCannotBeSteppedThroughIsSaid() {
    window.run();
    window.waitFor("an item", () -> window.number("#made") > 0);
    window.type("#capacity", "5");
    window.waitFor("5 slots in force", () -> window.capacityInForce() == 5);
    window.pause();
    window.key(KeyCode.SHIFT, KeyCode.T);
    window.waitFor("the reason", () -> window.text("#whyNot").contains("capacity was changed"));
    assertThat(window.shows("#steps")).isFalse();
    window.takePicture("step-from-here-refused");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aClosedBoxIsLeftToRunLive() {
    window.key(KeyCode.T);
    ComboBox<Mechanism> choice = (ComboBox<Mechanism>) window.node("#choice");
    window.interact(() -> choice.setValue(Mechanism.BLOCKING_QUEUE));
    window.waitFor("the live run", () -> window.node("#runButton") != null);
    assertThat(window.text("#whyNot")).contains("the inside of the JDK's queue is not visible");
    window.press("#liveButton");
    assertThat(window.node("#whyNot").isVisible()).isFalse();
    window.key(KeyCode.T);
    assertThat(window.text("#whyNot")).contains("the inside of the JDK's queue is not visible");
    window.takePicture("closed-box");
    assertThat(((ToggleButton) window.node("#liveButton")).isSelected()).isTrue();
  }

  @Test
  void theBugFoundIsPlayedAndExplained() {
    window.choose("Two conditions, if");
    window.key(KeyCode.T);
    window.type("#stepTempo", "0");
    window.interact(() -> spinner("#stepProducers").decrement(1));
    window.press("#searchButton");
    window.waitFor("the end", () -> window.text("#news").startsWith("What went wrong"));
    assertThat(window.text("#news")).contains("had already taken the item");
    window.waitFor(
        "the verdict", () -> window.text("#verdict").contains("took from an empty slot"));
    window.takePicture("bug");
    waitForStep(steps().getItems().size() - 1);
    window.key(KeyCode.COMMA);
    window.waitFor(
        "the state before", () -> window.text("#verdict").startsWith("All invariants hold"));
  }

  @Test
  void whatWasFoundIsPlayedToItsEndThoughAThreadActsWithoutTheLockBefore() {
    window.choose("Two conditions, early unlock");
    window.key(KeyCode.T);
    window.type("#stepTempo", "0");
    window.interact(() -> spinner("#stepConsumers").decrement(1));
    window.press("#searchButton");
    window.waitFor("the end", () -> window.text("#news").startsWith("What went wrong"));
    window.waitFor("the harm", () -> window.says(".alarms").startsWith("Overwritten: P"));
    assertThat(window.says(".alarms")).contains("No lock held: P");
    waitForStep(steps().getItems().size() - 1);
    window.takePicture("bug-extra-unlock");
  }

  @Test
  void aRightMechanismIsCleared() {
    window.key(KeyCode.T);
    window.key(KeyCode.F);
    window.waitFor("a verdict", () -> window.text("#news").startsWith("No bug within"));
    assertThat(window.text("#news")).contains("all visited");
    window.interact(() -> spinner("#stepCapacity").increment(1));
    assertThat(window.text("#news")).as("of other settings nothing is known").isEmpty();
  }

  @Test
  void aSearchCanBeGivenUp() {
    window.key(KeyCode.T);
    // At a fair lock it takes many seconds; at another one it may end before the first look at it.
    window.interact(() -> window.session().beginWith(old -> old.withFair(true)));
    for (String many : List.of("#stepProducers", "#stepConsumers", "#stepCapacity", "#stepItems")) {
      window.interact(() -> spinner(many).increment(7));
    }
    window.press("#searchButton");
    window.waitFor("progress", () -> window.text("#news").startsWith("Searching"));
    assertThat(window.text("#searchButton")).isEqualTo("Cancel");
    window.key(KeyCode.F);
    window.waitFor("no progress", () -> window.text("#news").isEmpty());
    window.waitFor("the search to end", () -> !isSearching());
  }

  private static boolean isSearching() {
    return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals("search"));
  }

  private ListView<?> steps() {
    return (ListView<?>) window.node("#steps");
  }

  private Spinner<?> spinner(String query) {
    return (Spinner<?>) window.node(query);
  }

  /** The process stands still for more than a second, as with Ctrl-Z. */
  private static void standStill() throws IOException, InterruptedException {
    long self = ProcessHandle.current().pid();
    String script = "kill -STOP " + self + "; sleep 2; kill -CONT " + self;
    new ProcessBuilder("sh", "-c", script).start().waitFor();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aStandstillOfTheProgramIsShownWithTheLiveRunOnly() throws Exception {
    window.run();
    window.waitFor("an item", () -> window.finished() >= 1);
    standStill();
    window.waitFor("the standstill", () -> window.node("#stoodStill").isVisible());
    window.key(KeyCode.T);
    window.waitFor("no standstill", () -> !window.node("#stoodStill").isVisible());
    window.key(KeyCode.T);
    window.waitFor("the live run", () -> window.node("#stoodStill").isVisible());
    window.key(KeyCode.COMMA);
    window.waitFor("the past", () -> window.node("#nowButton").isVisible());
    window.awaitFrames(2);
    assertThat(window.node("#stoodStill").isVisible()).isTrue();
  }
}
