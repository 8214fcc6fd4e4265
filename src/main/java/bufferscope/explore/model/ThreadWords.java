package bufferscope.explore.model;

import bufferscope.event.ConditionEvent.WaitEnd;
import java.util.List;

/** The words that a state has for each thread, and what they say. Threads count from 0 here. */
final class ThreadWords {
  /** The node of its call. */
  static final int NODE = 0;

  /**
   * What it is at, within {@link #STATUS_MASK}; then how its wait ended, {@link #TOGETHER}, and the
   * holds of the lock that the wait gave back.
   */
  static final int STATUS = 1;

  /** Its place in the queue or wait set it is in, from 1; 0 in none. */
  static final int POSITION = 2;

  /** The item that it read last in this call, 0 for none. */
  static final int HAND = 3;

  /** The slot that it has read and not moved on from, from 1; 0 for none. */
  static final int SLOT = 4;

  /** How many items it has put. */
  static final int DONE_ITEMS = 5;

  /** See {@link CallOrder}: 1 and a number of items, or 0 if it has done nothing in this call. */
  static final int ORDER = 6;

  /** The item that it puts, since it began to, unless a take has returned it; 0 for none. */
  static final int OWN = 7;

  /** How many words a thread has. */
  static final int COUNT = 8;

  // What a thread is at.
  /** It is about to do its operation. */
  static final int READY = 0;

  /** It has asked for what its operation needs, and did not get it yet. */
  static final int QUEUED = 1;

  /** It is in a wait set. */
  static final int WAITING = 2;

  /** Its wait is over, and it needs the lock again. */
  static final int REENTERING = 3;

  static final int STATUS_MASK = 3;

  /** It came to the queue together with the one before it: none can have come between. */
  static final int TOGETHER = 1 << 4;

  static final int HOLDS_SHIFT = 5;
  private static final int END_SHIFT = 2;
  private static final int END_MASK = 3;
  private static final List<WaitEnd> ENDS = List.of(WaitEnd.values());

  private ThreadWords() {}

  /** Returns where the words of the thread begin. */
  static int of(int thread) {
    return thread * COUNT;
  }

  static int status(int[] s, int thread) {
    return s[of(thread) + STATUS] & STATUS_MASK;
  }

  /** Returns how the wait of a thread ended that needs its lock again. */
  static WaitEnd end(int[] s, int thread) {
    return end(s[of(thread) + STATUS]);
  }

  /** Returns how the wait ended, by that word. */
  static WaitEnd end(int status) {
    return ENDS.get(status >> END_SHIFT & END_MASK);
  }

  /** Returns the status word of a thread that needs its lock again, and will hold it that often. */
  static int reentering(WaitEnd end, int holds) {
    return REENTERING | ENDS.indexOf(end) << END_SHIFT | holds << HOLDS_SHIFT;
  }
}
