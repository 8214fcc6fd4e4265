package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.POSITION;
import static bufferscope.explore.model.ThreadWords.QUEUED;
import static bufferscope.explore.model.ThreadWords.STATUS;
import static bufferscope.explore.model.ThreadWords.STATUS_MASK;
import static bufferscope.explore.model.ThreadWords.TOGETHER;

import bufferscope.explore.model.Queues.Admission;

/**
 * Brings states of fair locks to one form if they differ only in the moment at which a thread
 * entered a queue, and that moment does not matter. This is for {@link Admission#LATE} queues:
 * there, the place of a thread that is about to lock is the number of threads in the queue that
 * certainly come before it.
 *
 * <p>Let P be such a thread, and W the next thread in the queue behind it. P goes behind W if the
 * two are alike: same role, same point of the code, same number of items left. The two states
 * simulate each other (Milner, Communication and Concurrency, 1989), so they have the same verdict:
 *
 * <ul>
 *   <li>Before W, P could do only one thing more: enter before W. Behind W, let W enter instead,
 *       and exchange the names of the two. The other one can still enter whenever W could have,
 *       since no thread in the queue comes before it that did not come before W. So the same faults
 *       are possible, up to names ({@link Symmetry}).
 *   <li>Conversely, a smaller place takes no possibility away from a thread.
 *   <li>Whether any thread can move depends only on whether the lock is free.
 * </ul>
 *
 * <p>The lengths of schedules may differ. That does not matter, since a search with late queues
 * only has to find a verdict.
 *
 * <p>No thread can enter between threads that were woken together. So a thread with a place inside
 * such a group goes behind the whole group. A thread before the group stays there, even if it is
 * like the first thread of the group.
 */
final class LatePlaces {
  private final Layout layout;
  private final Queues queues;

  LatePlaces(Layout layout, Queues queues) {
    this.layout = layout;
    this.queues = queues;
  }

  /** Brings the places of all threads that are about to lock to their form. */
  void settle(int[] s) {
    if (queues.admission() != Admission.LATE) {
      return;
    }
    for (int thread = 0; thread < layout.threads; thread++) {
      if (queues.isAboutToEnter(s, thread)) {
        settle(s, thread, queues.entryOf(s, thread));
      }
    }
  }

  private void settle(int[] s, int thread, int queue) {
    int place = ThreadWords.of(thread) + POSITION;
    int next = queues.threadAt(s, queue, s[place] + 1);
    while (next != Queues.NO_THREAD) {
      int after = queues.threadAt(s, queue, s[place] + 2);
      boolean isFirstOfGroup = after != Queues.NO_THREAD && isTogether(s, after);
      if (!isTogether(s, next) && (isFirstOfGroup || !areAlike(s, thread, next))) {
        return;
      }
      s[place]++;
      next = after;
    }
  }

  private static boolean isTogether(int[] s, int thread) {
    return (s[ThreadWords.of(thread) + STATUS] & TOGETHER) != 0;
  }

  /** Returns true if the threads differ only in that one of them is in the queue. */
  private boolean areAlike(int[] s, int thread, int queued) {
    int at = ThreadWords.of(thread);
    int other = ThreadWords.of(queued);
    for (int word = 0; word < ThreadWords.COUNT; word++) {
      if (word != STATUS && word != POSITION && s[at + word] != s[other + word]) {
        return false;
      }
    }
    return (s[other + STATUS] & STATUS_MASK) == QUEUED;
  }
}
