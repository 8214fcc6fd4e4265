package bufferscope.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The entry queues of all locks and semaphores, for counting which threads overtake which. A
 * signalled thread enters the queue of its lock again.
 */
public final class Entrances {
  private final Map<String, Entrance> byName = new HashMap<>();
  private long overtakings;
  private long switches;
  private int last;

  Entrance of(String name) {
    return byName.computeIfAbsent(name, key -> new Entrance(this));
  }

  /** Removes a thread that ended. */
  void forget(int thread) {
    byName.values().forEach(each -> each.leave(thread));
  }

  /** Returns how often a thread got in while one that had come before it was waiting. */
  long overtakings() {
    return overtakings;
  }

  /**
   * Returns how often the thread that got in was another one than the last time, at any entrance.
   */
  long switches() {
    return switches;
  }

  /** The entry queue of one lock or semaphore. Threads have ids from 1 on. */
  public static final class Entrance {
    private final Entrances all;

    /** The threads that want to enter, first come first. */
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

    /** Removes the thread from the queue; returns the number of threads before it. */
    int leave(int thread) {
      int place = 0;
      while (place < length && queue[place] != thread) {
        place++;
      }
      if (place == length) {
        return 0; // not in the queue: it entered without a wait
      }
      System.arraycopy(queue, place + 1, queue, place, length - place - 1);
      length--;
      return place;
    }
  }
}
