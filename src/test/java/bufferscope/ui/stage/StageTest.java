package bufferscope.ui.stage;

import static bufferscope.ui.stage.EventScript.C1;
import static bufferscope.ui.stage.EventScript.C2;
import static bufferscope.ui.stage.EventScript.P1;
import static bufferscope.ui.stage.EventScript.P2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import atlantafx.base.theme.PrimerLight;
import bufferscope.event.CellEvent.CellCreated;
import bufferscope.event.CellEvent.CellWritten;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.MessageCreated;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.measure.Observation;
import bufferscope.measure.Standstill;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.work.Rate;
import bufferscope.work.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The stage with frames made by hand, and its reaction to keys and mouse. */
@ExtendWith(ApplicationExtension.class)
final class StageTest {
  private final List<String> asked = new ArrayList<>();
  private final EventScript run = new EventScript(4);
  private StageController controller;
  private Parent root;

  @Start
  void open(Stage stage) throws IOException {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    FXMLLoader loader =
        new FXMLLoader(
            StageController.class.getResource("stage.fxml"),
            ResourceBundle.getBundle("bufferscope.ui.messages"));
    root = loader.load();
    controller = loader.getController();
    controller.setReducedMotion(true);
    controller.setActions(new Notes(asked));
    Scene scene = new Scene(root, 1000, 460);
    scene.getStylesheets().add(StageController.class.getResource("stage.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  private record Notes(List<String> asked) implements ThreadActions {
    @Override
    public void setPaused(int thread, boolean paused) {
      asked.add((paused ? "pause " : "resume ") + thread);
    }

    @Override
    public void interrupt(int thread) {
      asked.add("interrupt " + thread);
    }

    @Override
    public void setRate(int thread, Rate rate) {
      asked.add("rate " + thread + " " + rate.perSecond());
    }
  }

  private void show() throws TimeoutException {
    Observation seen = new Observation();
    run.events().forEach(seen::read);
    Frame frame = Frame.of(Phase.RUNNING, seen.state().at(), seen, List.of(), 0);
    waitFor(5, TimeUnit.SECONDS, asyncFx(() -> controller.show(frame, new PicturePace(true, 0))));
    waitForFxEvents();
  }

  private static Bounds inWindow(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean is(Node node, String state) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
  }

  private Node thread(FxRobot robot, String name) {
    return robot.lookup("#thread-" + name).query();
  }

  private boolean isIn(FxRobot robot, String thread, String part) {
    Node token = thread(robot, thread);
    return inWindow(robot.lookup("#" + part).query()).contains(token.localToScene(0, 0));
  }

  @Test
  void threadsWaitInTheRoomOfTheirCondition(FxRobot robot) throws TimeoutException {
    run.fills().waitsOn(P1, "notFull").gets(P2);
    show();
    assertThat(isIn(robot, "P1", "room-notFull")).isTrue();
    assertThat(is(thread(robot, "P1"), "waiting")).isTrue();
    assertThat(isIn(robot, "P2", "seat-lock")).isTrue();
    assertThat(is(thread(robot, "P2"), "holds-lock")).isTrue();
    assertThat(isIn(robot, "C1", "room-notEmpty")).isFalse();
  }

  /**
   * P1 holds the lock and waits for a permit, C1 waits for the lock: the textbook's wrong order.
   */
  @Test
  void theWaitForGraphOfADeadlockIsDrawnAndNamed(FxRobot robot) throws TimeoutException {
    run.semaphore("empty", 0, false).waitsOn(P2, "notFull").waitsOn(C2, "notEmpty");
    run.gets(P1).wantsPermit(P1, "empty").wants(C1);
    show();
    assertThat(robot.lookup(".wait-for").queryAll()).as("no deadlock is reported").isEmpty();
    showDeadlock();
    assertThat(robot.lookup(".wait-for").queryAll()).hasSize(1);
    assertThat(robot.lookup(".wait-for-words").<Label>queryAll())
        .extracting(Label::getText)
        .containsExactly("waits for lock, held by P1");
    assertThat(robot.lookup("#waitFor").query().getAccessibleText())
        .contains("C1 waits for lock, held by P1.", "P1 waits for a permit of empty.");
    show();
    assertThat(robot.lookup(".wait-for").queryAll()).isEmpty();
  }

  private void showDeadlock() throws TimeoutException {
    Observation seen = new Observation();
    run.events().forEach(seen::read);
    Standstill deadlock = Standstill.deadlock(seen.state(), 0, false).orElseThrow();
    seen.standstill(run.events().get(run.events().size() - 1), deadlock);
    Frame frame = Frame.of(Phase.PAUSED, seen.state().at(), seen, List.of(), 0);
    waitFor(5, TimeUnit.SECONDS, asyncFx(() -> controller.show(frame, new PicturePace(true, 0))));
    waitForFxEvents();
  }

  @Test
  void theTitleOfAWaitingRoomIsWordEnough(FxRobot robot) throws TimeoutException {
    run.fills().waitsOn(P1, "notFull");
    show();
    assertThat(robot.from(thread(robot, "P1")).lookup(".thread-word").query().isVisible())
        .isFalse();
    assertThat(robot.from(thread(robot, "P2")).lookup(".thread-word").query().isVisible()).isTrue();
    assertThat(thread(robot, "P1").getAccessibleText()).isEqualTo("P1, waiting");
  }

  @Test
  void theMoveAtAThreadIsDrawnAnewAfterTheCaptionHasChanged(FxRobot robot) throws TimeoutException {
    offer("lock()");
    waitFor(60, TimeUnit.SECONDS, () -> drawnMove(robot).equals("lock()"));
    run.fills();
    show();
    offer("insert()");
    waitFor(60, TimeUnit.SECONDS, () -> drawnMove(robot).equals("insert()"));
  }

  private void offer(String move) throws TimeoutException {
    controller.setMoves(List.of(new NextMove(P1, "1", List.of(move), move, () -> {}, () -> {})));
    show();
  }

  private static String drawnMove(FxRobot robot) {
    Node button = robot.lookup("#move-P1").query();
    return robot.from(button).lookup(".text").<Text>queryAll().stream()
        .filter(text -> text.getParent() == button)
        .map(Text::getText)
        .findFirst()
        .orElse("");
  }

  @Test
  void aSignalledThreadGoesToTheEntryQueue(FxRobot robot) throws TimeoutException {
    run.fills().waitsOn(P1, "notFull");
    show();
    run.gets(EventScript.C1).signals(EventScript.C1, "notFull", P1);
    show();
    assertThat(isIn(robot, "P1", "queue-lock")).isTrue();
    assertThat(is(thread(robot, "P1"), "signalled")).isTrue();
    assertThat(isIn(robot, "C1", "seat-lock")).isTrue();
  }

  @Test
  void anOvertakenThreadWearsABadge(FxRobot robot) throws TimeoutException {
    run.wants(P1);
    show();
    run.gets(P2).releases(P2);
    show();
    assertThat(is(thread(robot, "P1"), "overtaken")).isTrue();
    Label badge = robot.from(thread(robot, "P1")).lookup(".thread-badge").query();
    assertThat(badge.isVisible()).isTrue();
    assertThat(badge.getText()).isEqualTo("overtaken 1\u00d7");
    run.acquires(P1);
    show();
    assertThat(is(thread(robot, "P1"), "holds-lock")).isTrue();
  }

  @Test
  void theCaptionTellsOfTheLastStepOnceAFastRunIsPaused(FxRobot robot) throws TimeoutException {
    Observation seen = new Observation();
    run.fills().waitsOn(P2, "notFull").events().forEach(seen::read);
    Label caption = robot.lookup(".caption").query();
    showFast(Frame.of(Phase.RUNNING, seen.state().at(), seen, run.events(), 0));
    robot.interact(() -> caption.getScene().getRoot().requestFocus());
    assertThat(caption.getText()).startsWith("The buffer is full");
    showFast(Frame.of(Phase.PAUSED, seen.state().at(), seen, List.of(), 0));
    assertThat(caption.getText()).startsWith("P2 waits on notFull: 4 of 4");
  }

  @Test
  void beforeTheRunAThreadIsReady(FxRobot robot) throws TimeoutException {
    Observation seen = new Observation();
    run.events().forEach(seen::read);
    showFast(Frame.of(Phase.READY, seen.state().at(), seen, List.of(), 0));
    robot.interact(() -> thread(robot, "P1").requestFocus());
    Label caption = robot.lookup(".caption").query();
    assertThat(caption.getText()).isEqualTo("P1 is ready: it begins when the run does.");
  }

  private void showFast(Frame frame) throws TimeoutException {
    PicturePace fast = new PicturePace(false, frame.steps());
    waitFor(5, TimeUnit.SECONDS, asyncFx(() -> controller.show(frame, fast)));
    waitForFxEvents();
  }

  @Test
  void theCaptionTellsOfTheFocusedThread(FxRobot robot) throws TimeoutException {
    run.fills().waitsOn(P2, "notFull");
    show();
    robot.interact(() -> thread(robot, "P2").requestFocus());
    Label caption = robot.lookup(".caption").query();
    assertThat(caption.getText())
        .isEqualTo("P2 waits on notFull: 4 of 4 slots are full; the next take should signal it.");
    assertThat(thread(robot, "P2").getAccessibleHelp()).isEqualTo(caption.getText());
    robot.interact(() -> thread(robot, "P1").requestFocus());
    assertThat(caption.getText()).startsWith("P1 ");
  }

  @Test
  void aWaitingRoomNamesWhoIsInIt(FxRobot robot) throws TimeoutException {
    run.fills().waitsOn(P2, "notFull").waitsOn(P1, "notFull");
    show();
    assertThat(accessibleText(robot, "#room-notFull")).isEqualTo("notFull, waiting room: P2, P1");
    assertThat(accessibleText(robot, "#room-notEmpty"))
        .isEqualTo("notEmpty, waiting room: no thread");
  }

  private static Object accessibleText(FxRobot robot, String selector) {
    return robot.lookup(selector).query().queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }

  @Test
  void keysPauseInterruptAndMove(FxRobot robot) throws TimeoutException {
    show();
    robot.interact(() -> thread(robot, "P1").requestFocus());
    robot.type(KeyCode.P).type(KeyCode.DOWN).type(KeyCode.I);
    assertThat(asked).containsExactly("pause " + P1, "interrupt " + P2);
  }

  @Test
  void theMenuActsOnItsThread(FxRobot robot) throws TimeoutException {
    show();
    robot.interact(() -> thread(robot, "P2").requestFocus());
    robot.type(KeyCode.ENTER);
    robot.clickOn("#menu-interrupt");
    assertThat(asked).containsExactly("interrupt " + P2);
  }

  @Test
  void threadsThatAreOverGoHome(FxRobot robot) throws TimeoutException {
    run.waitsOn(C2, "notEmpty").gets(P1).wants(P2).wants(C1);
    show();
    run.then(new ThreadEnded(run.now(), C2, Ending.INTERRUPTED))
        .then(new ThreadFailed(run.now(), P1, "IllegalStateException: no power"))
        .then(new ThreadEnded(run.now(), P2, Ending.INTERRUPTED));
    show();
    assertThat(isIn(robot, "C2", "room-notEmpty")).isFalse();
    assertThat(isIn(robot, "P1", "seat-lock")).isFalse();
    assertThat(isIn(robot, "P2", "queue-lock")).isFalse();
    assertThat(accessibleText(robot, "#queue-lock")).asString().endsWith(": C1");
    assertThat(accessibleText(robot, "#room-notEmpty")).asString().endsWith(": no thread");
    assertThat(is(robot.lookup("#seat-lock").query(), "held")).isTrue();
    assertThat(robot.from(thread(robot, "P1")).lookup(".thread-kept").query().isVisible()).isTrue();
  }

  @Test
  void slotsBeyondTheCapacityAreMarked(FxRobot robot) throws TimeoutException {
    run.fills().then(new CapacityChanged(run.now(), 0, 3, 4));
    show();
    List<Node> slots = List.copyOf(robot.lookup(".slot").queryAll());
    List<Node> surplus = slots.stream().filter(slot -> is(slot, "surplus")).toList();
    assertThat(surplus.stream().filter(Node::isVisible).filter(n -> n.getParent().getId() != null))
        .hasSize(1);
    assertThat(accessibleText(robot, "#slots")).isEqualTo("4 of 3 slots hold an item: 1, 2, 3, 4");
  }

  @Test
  void aFailureIsToldUnasked(FxRobot robot) throws TimeoutException {
    run.then(new ThreadFailed(run.now(), P1, "IllegalStateException: no power"));
    show();
    assertThat(is(thread(robot, "P1"), "failed")).isTrue();
    Label caption = robot.lookup(".caption").query();
    assertThat(caption.getText()).contains("no power");
  }

  @Test
  void aNewRunBeginsWithAnEmptyStage(FxRobot robot) throws TimeoutException {
    run.fills();
    show();
    assertThat(robot.lookup(".thread").queryAll()).hasSize(5);
    robot.interact(() -> controller.reset());
    assertThat(robot.lookup(".thread").queryAll()).isEmpty();
    assertThat(robot.lookup(".item").queryAll()).isEmpty();
  }

  @Test
  void aFailureIsToldLargeUntilTheNextRun(FxRobot robot) throws TimeoutException {
    Node alarms = robot.lookup(".alarms").query();
    show();
    assertThat(alarms.isVisible()).isFalse();
    run.then(new ThreadFailed(run.now(), P1, "IllegalStateException: no power"));
    show();
    assertThat(alarms.isVisible()).isTrue();
    assertThat(alarms.getAccessibleText())
        .isEqualTo("Failed: P1 threw IllegalStateException: no power");
    robot.interact(() -> controller.reset());
    assertThat(alarms.isVisible()).isFalse();
  }

  @Test
  void aFailureMovesNothingAndCoversNoPartOfTheMonitor(FxRobot robot) throws TimeoutException {
    List<String> still = List.of("#thread-P1", "#thread-C2", "#seat-lock", "#slots");
    show();
    List<Bounds> before = still.stream().map(each -> inWindow(robot.lookup(each).query())).toList();
    run.then(new ThreadFailed(run.now(), P1, "IllegalStateException: no power"));
    show();
    assertThat(still.stream().map(each -> inWindow(robot.lookup(each).query())).toList())
        .isEqualTo(before);
    Bounds alarm = inWindow(robot.lookup(".alarms").query());
    Bounds monitor = inWindow(robot.lookup(".monitor").query());
    assertThat(alarm.getMaxY()).isLessThan(monitor.getMinY() + 1);
  }

  @Test
  void whatAThreadHoldsLeavesItsNameToBeRead(FxRobot robot) throws TimeoutException {
    for (int i = 5; i <= 20; i++) {
      run.then(new ThreadStarted(run.now(), i, "P" + (i - 2), Role.PRODUCER));
    }
    run.makes(P1).makes(20);
    show();
    for (String holder : List.of("P1", "P18")) {
      Bounds name = inWindow(robot.from(thread(robot, holder)).lookup(".thread-name").query());
      assertThat(itemsInUse(robot)).hasSize(2);
      assertThat(itemsInUse(robot)).noneMatch(item -> shown(item).intersects(name));
    }
  }

  private static List<Node> itemsInUse(FxRobot robot) {
    return robot.lookup(".item").queryAll().stream().filter(Node::isVisible).toList();
  }

  private static Bounds shown(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  @Test
  void whatAnItemCarriesIsOnItsTile(FxRobot robot) throws TimeoutException {
    run.then(new SlotWritten(run.now(), P1, 0, new Item(1, P1, 1, "hello world", "")))
        .then(new SlotWritten(run.now(), P1, 1, new Item(2, P1, 2, Item.THE_END, "")))
        .then(new SlotWritten(run.now(), P1, 2, new Item(3, P1, 12, "", "")))
        .then(new SlotWritten(run.now(), P1, 3, new Item(4, P1)));
    robot.interact(() -> controller.setTask(Task.PRINT));
    show();
    assertThat(loads(robot))
        .containsExactlyInAnyOrder("hello w\u2026", "THE\nEND", "12 p.", "4 p.");
    for (Node tile : itemsInUse(robot)) {
      Node load = robot.from(tile).lookup(".item-load").query();
      assertThat(load.getBoundsInParent().getWidth()).isLessThan(tile.getLayoutBounds().getWidth());
    }
    robot.interact(() -> controller.reset());
    robot.interact(() -> controller.setTask(Task.USE_UP));
    show();
    assertThat(loads(robot)).containsExactlyInAnyOrder("hello w\u2026", "THE\nEND", "12", "");
  }

  private static List<String> loads(FxRobot robot) {
    return itemsInUse(robot).stream()
        .map(tile -> ((Text) robot.from(tile).lookup(".item-load").query()).getText())
        .toList();
  }

  @Test
  void semaphoresShowPermitsAndWhoKeepsThem(FxRobot robot) throws TimeoutException {
    run.semaphore("full", 0, false).semaphore("mutex", 1, true).wantsPermit(C1, "mutex");
    run.then(new AcquiredPermit(run.now(), C1, "mutex")).wantsPermit(P1, "mutex");
    show();
    assertThat(isIn(robot, "C1", "seat-mutex")).isTrue();
    assertThat(isIn(robot, "P1", "queue-mutex")).isTrue();
    run.wantsPermit(C1, "full");
    show();
    assertThat(isIn(robot, "C1", "room-full")).isTrue();
    assertThat(robot.from(thread(robot, "C1")).lookup(".thread-kept").query().isVisible()).isTrue();
    assertThat(is(robot.lookup("#seat-mutex").query(), "held")).isTrue();
    assertThat(accessibleText(robot, "#room-full")).isEqualTo("full, no permit: C1");
  }

  @Test
  void sharedNumbersAreShown(FxRobot robot) throws TimeoutException {
    run.then(new CellCreated(run.now(), 0, "count", 0));
    show();
    run.then(new CellWritten(run.now(), P1, "count", 3));
    show();
    assertThat(robot.lookup("#cell-count").query().getAccessibleText()).isEqualTo("count is 3");
  }

  @Test
  void aThreadPastTheGateStandsAtTheSlots(FxRobot robot) throws TimeoutException {
    run.then(new SlotWritten(run.now(), P1, 0, new Item(1, P1)));
    show();
    assertThat(is(thread(robot, "P1"), "unguarded")).isTrue();
    assertThat(isIn(robot, "P1", "seat-lock")).isTrue();
    assertThat(is(robot.lookup("#seat-lock").query(), "held")).isFalse();
  }

  @Test
  void aMessageThatWasReadStaysAndLooksRead(FxRobot robot) throws TimeoutException {
    run.then(new MessageCreated(0, 0)).then(new SlotWritten(run.now(), P1, 0, new Item(1, P1)));
    show();
    assertThat(readItems(robot)).isEmpty();
    run.then(new SlotCopied(run.now(), C1, 0, new Item(1, P1)));
    show();
    assertThat(readItems(robot)).hasSize(1);
    assertThat(robot.lookup(".item").queryAll().stream().filter(Node::isVisible)).hasSize(2);
  }

  private static List<Node> readItems(FxRobot robot) {
    return robot.lookup(".item").queryAll().stream().filter(item -> is(item, "read")).toList();
  }
}
