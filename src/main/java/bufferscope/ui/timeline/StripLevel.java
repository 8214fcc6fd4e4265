package bufferscope.ui.timeline;

import bufferscope.record.Digest.Bin;
import bufferscope.record.Track;
import bufferscope.ui.timeline.StripTask.Request;
import java.util.Arrays;
import java.util.List;

/** The smallest and the largest number of stored items in each column of pixels. */
final class StripLevel {
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final Request request;
  private final int[] least;
  private final int[] most;

  private StripLevel(Request request) {
    this.request = request;
    least = new int[request.width()];
    most = new int[request.width()];
    Arrays.fill(least, UNKNOWN);
  }

  static StripLevel of(Track<Integer> occupancy, double end, Request request) {
    StripLevel level = new StripLevel(request);
    boolean byEvents = request.byEvents();
    for (int i = 0; i < occupancy.size(); i++) {
      double from = byEvents ? occupancy.event(i) : occupancy.at(i);
      double until =
          i + 1 == occupancy.size() ? end : byEvents ? occupancy.event(i + 1) : occupancy.at(i + 1);
      level.add(from, until, occupancy.value(i), occupancy.value(i));
    }
    return level;
  }

  static StripLevel of(List<Bin> bins, Request request) {
    StripLevel level = new StripLevel(request);
    for (Bin bin : bins) {
      double from = request.byEvents() ? bin.first() : bin.from();
      double until = request.byEvents() ? bin.end() : bin.until();
      level.add(from, until, bin.least(), bin.most());
    }
    return level;
  }

  private void add(double from, double until, int low, int high) {
    int begin = (int) Math.max(0, request.range().x(from, request.width()));
    double end =
        Math.min(request.width(), Math.max(begin + 1, request.range().x(until, request.width())));
    for (int x = begin; x < end; x++) {
      least[x] = Math.min(least[x], low);
      most[x] = Math.max(most[x], high);
    }
  }

  boolean isKnown(int x) {
    return least[x] != UNKNOWN;
  }

  int least(int x) {
    return least[x];
  }

  int most(int x) {
    return most[x];
  }

  /** The largest number of all. */
  int top() {
    return Math.max(1, Arrays.stream(most).max().orElse(1));
  }
}
