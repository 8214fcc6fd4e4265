package bufferscope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.event.Event;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.record.History;
import bufferscope.ui.session.TimeWords;
import bufferscope.ui.timeline.StripImage.StripRow;
import bufferscope.ui.timeline.StripTask.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the lanes are in the strip. */
final class StripPainterTest {
  private static final int EM = 13;

  private static List<StripRow> rows(int lanes, int height) {
    History run = History.of(List.of(new SlotsCreated(0, Event.NO_THREAD, 2)));
    Flags flags = new Flags(run.stretch(), List.of(), new TimeWords(true));
    StripColors colors = new StripColors(Map.of(), 0, 0);
    Request request = new Request(flags, 1, new AxisRange(0, 1), true, 20, height, EM, colors);
    StripPainter painter = new StripPainter(request);
    for (int i = 0; i < lanes; i++) {
      painter.lane("P" + (i + 1), i, new StripColumns(new AxisRange(0, 1), true, 20), "");
    }
    return painter.finish(List.of(), List.of(), List.of()).rows();
  }

  /** Without the occupancy, whose room is left below them. */
  @ParameterizedTest
  @ValueSource(ints = {215, 216, 231, 240, 263})
  void manyLanesTakeAllTheRoom(int height) {
    List<StripRow> rows = rows(33, height);
    double occupancy = 1.9 * EM;
    StripRow last = rows.get(rows.size() - 1);
    assertThat((last.top() + last.height()) * height).isCloseTo(height - occupancy, within(0.51));
    assertThat(rows).allSatisfy(row -> assertThat(row.height() * height).isBetween(5.0, 8.0));
  }

  @Test
  void noLaneOverlapsTheNextOne() {
    List<StripRow> rows = rows(33, 231);
    for (int i = 1; i < rows.size(); i++) {
      StripRow above = rows.get(i - 1);
      assertThat(rows.get(i).top()).isCloseTo(above.top() + above.height(), within(1e-9));
    }
  }

  @Test
  void fewLanesAreNoHigherThanTwoLines() {
    assertThat(rows(2, 231)).allSatisfy(row -> assertThat(row.height() * 231).isEqualTo(26));
  }
}
