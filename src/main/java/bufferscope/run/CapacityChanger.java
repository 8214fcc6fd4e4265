package bufferscope.run;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.ResizableBuffer;
import bufferscope.event.EventSink;
import bufferscope.event.FailureMessage;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Changes the capacity on a thread of its own, since a worker may hold the lock of the buffer for
 * long. Of several requests, the newest counts. The thread also makes a {@link
 * LiveCode.LateBuffer}.
 */
final class CapacityChanger implements Runnable {
  private static final int NO_REQUEST = 0;

  private final BoundedBuffer<?> buffer;
  private final RunControl control;
  private final LiveProbe probe;
  private final EventSink events;
  private final ThreadClock clock;
  private final AtomicInteger requested = new AtomicInteger(NO_REQUEST);

  /** Creates a changer for that buffer; it does nothing if the capacity is fixed. */
  CapacityChanger(BoundedBuffer<?> buffer, RunControl control, LiveProbe probe, EventSink events) {
    this.buffer = buffer;
    this.control = control;
    this.probe = probe;
    this.events = events;
    clock =
        new ThreadClock(
            LiveRun.CONTROL_THREAD, Role.CONTROL.threadName(1), control, false, () -> false);
  }

  /** Emits that the thread exists; called before the thread begins. */
  void announce() {
    events.emit(
        new ThreadEvent.ThreadStarted(control.now(), clock.id(), clock.name(), Role.CONTROL));
  }

  /** Requests another capacity; returns at once. */
  void request(int capacity) {
    requested.set(capacity);
    wake();
  }

  /** Makes the thread check requests, tempo and the end of the run again. */
  void wake() {
    clock.wake();
  }

  /**
   * Changes the capacity until the run stops. If the buffer throws, that becomes an event, and
   * later requests have no effect.
   */
  @Override
  public void run() {
    probe.enter(clock);
    try {
      if (buffer instanceof LiveCode.LateBuffer late) {
        late.make();
      }
      while (!control.isStopping()) {
        int capacity = requested.getAndSet(NO_REQUEST);
        if (capacity == NO_REQUEST) {
          LockSupport.park(this);
        } else {
          resize(capacity);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the run is over, and with it this thread
    } catch (RuntimeException e) {
      events.emit(new ThreadEvent.ThreadFailed(control.now(), clock.id(), FailureMessage.of(e)));
    } finally {
      probe.leave();
    }
  }

  private void resize(int capacity) throws InterruptedException {
    if (buffer instanceof ResizableBuffer<?> resizable) {
      resizable.setCapacity(capacity);
    }
  }
}
