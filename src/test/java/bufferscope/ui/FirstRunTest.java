package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The first run of a person who opens the window for the first time and presses Run. */
@ExtendWith(ApplicationExtension.class)
final class FirstRunTest {
  private final List<String> captions = new CopyOnWriteArrayList<>();
  private final List<String> paces = new CopyOnWriteArrayList<>();
  private MainWindowRobot window;

  @Start
  void open(Stage stage) throws IOException {
    window = MainWindowRobot.asItOpens(stage);
  }

  @BeforeEach
  void waitForAllParts() {
    window.waitForAllParts();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theFirstItemIsFollowedStepByStepAndThenTheRunGoesOnFaster() {
    assertThat(window.value("#tempo")).isEqualTo("700");
    assertThat(window.note("#tempo")).contains("first item");
    window.takePicture("first-run");
    assertThat(window.text(".caption")).as("under the invitation").isEmpty();
    window.interact(() -> window.scene().addPostLayoutPulseListener(this::look));
    window.run();
    window.waitFor("the first item to be taken", () -> window.value("#tempo").equals("250"));
    assertThat(paces).containsOnly("Step by step");
    List<String> shown = new ArrayList<>(captions);
    assertThat(shown)
        .containsSubsequence(
            "C1 holds lock: it alone acts on the buffer.",
            "C1 waits on notEmpty: 0 of 8 slots are full; the next put should signal it.",
            "P1 has made item 1.",
            "P1 wants lock, which is free.",
            "P1 holds lock: it alone acts on the buffer.",
            "P1 stores item 1 in slot 0.",
            "P1 moves the put position on: the next put goes into slot 1.",
            "P1 signals notEmpty: C1 moves from the waiting room to the entry queue; it still needs the lock.",
            "P1 releases lock: C1 is first in the entry queue, but a newcomer may overtake it.",
            "C1 comes back from notEmpty, holds the lock again, and tests its condition once more.",
            "C1 takes item 1 out of slot 0.");
    assertThat(window.note("#tempo")).startsWith("Slow");
  }

  private void look() {
    String caption = window.text(".caption");
    if (captions.isEmpty() || !captions.get(captions.size() - 1).equals(caption)) {
      captions.add(caption);
      paces.add(window.text(".pace"));
    }
  }

  @Test
  void aTempoThatThePersonChoosesStays() {
    window.type("#tempo", "20");
    window.run();
    window.waitFor("items to be finished", () -> window.finished() >= 3);
    assertThat(window.value("#tempo")).isEqualTo("20");
  }
}
