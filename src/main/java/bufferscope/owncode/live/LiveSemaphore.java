package bufferscope.owncode.live;

import bufferscope.sync.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.concurrent.Semaphore} of which threads acquire single permits. */
public final class LiveSemaphore implements LivePart {
  private final boolean fair;

  /** The permits while the buffer is made. */
  private int permits;

  private @Nullable Semaphore shown;

  public LiveSemaphore(int permits) {
    this(permits, false);
  }

  public LiveSemaphore(int permits, boolean fair) {
    this.permits = permits;
    this.fair = fair;
  }

  @Override
  public void show(LiveObjects objects) {
    Semaphore unused = shown(objects);
  }

  private synchronized Semaphore shown(LiveObjects objects) {
    Semaphore known = shown;
    if (known == null) {
      known = objects.sync().semaphore(objects.name(this), permits, fair);
      shown = known;
    }
    return known;
  }

  public void acquire() throws InterruptedException {
    LiveObjects objects = LiveObjects.current();
    objects.checkGoesOn();
    if (objects.isMaking()) {
      permits--;
    } else {
      shown(objects).acquire();
    }
  }

  public void acquireUninterruptibly() {
    LiveObjects objects = LiveObjects.current();
    if (objects.isMaking()) {
      permits--;
    } else {
      objects.ignoringInterrupts(shown(objects)::acquire);
    }
  }

  public boolean tryAcquire() {
    boolean interrupted = Thread.interrupted();
    try {
      return tryAcquire(0, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    LiveObjects objects = LiveObjects.current();
    objects.checkGoesOn();
    return shown(objects).tryAcquire(timeout, unit);
  }

  public void release() {
    LiveObjects objects = LiveObjects.current();
    if (objects.isMaking()) {
      permits++;
    } else {
      shown(objects).release();
    }
  }
}
