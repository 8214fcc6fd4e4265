package bufferscope.measure;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts wasted wake-ups: a thread was signalled, got the lock again, found that it still could not
 * go on, and waited once more without having done anything.
 */
final class WastedWakeUps {
  /** The threads that have done nothing since they woke. */
  private final Set<Integer> idle = new HashSet<>();

  private long count;

  /** A signal ended the wait of the thread, which holds its lock again. */
  void woke(int thread) {
    idle.add(thread);
  }

  /** The thread did more than read. */
  void acted(int thread) {
    if (!idle.isEmpty()) {
      idle.remove(thread);
    }
  }

  void beganWaiting(int thread) {
    if (!idle.isEmpty() && idle.remove(thread)) {
      count++;
    }
  }

  long count() {
    return count;
  }
}
