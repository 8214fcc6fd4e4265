package bufferscope.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run, or the rest of it, in stretches of equal length. When there are many, each two become one,
 * so that memory does not grow with the run.
 */
final class Stretches {
  static final int MOST = 200;

  private final List<Tally> all = new ArrayList<>();
  private Tally open = Tally.NONE;

  /** How many samples are in the open stretch, and how many a stretch has. */
  private int samples;

  private int samplesEach = 1;
  private @Nullable List<Tally> copy;

  /** Adds a sample, which is as long as all others. */
  void add(Tally sample) {
    open = open.plus(sample);
    samples++;
    if (samples == samplesEach) {
      all.add(open);
      open = Tally.NONE;
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

  /** Forgets all. */
  void clear() {
    all.clear();
    open = Tally.NONE;
    samples = 0;
    samplesEach = 1;
    copy = null;
  }

  /** The stretches, oldest first; the same list as long as nothing changes. */
  List<Tally> list() {
    if (copy == null) {
      copy = List.copyOf(all);
    }
    return copy;
  }
}
