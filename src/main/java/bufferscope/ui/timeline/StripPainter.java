package bufferscope.ui.timeline;

import bufferscope.record.MarkKind;
import bufferscope.ui.text.Texts;
import bufferscope.ui.timeline.StripImage.Glyph;
import bufferscope.ui.timeline.StripImage.Label;
import bufferscope.ui.timeline.StripImage.Pennant;
import bufferscope.ui.timeline.StripImage.StripRow;
import bufferscope.ui.timeline.StripTask.Request;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Paints rows into the pixels of a strip. */
final class StripPainter {
  private static final double LANE_EM = 2;
  private static final double LEVEL_EM = 1.9;

  /** A lane is so many times as high as the gap below it. */
  private static final int GAP = 7;

  /** Seen at any scale: they are few, and each of them matters. */
  private static final Set<MarkKind> RARE =
      Set.of(
          MarkKind.INTERRUPT,
          MarkKind.FAILURE,
          MarkKind.CAPACITY,
          MarkKind.SETTING,
          MarkKind.REFUSAL,
          MarkKind.SHUTDOWN);

  private final Request request;
  private final int[] pixels;
  private final List<Painted> rows = new ArrayList<>();
  private @Nullable StripLevel level;

  private record Painted(String name, int thread, StripColumns columns, String states) {}

  StripPainter(Request request) {
    this.request = request;
    pixels = new int[request.width() * request.height()];
    Arrays.fill(pixels, request.colors().ground());
  }

  void lane(String name, int thread, StripColumns columns, String states) {
    rows.add(new Painted(name, thread, columns, states));
  }

  void lock(String name, StripColumns columns) {
    String states = Texts.of("timeline.lockLane", name);
    rows.add(new Painted(name, StripImage.NO_LANE, columns, states));
  }

  void occupancy(StripLevel newLevel) {
    level = newLevel;
  }

  StripImage finish(List<Label> labels, List<Glyph> glyphs, List<Pennant> pennants) {
    double levelHeight = Math.min(request.em() * LEVEL_EM, request.height() / 4.0);
    double room = (request.height() - levelHeight) / Math.max(1, rows.size());
    double lane = Math.max(2, Math.min(request.em() * LANE_EM, room));
    List<StripRow> places = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Painted row = rows.get(i);
      int y = edge(i, lane);
      int next = edge(i + 1, lane);
      paint(row, y, next - Math.max(1, (next - y) / GAP));
      places.add(row(row.name(), row.thread(), y, next - y, row.states()));
    }
    Optional.ofNullable(level)
        .ifPresent(
            stored -> {
              double top = edge(rows.size(), lane);
              paint(stored, top + 2, levelHeight - 2);
              String name = Texts.of("timeline.occupancy");
              String states = Texts.of("timeline.occupancyLane", stored.top());
              places.add(row(name, StripImage.NO_LANE, top, levelHeight, states));
            });
    return new StripImage(
        request.stretch(),
        request.range(),
        request.byEvents(),
        request.width(),
        request.height(),
        IntBuffer.wrap(pixels).asReadOnlyBuffer(),
        places,
        labels,
        glyphs,
        pennants,
        states());
  }

  /** Each edge is rounded, and not the height of the lanes: so the lanes take all the room. */
  private static int edge(int lanesAbove, double lane) {
    return (int) Math.round(lanesAbove * lane);
  }

  private Set<LaneState> states() {
    return rows.stream()
        .flatMap(row -> row.columns().states().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private StripRow row(String name, int thread, double top, double height, String states) {
    return new StripRow(name, thread, top / request.height(), height / request.height(), states);
  }

  private void paint(Painted row, int first, int end) {
    for (int x = 0; x < request.width(); x++) {
      paintColumn(row.columns(), x, first, end);
      int column = x;
      if (RARE.stream().anyMatch(kind -> row.columns().has(column, kind))) {
        fill(x, first, end, request.colors().ink());
      }
    }
  }

  /**
   * The states of a column stand one above the other, each as high as its share, and none lower
   * than a pixel.
   */
  private void paintColumn(StripColumns columns, int x, int first, int end) {
    LaneState longest = columns.longest(x);
    int others = 0;
    for (LaneState state : LaneState.values()) {
      others += state == longest ? 0 : pixels(columns.share(x, state), end - first);
    }
    int y = first;
    for (LaneState state : LaneState.values()) {
      float share = columns.share(x, state);
      int high =
          state == longest && share > 0
              ? Math.max(1, end - first - others)
              : pixels(share, end - first);
      for (int line = y; line < Math.min(end, y + high); line++) {
        boolean marked = state.isMarked(x, line - first);
        set(x, line, marked ? request.colors().marked(state) : request.colors().of(state));
      }
      y += high;
    }
  }

  private static int pixels(float share, int height) {
    return share == 0 ? 0 : Math.max(1, Math.round(share * height));
  }

  private void paint(StripLevel stored, double top, double height) {
    int bottom = (int) Math.min(request.height(), Math.round(top + height));
    double unit = height / stored.top();
    int full = request.colors().of(LaneState.WORKING);
    int part = StripColors.mixed(full, request.colors().ground(), 0.5);
    for (int x = 0; x < request.width(); x++) {
      if (stored.isKnown(x)) {
        fill(x, (int) Math.round(bottom - stored.most(x) * unit), bottom, part);
        fill(x, (int) Math.round(bottom - stored.least(x) * unit), bottom, full);
      }
    }
  }

  private void fill(int x, int from, int to, int color) {
    for (int y = Math.max(0, from); y < to; y++) {
      set(x, y, color);
    }
  }

  private void set(int x, int y, int color) {
    if (y < request.height()) {
      pixels[y * request.width() + x] = color;
    }
  }
}
