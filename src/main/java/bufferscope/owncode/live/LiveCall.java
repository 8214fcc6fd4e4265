package bufferscope.owncode.live;

import bufferscope.event.ThreadEvent;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One call of a file's code by one thread: the rounds of its loops, which may wait for others. */
final class LiveCall {
  /** More rounds than a constructor needs. */
  private static final int MOST_ROUNDS_OF_MAKER = 100_000;

  /** The rounds after which a thread leaves the processor to others, and checks the run. */
  private static final int ROUNDS = 1 << 10;

  /** More finally blocks than one call is in. */
  private static final int MOST_UNWINDINGS = 100;

  private static final long REST_NANOS = 50_000;
  private static final long SHOWN_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final LiveObjects objects;
  private final boolean takes;
  private int rounds;
  private int unwindings;
  private long shownAt = System.nanoTime();

  LiveCall(LiveObjects objects, boolean takes) {
    this.objects = objects;
    this.takes = takes;
  }

  LiveObjects objects() {
    return objects;
  }

  /** Returns true if the call takes an item. */
  boolean takes() {
    return takes;
  }

  /** Counts a round of a loop, or a call of a method. */
  void round(int site) {
    objects.checkGoesOn();
    rounds++;
    if (objects.isMaking()) {
      if (rounds > MOST_ROUNDS_OF_MAKER) {
        throw new IllegalStateException("an endless loop");
      }
    } else if (rounds % ROUNDS == 0) {
      LockSupport.parkNanos(REST_NANOS);
      showLoop(site);
    }
  }

  /** Returns false if finally blocks do not let the call end. */
  boolean mayUnwindSlowly() {
    return ++unwindings < MOST_UNWINDINGS;
  }

  /** Emits now and then where a thread goes round, so that it does not seem to stand still. */
  private void showLoop(int site) {
    long now = System.nanoTime();
    if (now - shownAt > SHOWN_AFTER_NANOS) {
      shownAt = now;
      int line = objects.site(site).line();
      int thread = objects.probe().thread();
      objects.probe().emit(new ThreadEvent.ReachedLine(objects.probe().now(), thread, line));
      objects.probe().dwell();
    }
  }
}
