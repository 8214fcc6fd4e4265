package bufferscope.record;

import java.util.Arrays;
import java.util.Objects;

/**
 * Values over time, each with the event with which it began. For one thread at a time.
 *
 * @param <T> the values
 */
public final class Track<T> {
  private long[] events = new long[16];
  private long[] ats = new long[16];
  private Object[] values = new Object[16];
  private int from;
  private int to;

  /** Returns the number of values. */
  public int size() {
    return to - from;
  }

  /** Returns the number of the event with which that value began. */
  public long event(int i) {
    return events[from + Objects.checkIndex(i, size())];
  }

  /** Returns the run time in nanoseconds at which that value began. */
  public long at(int i) {
    return ats[from + Objects.checkIndex(i, size())];
  }

  @SuppressWarnings("unchecked") // only values of this type are added
  public T value(int i) {
    return (T) values[from + Objects.checkIndex(i, size())];
  }

  /** Returns the index of the last value that began with that event or before; -1 if none did. */
  public int floorEvent(long event) {
    return floor(events, event);
  }

  private int floor(long[] keys, long key) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle] <= key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1 - from;
  }

  /** Adds a value; a time before that of the previous value is replaced by that one. */
  void add(long event, long at, T value) {
    if (to == events.length) {
      makeRoom();
    }
    events[to] = event;
    ats[to] = size() == 0 ? at : Math.max(at, ats[to - 1]);
    values[to] = value;
    to++;
  }

  /** Adds a value if it differs from the last one. */
  void change(long event, long at, T value) {
    if (size() == 0 || !value(size() - 1).equals(value)) {
      add(event, at, value);
    }
  }

  private void makeRoom() {
    int length = Math.max(16, 2 * size());
    events = copy(events, length);
    ats = copy(ats, length);
    values = Arrays.copyOf(Arrays.copyOfRange(values, from, to), length);
    to -= from;
    from = 0;
  }

  private long[] copy(long[] old, int length) {
    return Arrays.copyOf(Arrays.copyOfRange(old, from, to), length);
  }

  /**
   * Removes the values that ended before that event; a value that began before and lasts is kept.
   */
  void dropEndedBefore(long event) {
    dropBefore(floorEvent(event));
  }

  /** Removes the values that began before that event. */
  void dropBegunBefore(long event) {
    dropBefore(floorEvent(event - 1) + 1);
  }

  private void dropBefore(int first) {
    if (first > 0) {
      Arrays.fill(values, from, from + first, null);
      from += first;
    }
  }
}
