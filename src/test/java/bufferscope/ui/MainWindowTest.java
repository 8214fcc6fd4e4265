package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The acts of a user in the window, and their visible effects. */
final class MainWindowTest extends MainWindowStory {
  private static final String PRODUCTION = "#production";
  private static final String CONSUMPTION = "#consumption";
  private static final String CAPACITY = "#capacity";

  @Test
  void waitsToBeStarted() {
    window.waitFor("threads", () -> window.text("#verdict").contains("hold"));
    window.waitUntilEventsStandStill(10);
    assertThat(window.node("#invitation").isVisible()).isTrue();
    assertThat(window.text("#phase")).isEqualTo("Ready");
    window.takePicture("ready");
  }

  @Test
  void chartsGiveWayToTheStageOnlyWhereTheTextIsLargeForTheWindow() {
    window.waitFor("charts", () -> window.node(".charts").isVisible());
    window.interact(() -> window.window().setHeight(700));
    window.keyTimes(10, KeyCode.SHORTCUT, KeyCode.EQUALS);
    window.waitFor("no charts", () -> !window.node(".charts").isVisible());
    window.key(KeyCode.SHORTCUT, KeyCode.DIGIT0);
    window.waitFor("charts again", () -> window.node(".charts").isVisible());
  }

  /** A cached parent is drawn again as a whole where one thread moves. */
  @Test
  void nothingAroundWhatMovesIsDrawnIntoACache() {
    window.openCode();
    for (String moving : List.of(".stage-picture", ".charts", ".code-row")) {
      Node node = window.node(moving);
      List<Node> cached =
          Stream.iterate(node, Objects::nonNull, (Node each) -> each.getParent())
              .filter(Node::isCache)
              .toList();
      assertThat(cached).as(moving).isEmpty();
    }
  }

  @Test
  void runsAndFinishesItems() {
    window.type(PRODUCTION, "100");
    window.type(CONSUMPTION, "100");
    window.run();
    window.waitFor("items to be finished", () -> window.finished() >= 5);
    assertThat(window.text("#runButton")).isEqualTo("Pause");
    assertThat(window.node("#invitation").isVisible()).isFalse();
    assertThat(window.text("#verdict")).startsWith("All invariants hold");
    window.takePicture("running");
  }

  @Test
  void fastProducersFillTheBuffer() {
    window.type(CAPACITY, "4");
    window.drag(PRODUCTION, 1);
    window.drag(CONSUMPTION, 0);
    assertThat(window.value(PRODUCTION)).isEqualTo("∞");
    assertThat(window.value(CONSUMPTION)).isEqualTo("0.1");
    window.run();
    window.waitFor("the buffer to be full", () -> window.inBuffer() == 4);
    window.waitFor("the producer to be blocked", () -> window.number("#blocked") > 0);
    window.takePicture("full");
  }

  @Test
  void fastConsumersRunDry() {
    window.type(PRODUCTION, "5");
    window.drag(CONSUMPTION, 1);
    window.run();
    window.waitFor("items to be finished", () -> window.finished() >= 5);
    window.waitFor("the consumer to idle", () -> window.number("#idle") > 50);
    assertThat(window.inBuffer()).isLessThanOrEqualTo(1);
    window.takePicture("dry");
  }

  @Test
  void capacityChangesWhileItRuns() {
    window.type(PRODUCTION, "unlimited");
    window.type(CONSUMPTION, "0.1");
    window.run();
    window.type(CAPACITY, "3");
    window.waitFor("3 slots in force", () -> window.capacityInForce() == 3);
    window.waitFor("3 items stored", () -> window.inBuffer() == 3);
    window.drag(CAPACITY, 4 / 7.0);
    assertThat(window.value(CAPACITY)).isEqualTo("16");
    window.waitFor("16 items stored", () -> window.inBuffer() == 16);
  }

  @Test
  void pauseStopsTheThreadsAndRunGoesOn() {
    window.type(PRODUCTION, "1000");
    window.type(CONSUMPTION, "1000");
    window.run();
    window.waitFor("items to be finished", () -> window.finished() >= 5);
    window.pause();
    window.waitUntilEventsStandStill(30);
    assertThat(window.text("#phase")).isEqualTo("Paused");
    assertThat(window.text("#runButton")).isEqualTo("Run");
    window.takePicture("paused");
    long before = window.events();
    window.run();
    window.waitFor("events to go on", () -> window.events() > before);
  }

  @Test
  void stepGoesOnByALittleAndPauses() {
    window.type(PRODUCTION, "1000");
    window.step();
    window.waitFor("a pause", () -> window.text("#phase").equals("Paused"));
    window.waitUntilEventsStandStill(10);
    long before = window.events();
    window.step();
    window.waitFor("a step", () -> window.events() > before);
    window.waitUntilEventsStandStill(10);
    assertThat(window.events() - before).isLessThan(10);
  }

  @Test
  void resetBeginsAnewWithTheSameSettings() {
    window.type(PRODUCTION, "1000");
    window.type(CAPACITY, "5");
    window.run();
    window.waitFor("items to be made", () -> window.number("#made") >= 5);
    window.reset();
    window.waitFor("nothing to be made", () -> window.number("#made") == 0);
    assertThat(window.text("#phase")).isEqualTo("Ready");
    assertThat(window.value(PRODUCTION)).isEqualTo("1,000");
    assertThat(window.value(CAPACITY)).isEqualTo("5");
    window.waitFor("5 slots in force", () -> window.capacityInForce() == 5);
    window.run();
    window.waitFor("items to be made again", () -> window.number("#made") >= 5);
  }

  @Test
  void badInputIsAnsweredAndChangesNothing() {
    window.type(CAPACITY, "2000");
    assertThat(window.value(CAPACITY)).isEqualTo("8");
    assertThat(window.note(CAPACITY)).contains("2000").contains("1 to 1,024");
    window.type(PRODUCTION, "fast");
    assertThat(window.value(PRODUCTION)).isEqualTo("2");
    assertThat(window.note(PRODUCTION)).contains("fast").contains("0.1 to 1,000");
    window.takePicture("bad-input");
    window.type(CAPACITY, "9");
    assertThat(window.note(CAPACITY)).doesNotContain("2000");
  }

  @Test
  void moreThreadsJoinAndLeave() {
    window.openMore();
    window.takePicture("more");
    window.type("#producers", "4");
    window.type("#consumers", "3");
    window.type(PRODUCTION, "unlimited");
    window.type(CONSUMPTION, "0.1");
    window.run();
    window.waitFor("all to hold an item", () -> window.number("#inHands") == 7);
    window.type("#producers", "1");
    assertThat(window.value("#producers")).isEqualTo("1");
  }

  @Test
  void anotherLockOrSeedBeginsANewRun() {
    window.type(PRODUCTION, "1000");
    window.run();
    window.waitFor("items to be made", () -> window.number("#made") >= 5);
    window.pause();
    window.openMore();
    window.focus("#fair");
    window.key(KeyCode.ENTER);
    window.waitFor("a new run", () -> window.number("#made") == 0);
    assertThat(window.text("#phase")).isEqualTo("Ready");
    assertThat(window.value(PRODUCTION)).isEqualTo("1,000");
  }

  @Test
  void tempoSaysWhatItMeans() {
    window.openMore();
    assertThat(window.note("#tempo")).startsWith("Calm");
    window.type("#tempo", "1000");
    assertThat(window.note("#tempo")).contains("Microscope").contains("25.0 times slower");
    window.type("#tempo", "0");
    assertThat(window.note("#tempo")).startsWith("Real time");
  }

  @Test
  void aCapacityWaitsForTheLock() {
    window.openMore();
    window.type("#tempo", "1000");
    window.type(PRODUCTION, "unlimited");
    window.run();
    window.waitFor(
        "a thread to hold the lock",
        () -> window.node("#thread-P1").getAccessibleText().contains("holds lock"));
    window.pause();
    window.type(CAPACITY, "3");
    window.waitFor("a hint", () -> window.note(CAPACITY).contains("as soon as the lock is free"));
    window.run();
    window.type("#tempo", "0");
    window.waitFor("3 slots in force", () -> window.capacityInForce() == 3);
    window.waitFor("no hint", () -> window.note(CAPACITY).equals("room in the buffer"));
  }

  @Test
  void aRunWithoutProducersSaysThatItIsOverAndBeginsAnew() {
    window.run();
    window.waitFor("an item to be made", () -> window.number("#made") > 0);
    window.focus("#thread-P1");
    window.key(KeyCode.I);
    window.waitFor("the end", () -> window.text("#phase").equals("Ended"));
    assertThat(window.node("#halt").isVisible()).isTrue();
    assertThat(window.text("#halt")).contains("Ended").contains("Reset");
    window.takePicture("ended");
    window.step();
    window.waitFor("a new run", () -> window.text("#phase").equals("Paused"));
    assertThat(window.text("#halt")).isEqualTo("Paused");
  }

  @Test
  void theInvitationLeavesItsPlaceToTheSentenceOfTheThreadWithTheFocus() {
    assertThat(window.node("#startPrompt").isVisible()).isTrue();
    window.focus("#thread-P1");
    window.waitFor("its sentence", () -> window.text(".caption").startsWith("P1 "));
    assertThat(window.node("#startPrompt").isVisible()).isFalse();
    window.focus("#runButton");
    window.waitFor("no sentence", () -> window.text(".caption").isEmpty());
    assertThat(window.node("#startPrompt").isVisible()).isTrue();
  }
}
