package bufferscope.record;

import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.Event;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A run in at most {@value #MOST_BINS} bins of equally many events. A bin has the share of it that
 * each thread spent in each state, and the acts of the threads. This takes some megabytes for a run
 * of any length, and a picture of the whole run is made from it in milliseconds. For one thread at
 * a time.
 */
public final class Digest {
  /** When there are so many, two become one. */
  static final int MOST_BINS = 4096;

  private List<Bin> bins = new ArrayList<>();
  private final Map<Integer, Open> open = new HashMap<>();
  private StateFold fold = new StateFold(SystemState.EMPTY);
  private int perBin = 32;
  private int inBin;
  private volatile long end;
  private long at;

  /** The present state of a thread, and the time since which it is not counted yet. */
  private static final class Open {
    Activity activity = Activity.ENDED;
    long since;
  }

  /**
   * Some events that follow each other.
   *
   * @param first the number of the first of them
   * @param end the number of the first one after them
   * @param from run time in nanoseconds
   * @param until run time in nanoseconds
   * @param nanos the time in each state, by the thread's id
   * @param marks what threads did in it, by the thread's id
   * @param least the smallest number of stored items
   * @param most the largest one
   */
  public record Bin(
      long first,
      long end,
      long from,
      long until,
      Map<Integer, Map<Activity, Long>> nanos,
      Map<Integer, Set<MarkKind>> marks,
      int least,
      int most) {
    private Bin with(Bin next) {
      Map<Integer, Map<Activity, Long>> both = new HashMap<>();
      nanos.forEach((thread, times) -> both.put(thread, new HashMap<>(times)));
      next.nanos.forEach(
          (thread, times) ->
              times.forEach(
                  (activity, time) ->
                      both.computeIfAbsent(thread, id -> new HashMap<>())
                          .merge(activity, time, Long::sum)));
      Map<Integer, Set<MarkKind>> done = new HashMap<>();
      marks.forEach((thread, kinds) -> done.put(thread, EnumSet.copyOf(kinds)));
      next.marks.forEach(
          (thread, kinds) ->
              done.computeIfAbsent(thread, id -> EnumSet.noneOf(MarkKind.class)).addAll(kinds));
      return new Bin(
          first,
          next.end,
          from,
          next.until,
          both,
          done,
          Math.min(least, next.least),
          Math.max(most, next.most));
    }
  }

  private Map<Integer, Map<Activity, Long>> nanos = new HashMap<>();
  private Map<Integer, Set<MarkKind>> marks = new HashMap<>();
  private long binFirst;
  private long binFrom;
  private int least;
  private int most;

  /** Takes in what has come to the stretch, and drops what has left it. */
  public void follow(Stretch stretch) {
    if (end < stretch.first() || end > stretch.end()) {
      restart(stretch);
    }
    bins.removeIf(bin -> bin.end() <= stretch.first());
    long until = stretch.end();
    stretch.read(end, until, this::read);
    end = until;
  }

  /** How many events of the run it has taken in. */
  public long end() {
    return end;
  }

  /** The bins, oldest first; the newest events may not be in any yet. */
  public List<Bin> bins() {
    return List.copyOf(bins);
  }

  private void restart(Stretch stretch) {
    bins = new ArrayList<>();
    open.clear();
    fold = stretch.foldAt(stretch.first());
    end = stretch.first();
    SystemState start = fold.state();
    at = start.at();
    start.threads().forEach(thread -> change(thread.id()));
    begin();
  }

  private void begin() {
    nanos = new HashMap<>();
    marks = new HashMap<>();
    inBin = 0;
    binFirst = end;
    binFrom = at;
    least = fold.occupancy();
    most = least;
  }

  private void read(long index, Event event) {
    fold.apply(event);
    at = Math.max(at, event.at());
    change(event.thread());
    if (event instanceof Signalled e) {
      change(e.whom());
    }
    MarkKind.of(event)
        .ifPresent(
            mark ->
                marks
                    .computeIfAbsent(event.thread(), id -> EnumSet.noneOf(MarkKind.class))
                    .add(mark));
    least = Math.min(least, fold.occupancy());
    most = Math.max(most, fold.occupancy());
    end = index + 1;
    if (++inBin == perBin) {
      close();
    }
  }

  private void change(int thread) {
    Optional<ThreadState> state = fold.thread(thread);
    if (state.isEmpty() && !open.containsKey(thread)) {
      return;
    }
    Open lane = open.computeIfAbsent(thread, id -> new Open());
    Activity now = state.map(Activity::of).orElse(Activity.ENDED);
    if (!now.equals(lane.activity)) {
      count(thread, lane);
      lane.activity = now;
    }
  }

  /** A state that took no time at all is seen, too. */
  private void count(int thread, Open lane) {
    long time = at - Math.max(binFrom, lane.since) + 1;
    nanos.computeIfAbsent(thread, id -> new HashMap<>(4)).merge(lane.activity, time, Long::sum);
    lane.since = at;
  }

  private void close() {
    open.forEach(this::count);
    bins.add(new Bin(binFirst, end, binFrom, at, nanos, marks, least, most));
    if (bins.size() == MOST_BINS) {
      halve();
    }
    begin();
  }

  private void halve() {
    List<Bin> fewer = new ArrayList<>(MOST_BINS);
    for (int i = 0; i + 1 < bins.size(); i += 2) {
      fewer.add(bins.get(i).with(bins.get(i + 1)));
    }
    bins = fewer;
    perBin *= 2;
  }
}
