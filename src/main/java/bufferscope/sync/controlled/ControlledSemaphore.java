package bufferscope.sync.controlled;

import bufferscope.sync.Semaphore;
import bufferscope.sync.controlled.Operation.Action;
import java.util.concurrent.TimeUnit;

/** A semaphore whose results come from the {@link CallReplay}. */
final class ControlledSemaphore implements Semaphore {
  private final CallReplay replay;
  private final int number;

  ControlledSemaphore(CallReplay replay, int number) {
    this.replay = replay;
    this.number = number;
  }

  @Override
  public void acquire() throws InterruptedException {
    replay.performInterruptibly(Action.ACQUIRE, number);
  }

  @Override
  public void acquireUninterruptibly() {
    replay.perform(Action.ACQUIRE_UNINTERRUPTIBLY, number, 0);
  }

  @Override
  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    return replay.performInterruptibly(Action.TRY_ACQUIRE, number) == Operation.TRUE;
  }

  @Override
  public void release() {
    CallReplay.check(replay.perform(Action.RELEASE, number, 0));
  }
}
