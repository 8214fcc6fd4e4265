package bufferscope.measure;

import java.util.Arrays;

/** The time for which each number of items was stored. For one thread at a time. */
final class OccupancyTime {
  /** More items than any buffer with a limit has; beyond, all counts are one. */
  private static final int MOST = 1024;

  private long[] nanos = new long[16];

  /** Adds a time in which the buffer had that many items. */
  void add(int items, long time) {
    int place = Math.min(items, MOST);
    if (place >= nanos.length) {
      nanos = Arrays.copyOf(nanos, Math.max(place + 1, 2 * nanos.length));
    }
    nanos[place] += time;
  }

  /** Returns the nanoseconds by the number of items. */
  long[] nanos() {
    return nanos.clone();
  }

  /** Returns the nanoseconds by the number of items, with {@code time} more for the present one. */
  long[] with(int items, long time) {
    int place = Math.min(items, MOST);
    long[] all = Arrays.copyOf(nanos, Math.max(nanos.length, place + 1));
    all[place] += time;
    return all;
  }
}
