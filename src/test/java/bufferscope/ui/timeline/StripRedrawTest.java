package bufferscope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bufferscope.event.Event;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.record.History;
import bufferscope.ui.session.Background;
import bufferscope.ui.session.TimeWords;
import bufferscope.ui.timeline.StripTask.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The images of the strip, one after the other. */
@ExtendWith(ApplicationExtension.class)
final class StripRedrawTest {
  private final List<StripImage> shown = new CopyOnWriteArrayList<>();
  private final StripRedraw redraw = new StripRedraw(new Background(), shown::add);

  @Start
  void open(Stage stage) {}

  /** A strip without a pixel cannot be drawn. */
  private static Request ofWidth(int width) {
    History run = History.of(List.of(new SlotsCreated(0, Event.NO_THREAD, 2)));
    Flags flags = new Flags(run.stretch(), List.of(), new TimeWords(true));
    StripColors colors = new StripColors(Map.of(), 0, 0);
    return new Request(flags, 1, new AxisRange(0, 1), true, width, 10, 12, colors);
  }

  @Test
  void anImageThatCannotBeDrawnDoesNotKeepTheNextOnesAway(FxRobot robot) {
    robot.interact(() -> redraw.request(ofWidth(-1), 1));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              robot.interact(() -> redraw.request(ofWidth(20), 2));
              return !shown.isEmpty();
            });
    assertThat(shown.get(0).width()).isEqualTo(20);
  }
}
