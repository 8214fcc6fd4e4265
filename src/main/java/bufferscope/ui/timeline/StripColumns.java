package bufferscope.ui.timeline;

import bufferscope.event.Event;
import bufferscope.record.Activity;
import bufferscope.record.Digest;
import bufferscope.record.Lane;
import bufferscope.record.MarkKind;
import bufferscope.record.Track;
import bufferscope.trace.ThreadState.Status;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The contents of each column of pixels of a lane: the share of its time that the thread was in
 * each state. A state that is narrower than a pixel is counted, not left out.
 */
final class StripColumns {
  private final AxisRange range;
  private final boolean byEvents;
  private final int width;
  private final Map<LaneState, float[]> shares = new EnumMap<>(LaneState.class);
  private final Map<MarkKind, BitSet> marks = new EnumMap<>(MarkKind.class);

  /**
   * Columns that show nothing yet.
   *
   * @param byEvents whether the range counts events and not nanoseconds
   */
  StripColumns(AxisRange range, boolean byEvents, int width) {
    this.range = range;
    this.byEvents = byEvents;
    this.width = width;
  }

  /** Shows a lane exactly; {@code end} is where what it did last is cut off. */
  static StripColumns of(Lane lane, double end, AxisRange range, boolean byEvents, int width) {
    StripColumns columns = new StripColumns(range, byEvents, width);
    Track<Activity> track = lane.activities();
    for (int i = 0; i < track.size(); i++) {
      double until = i + 1 < track.size() ? columns.position(track, i + 1) : end;
      columns.add(LaneState.of(track.value(i)), columns.position(track, i), until, 1);
    }
    Track<MarkKind> marks = lane.marks();
    for (int i = 0; i < marks.size(); i++) {
      columns.mark(columns.position(marks, i), marks.value(i));
    }
    return columns;
  }

  /** Shows the exact owner of a lock. */
  static StripColumns ofOwners(
      Track<Integer> owners, double end, AxisRange range, boolean byEvents, int width) {
    StripColumns columns = new StripColumns(range, byEvents, width);
    for (int i = 0; i < owners.size(); i++) {
      double until = i + 1 < owners.size() ? columns.position(owners, i + 1) : end;
      LaneState state = owners.value(i) == Event.NO_THREAD ? LaneState.ENDED : LaneState.HOLDS_LOCK;
      columns.add(state, columns.position(owners, i), until, 1);
    }
    return columns;
  }

  private double position(Track<?> track, int i) {
    return byEvents ? track.event(i) : track.at(i);
  }

  /** Adds what a thread did in that bin. */
  void add(int thread, Digest.Bin bin) {
    double from = byEvents ? bin.first() : bin.from();
    double until = byEvents ? bin.end() : Math.max(bin.until(), bin.from() + 1);
    Map<Activity, Long> times = bin.nanos().getOrDefault(thread, Map.of());
    long all = times.values().stream().mapToLong(Long::longValue).sum();
    times.forEach(
        (activity, time) -> add(LaneState.of(activity), from, until, (double) time / all));
    bin.marks().getOrDefault(thread, Set.of()).forEach(kind -> mark((from + until) / 2, kind));
  }

  /** Adds how long threads held that lock in the bin. */
  void addOwners(String lock, Digest.Bin bin) {
    double from = byEvents ? bin.first() : bin.from();
    double until = byEvents ? bin.end() : Math.max(bin.until(), bin.from() + 1);
    double held = 0;
    for (Map<Activity, Long> times : bin.nanos().values()) {
      double all = times.values().stream().mapToLong(Long::longValue).sum();
      for (Map.Entry<Activity, Long> each : times.entrySet()) {
        Activity activity = each.getKey();
        if (activity.status() == Status.HOLDS_LOCK && lock.equals(activity.place())) {
          held += each.getValue() / all;
        }
      }
    }
    add(LaneState.HOLDS_LOCK, from, until, Math.min(1, held));
    add(LaneState.ENDED, from, until, Math.max(0, 1 - held));
  }

  private void add(LaneState state, double from, double until, double part) {
    double begin = Math.max(0, range.x(from, width));
    double end = Math.min(width, Math.max(range.x(until, width), range.x(from, width) + 0.02));
    float[] all = shares.computeIfAbsent(state, key -> new float[width]);
    for (int x = (int) begin; x < end; x++) {
      double covered = Math.min(end, x + 1) - Math.max(begin, x);
      all[x] += (float) (covered * part);
    }
  }

  private void mark(double position, MarkKind kind) {
    int x = (int) Math.floor(range.x(position, width));
    if (x >= 0 && x < width) {
      marks.computeIfAbsent(kind, key -> new BitSet(width)).set(x);
    }
  }

  /** Returns true if a thread did something of that kind in that column. */
  boolean has(int x, MarkKind kind) {
    BitSet columns = marks.get(kind);
    return columns != null && columns.get(x);
  }

  /** Returns the states that occur in any column. */
  Set<LaneState> states() {
    return shares.keySet();
  }

  /** How much of a column belongs to a state, of what is known of it: 0 to 1. */
  float share(int x, LaneState state) {
    float[] all = shares.get(state);
    return all == null ? 0 : all[x] / Math.max(1, sum(x));
  }

  /** The state with the largest share. */
  LaneState longest(int x) {
    LaneState longest = LaneState.WORKING;
    for (LaneState state : LaneState.values()) {
      if (share(x, state) > share(x, longest)) {
        longest = state;
      }
    }
    return longest;
  }

  private float sum(int x) {
    float sum = 0;
    for (float[] all : shares.values()) {
      sum += all[x];
    }
    return sum;
  }
}
