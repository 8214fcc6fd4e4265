package bufferscope.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Who wants a lock or a permit, and who gets it before whom. A thread that was signalled wants its
 * lock again.
 */
public final class Entrances {
  private final Map<String, Entrance> byName = new HashMap<>();
  private long overtakings;
  private long switches;
  private int last;

  Entrance of(String name) {
    return byName.computeIfAbsent(name, key -> new Entrance(this));
  }

  /** The thread ended. */
  void forget(int thread) {
    byName.values().forEach(each -> each.leave(thread));
  }

  /** How often a thread got in while one that had come before it was waiting. */
  long overtakings() {
    return overtakings;
  }

  /** How often another thread got in than the last time, at any entrance. */
  long switches() {
    return switches;
  }

  /** The way to one lock or semaphore. Threads have ids from 1 on. */
  public static final class Entrance {
    private final Entrances all;

    /** Those that want to get in, the first to come first. */
    private int[] queue = new int[4];

    private int length;

    private Entrance(Entrances all) {
      this.all = all;
    }

    void wants(int thread) {
      if (length == queue.length) {
        queue = Arrays.copyOf(queue, 2 * length);
      }
      queue[length++] = thread;
    }

    void gets(int thread) {
      all.overtakings += leave(thread) > 0 ? 1 : 0;
      all.switches += thread == all.last ? 0 : 1;
      all.last = thread;
    }

    /** The thread wants it no more; returns how many were before it. */
    int leave(int thread) {
      int place = 0;
      while (place < length && queue[place] != thread) {
        place++;
      }
      if (place == length) {
        return 0; // it did not have to want it
      }
      System.arraycopy(queue, place + 1, queue, place, length - place - 1);
      length--;
      return place;
    }
  }
}
