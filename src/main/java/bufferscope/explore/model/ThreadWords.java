package bufferscope.explore.model;

import bufferscope.event.ConditionEvent.WaitEnd;
import java.util.List;

/** The words of a state for each thread. Threads count from 0 here. */
final class ThreadWords {
  /** The node of its call. */
  static final int NODE = 0;

  /**
   * The status of the thread, within {@link #STATUS_MASK}; then how its wait ended, {@link
   * #TOGETHER}, and the number of holds that the wait released.
   */
  static final int STATUS = 1;

  /** Its place in its queue or wait set, from 1; 0 if it is in none. */
  static final int POSITION = 2;

  /** The item that it read last in this call; 0 for none. */
  static final int HAND = 3;

  /** The slot that it has read but not moved on from, from 1; 0 for none. */
  static final int SLOT = 4;

  /** The number of items it has put. */
  static final int DONE_ITEMS = 5;

  /** See {@link CallOrder}: 1 and a number of items, or 0 if it has done nothing in this call. */
  static final int ORDER = 6;

  /**
   * The item that it puts, from its first operation on, until a take has returned it; 0 for none.
   */
  static final int OWN = 7;

  /** The number of words of a thread. */
  static final int COUNT = 8;

  // The status of a thread.
  /** It is about to do its operation. */
  static final int READY = 0;

  /** It has requested the lock or permit that its operation needs, and has not got it yet. */
  static final int QUEUED = 1;

  /** It is in a wait set. */
  static final int WAITING = 2;

  /** Its wait has ended, and it needs the lock again. */
  static final int REENTERING = 3;

  static final int STATUS_MASK = 3;

  /** It entered the queue together with the one before it: none can have entered between them. */
  static final int TOGETHER = 1 << 4;

  static final int HOLDS_SHIFT = 5;
  private static final int END_SHIFT = 2;
  private static final int END_MASK = 3;
  private static final List<WaitEnd> ENDS = List.of(WaitEnd.values());

  private ThreadWords() {}

  /** Returns the index of the thread's first word. */
  static int of(int thread) {
    return thread * COUNT;
  }

  static int status(int[] s, int thread) {
    return s[of(thread) + STATUS] & STATUS_MASK;
  }

  /** Returns how the thread's wait ended; the thread needs its lock again. */
  static WaitEnd end(int[] s, int thread) {
    return end(s[of(thread) + STATUS]);
  }

  /** Returns how the wait ended, from that word. */
  static WaitEnd end(int status) {
    return ENDS.get(status >> END_SHIFT & END_MASK);
  }

  /**
   * Returns the status word of a thread that needs its lock again, and will hold it {@code holds}
   * times.
   */
  static int reentering(WaitEnd end, int holds) {
    return REENTERING | ENDS.indexOf(end) << END_SHIFT | holds << HOLDS_SHIFT;
  }
}
