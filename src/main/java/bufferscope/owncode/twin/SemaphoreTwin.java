package bufferscope.owncode.twin;

import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.concurrent.TimeUnit;

/** Stands for a {@link java.util.concurrent.Semaphore}. */
public final class SemaphoreTwin extends Twin {
  public SemaphoreTwin(int permits) {
    super(Sharing.ATOMIC, permits);
  }

  public SemaphoreTwin(int permits, boolean fair) {
    this(permits);
    if (fair) {
      heap().noteFair();
    }
  }

  private static NumberFunction acquiring(int permits) {
    return new NumberFunction(Arithmetic.ACQUIRE, checked(permits));
  }

  private static int checked(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException();
    }
    return permits;
  }

  public void acquire() throws InterruptedException {
    acquire(1);
  }

  public void acquire(int permits) throws InterruptedException {
    applyInterruptibly(acquiring(permits));
  }

  public void acquireUninterruptibly() {
    apply(acquiring(1));
  }

  public void acquireUninterruptibly(int permits) {
    apply(acquiring(permits));
  }

  public boolean tryAcquire() {
    return tryAcquire(1);
  }

  public boolean tryAcquire(int permits) {
    return apply(new NumberFunction(Arithmetic.TRY_ACQUIRE, checked(permits))) == 1;
  }

  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    return applyTimed(acquiring(1)) == 1;
  }

  public void release() {
    release(1);
  }

  public void release(int permits) {
    apply(new NumberFunction(Arithmetic.RELEASE, checked(permits)));
  }

  public int availablePermits() {
    return apply(NumberFunction.GET);
  }

  public int drainPermits() {
    return apply(new NumberFunction(Arithmetic.SET, 0));
  }
}
