package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The past of a live run in the window. */
final class RewindTest extends MainWindowStory {
  /** Lets some items pass, and returns how many events that took. */
  private long runAndPause() {
    window.run();
    window.waitFor("some items", () -> window.finished() >= 2);
    window.pause();
    window.waitUntilEventsStandStill(4);
    return window.events();
  }

  private void waitForMoment(long events) {
    window.waitFor("moment " + events, () -> window.events() == events);
  }

  private boolean looksBack() {
    return window.node("#nowButton").isVisible();
  }

  @Test
  void keysGoBackAndForthAndToThePresent() {
    long end = runAndPause();
    assertThat(looksBack()).isFalse();
    window.key(KeyCode.COMMA);
    waitForMoment(end - 1);
    window.key(KeyCode.COMMA);
    waitForMoment(end - 2);
    assertThat(window.text("#halt")).startsWith("Looking back at ");
    window.key(KeyCode.PERIOD);
    waitForMoment(end - 1);
    window.key(KeyCode.R);
    window.waitFor("the start", () -> window.text("#made").equals("0"));
    assertThat(window.all(".thread-body")).isNotEmpty();
    assertThat(window.note("#capacity")).isEqualTo("room in the buffer");
    window.takePicture("looking-back");
    window.key(KeyCode.N);
    waitForMoment(end);
    assertThat(looksBack()).isFalse();
  }

  @Test
  void whatActsOnThePresentIsOffInThePast() {
    long end = runAndPause();
    window.key(KeyCode.COMMA);
    waitForMoment(end - 1);
    for (String each : List.of("#stepButton", "#resetButton", "#production", "#moreButton")) {
      assertThat(window.node(each).isDisabled()).as(each).isTrue();
    }
    window.key(KeyCode.ADD);
    assertThat(window.value("#capacity")).isEqualTo("8");
    window.press("#nowButton");
    waitForMoment(end);
    assertThat(window.node("#stepButton").isDisabled()).isFalse();
  }

  @Test
  void lookingBackPausesTheRunAndRunningShowsThePresent() {
    window.run();
    window.waitFor("some items", () -> window.finished() >= 2);
    window.key(KeyCode.COMMA);
    window.waitFor("the past", this::looksBack);
    assertThat(window.text("#phase")).isEqualTo("Paused");
    long then = window.events();
    window.key(KeyCode.SPACE);
    window.waitFor("the present", () -> !looksBack() && window.events() > then + 10);
  }

  /** Returns the moment that is shown. */
  private long lookBackAtARunThatGoesOn() {
    window.interact(() -> window.session().pausingToLookBackProperty().set(false));
    window.run();
    window.waitFor("some items", () -> window.finished() >= 2);
    window.key(KeyCode.COMMA);
    window.waitFor("the past", this::looksBack);
    return window.events();
  }

  @Test
  void aRunThatGoesOnIsRecordedMeanwhile() {
    long then = lookBackAtARunThatGoesOn();
    window.waitFor("more", () -> window.session().live().past().end() > then + 20);
    assertThat(window.events()).isEqualTo(then);
    assertThat(window.text("#phase")).isEqualTo("Running on, looking back");
    assertThat(window.text("#runButton")).isEqualTo("Pause");
    window.key(KeyCode.SPACE);
    window.waitFor("the pause", () -> window.text("#phase").equals("Paused"));
    assertThat(window.text("#runButton")).isEqualTo("Run");
    assertThat(looksBack()).isTrue();
    window.key(KeyCode.SPACE);
    window.waitFor("the present", () -> !looksBack() && window.events() > then + 20);
    window.waitFor("a picture of the run", () -> window.text("#phase").equals("Running"));
    window.key(KeyCode.COMMA);
    window.waitFor("the past", this::looksBack);
    window.key(KeyCode.N);
    window.waitFor("the present", () -> window.events() > then + 20);
  }

  @Test
  void theButtonPausesAndGoesOnAsTheKeyDoes() {
    long then = lookBackAtARunThatGoesOn();
    window.pause();
    window.waitFor("the pause", () -> window.text("#phase").equals("Paused"));
    assertThat(looksBack()).isTrue();
    window.run();
    window.waitFor("the present", () -> !looksBack() && window.events() > then + 20);
    window.waitFor("a picture of the run", () -> window.text("#phase").equals("Running"));
  }

  @Test
  void aPastMomentIsGoneOnWithInSteps() {
    long end = runAndPause();
    for (int i = 0; i < 10; i++) {
      window.key(KeyCode.COMMA);
    }
    waitForMoment(end - 10);
    String made = window.text("#made");
    window.key(KeyCode.SHIFT, KeyCode.T);
    window.waitFor("the steps", () -> window.shows("#steps"));
    ListView<?> steps = (ListView<?>) window.node("#steps");
    assertThat(steps.getItems()).isNotEmpty();
    assertThat(window.session().scenario().capacity()).isEqualTo(8);
    window.key(KeyCode.T);
    window.waitFor("the present of the live run", () -> window.events() == end);
    assertThat(Long.parseLong(window.text("#made"))).isGreaterThanOrEqualTo(Long.parseLong(made));
  }
}
