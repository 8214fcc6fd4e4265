package bufferscope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.record.History;
import bufferscope.ui.session.TimeWords;
import bufferscope.ui.timeline.StripTask.Request;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is at a place of the strip. */
@ExtendWith(ApplicationExtension.class)
final class StripViewTest {
  private static final int EM = 13;
  private static final int LANES = 33;

  @Start
  void open(Stage stage) {}

  @Test
  void aLowLaneGivesItsName(FxRobot robot) {
    robot.interact(
        () -> {
          StripView view = new StripView();
          view.setEm(EM);
          view.resize(1200, 260);
          int height = (int) view.stripHeight();
          view.show(image(height));
          double top = 260 - height;
          double lane = (height - 1.9 * EM) / LANES;
          for (int i = 0; i < LANES; i++) {
            assertThat(view.lowRowAt(top + (i + 0.5) * lane)).contains("T" + i);
          }
        });
  }

  private static StripImage image(int height) {
    History run = History.of(List.of(new SlotsCreated(0, Event.NO_THREAD, 2)));
    Flags flags = new Flags(run.stretch(), List.of(), new TimeWords(true));
    StripColors colors = new StripColors(Map.of(), 0, 0);
    AxisRange range = new AxisRange(0, 1);
    StripPainter painter =
        new StripPainter(new Request(flags, 1, range, true, 20, height, EM, colors));
    for (int i = 0; i < LANES; i++) {
      painter.lane("T" + i, i, new StripColumns(range, true, 20), "");
    }
    return painter.finish(List.of(), List.of(), List.of());
  }
}
