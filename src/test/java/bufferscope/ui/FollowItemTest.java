package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The card that follows an item. */
final class FollowItemTest extends MainWindowStory {
  private final FxRobot mouse = new FxRobot();

  private void runUntilItemsAreStored() {
    window.type("#production", "20");
    window.run();
    window.waitFor("used and stored items", () -> window.finished() >= 3 && window.inBuffer() >= 2);
    window.pause();
    window.waitUntilEventsStandStill(4);
  }

  private String title() {
    return window.shows("#itemTitle") ? ((Labeled) window.node("#itemTitle")).getText() : "";
  }

  private List<String> acts() {
    return window.all("#itemStations .label").stream()
        .map(label -> ((Labeled) label).getText())
        .toList();
  }

  private void waitForStations() {
    window.waitFor("its stations", () -> window.showsOverlay() && !acts().isEmpty());
  }

  @Test
  void aKeyFollowsTheItemThatMovedLastAndItsNeighbours() {
    runUntilItemsAreStored();
    window.key(KeyCode.K);
    waitForStations();
    assertThat(title()).matches("Item \\d+");
    assertThat(acts().get(0)).matches("P1 has made it");
    assertThat(window.node("#item").getAccessibleText())
        .startsWith(title())
        .contains(acts().get(0));
    while (!title().equals("Item 1")) {
      String now = title();
      window.press("#itemBefore");
      window.waitFor("the item before", () -> !title().equals(now));
    }
    assertThat(window.node("#itemBefore").isDisabled()).isTrue();
    assertThat(((Labeled) window.node("#itemWaited")).getText())
        .matches("It waited [\\d,.]+ ms in the buffer, (longer than \\d+ % of|the only item) .*");
    window.takePicture("item");
    window.key(KeyCode.ESCAPE);
    window.waitFor("no card", () -> !window.showsOverlay());
  }

  @Test
  void aClickOnASlotFollowsItsItemAndATimeLeadsToItsMoment() {
    runUntilItemsAreStored();
    long now = window.events();
    mouse.clickOn(tile());
    waitForStations();
    assertThat(acts()).anyMatch(act -> act.startsWith("P1 puts it into slot "));
    Node time = window.all("#itemStations .hyperlink").get(0);
    mouse.clickOn(time);
    window.waitFor("the moment at which it was made", () -> window.events() < now);
    assertThat(window.showsOverlay()).isFalse();
  }

  /** The middle of a tile that is in a slot. */
  private Bounds tile() {
    return window.all(".slot").stream()
        .map(slot -> slot.localToScreen(slot.getBoundsInLocal()))
        .filter(
            slot ->
                window.all(".item").stream()
                    .filter(Node::isVisible)
                    .map(tile -> tile.localToScreen(tile.getBoundsInLocal()))
                    .anyMatch(tile -> slot.contains(tile.getCenterX(), tile.getCenterY())))
        .findFirst()
        .orElseThrow();
  }
}
