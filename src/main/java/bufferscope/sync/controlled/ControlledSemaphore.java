package bufferscope.sync.controlled;

import bufferscope.sync.Semaphore;
import bufferscope.sync.controlled.Operation.Action;
import java.util.concurrent.TimeUnit;

/** A semaphore whose results come from the {@link Script}. */
final class ControlledSemaphore implements Semaphore {
  private final Script script;
  private final int number;

  ControlledSemaphore(Script script, int number) {
    this.script = script;
    this.number = number;
  }

  @Override
  public void acquire() throws InterruptedException {
    script.askInterruptibly(Action.ACQUIRE, number);
  }

  @Override
  public void acquireUninterruptibly() {
    script.ask(Action.ACQUIRE_UNINTERRUPTIBLY, number, 0);
  }

  @Override
  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    return script.askInterruptibly(Action.TRY_ACQUIRE, number) == Operation.TRUE;
  }

  @Override
  public void release() {
    Script.check(script.ask(Action.RELEASE, number, 0));
  }
}
