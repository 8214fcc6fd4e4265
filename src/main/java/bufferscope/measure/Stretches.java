package bufferscope.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run, or the rest of it, in stretches of equal length. When there are many, each two are joined,
 * so that memory does not grow with the run.
 */
final class Stretches {
  static final int MOST = 200;

  private final List<Tally> all = new ArrayList<>();
  private Tally open = Tally.NONE;

  /** The number of samples in the open stretch, and in a complete one. */
  private int samples;

  private int samplesEach = 1;
  private @Nullable List<Tally> copy;

  /** The numbers of stored items in the open stretch. */
  private OccupancyTime stored = new OccupancyTime();

  /** Adds a time with that many stored items, to the sample that is added next. */
  void addStored(int items, long nanos) {
    stored.add(items, nanos);
  }

  /** Adds a sample; all samples have the same length. */
  void add(Tally sample) {
    open = open.plus(sample);
    samples++;
    if (samples == samplesEach) {
      all.add(open.withStored(stored.nanos()));
      open = Tally.NONE;
      stored = new OccupancyTime();
      samples = 0;
      copy = null;
      if (all.size() == MOST) {
        halve();
      }
    }
  }

  private void halve() {
    for (int i = 0; i < MOST / 2; i++) {
      all.set(i, all.get(2 * i).plus(all.get(2 * i + 1)));
    }
    all.subList(MOST / 2, MOST).clear();
    samplesEach *= 2;
  }

  /** Removes all stretches. */
  void clear() {
    all.clear();
    open = Tally.NONE;
    stored = new OccupancyTime();
    samples = 0;
    samplesEach = 1;
    copy = null;
  }

  /** Returns the stretches, oldest first; the same list until another stretch is complete. */
  List<Tally> list() {
    if (copy == null) {
      copy = List.copyOf(all);
    }
    return copy;
  }
}
