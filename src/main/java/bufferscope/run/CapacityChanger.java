package bufferscope.run;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.ResizableBuffer;
import bufferscope.event.Event;
import bufferscope.event.EventQueue;
import bufferscope.event.Role;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Changes the capacity for the person at the controls, on a thread of its own: that takes the lock
 * of the buffer, which a worker may hold for long. Of several wishes the newest counts.
 */
final class CapacityChanger implements Runnable {
  private static final String NAME = "You";
  private static final int NO_WISH = 0;

  private final BoundedBuffer<?> buffer;
  private final RunControl control;
  private final EventQueue events;
  private final AtomicInteger wish = new AtomicInteger(NO_WISH);
  private volatile @Nullable Thread thread;

  /**
   * A control of that buffer, which does nothing if its capacity is fixed.
   *
   * @param events told what the buffer threw, after which no wish is heard any more
   */
  CapacityChanger(BoundedBuffer<?> buffer, RunControl control, EventQueue events) {
    this.buffer = buffer;
    this.control = control;
    this.events = events;
  }

  /** Tells that its thread begins, and answers what that has to run. */
  Runnable begin(LiveProbe probe) {
    int id = LiveRun.CONTROL_THREAD;
    events.emit(new Event.ThreadStarted(control.now(), id, NAME, Role.CONTROL));
    return probe.bound(new ThreadClock(id, NAME, control, false, () -> false), this);
  }

  /** Asks for another capacity; returns at once. */
  void request(int capacity) {
    wish.set(capacity);
    LockSupport.unpark(thread);
  }

  private void resize(int capacity) throws InterruptedException {
    if (buffer instanceof ResizableBuffer<?> resizable) {
      resizable.setCapacity(capacity);
    }
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try {
      while (!control.isStopping()) {
        int capacity = wish.getAndSet(NO_WISH);
        if (capacity == NO_WISH) {
          LockSupport.park(this);
        } else {
          resize(capacity);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the run is over, and with it this thread
    } catch (RuntimeException e) {
      events.emit(new Event.ThreadFailed(control.now(), LiveRun.CONTROL_THREAD, e.toString()));
    }
  }
}
