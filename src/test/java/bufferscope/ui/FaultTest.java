package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reaction of the window to a fault in a live run. */
final class FaultTest extends MainWindowStory {
  /** The producer is faster than the consumer, and nothing keeps it from overwriting. */
  @BeforeEach
  void openWhatGoesWrong() {
    window.choose("Pipeline");
    window.type("#production", "200");
    window.type("#consumption", "50");
  }

  private void waitForPhase(String phase) {
    window.waitFor(phase, () -> window.text("#phase").equals(phase));
  }

  @Test
  void itStopsTheRunWhichCanGoOn() {
    window.run();
    waitForPhase("Paused");
    window.waitFor("the banner", () -> window.node(".alarms").isVisible());
    assertThat(window.text("#verdict")).startsWith("An invariant is violated: ");
    window.takePicture("stopped-at-fault");
    window.waitFor(
        "a run that has shown all it does wrong",
        () -> {
          if (window.text("#phase").equals("Paused")) {
            window.run();
          }
          return window.text("#verdict").matches("One fault, \\d\\d+ violations.*");
        });
    assertThat(window.says(".alarms")).contains(" more violations followed)");
  }

  @Test
  void itDoesNotStopTheRunWhereThatIsSwitchedOff() {
    window.openMore();
    CheckBox stop = (CheckBox) window.node("#stopAtFaults");
    assertThat(stop.isSelected()).isTrue();
    window.interact(stop::fire);
    window.run();
    window.waitFor("violations", () -> window.text("#verdict").contains("violations"));
    assertThat(window.text("#phase")).isEqualTo("Running");
    window.waitFor("it kept", () -> !window.savedAppearance().stoppingAtFaults());
  }
}
