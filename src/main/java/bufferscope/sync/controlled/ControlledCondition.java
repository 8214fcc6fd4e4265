package bufferscope.sync.controlled;

import bufferscope.sync.controlled.Operation.Action;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * A condition whose results come from the {@link CallReplay}. It has no clock: a timed wait ends
 * with all of its time left, or with none.
 */
@SuppressWarnings("WaitNotInLoop") // the loop is in the code that waits on this condition
final class ControlledCondition implements Condition {
  private final CallReplay replay;
  private final int number;

  ControlledCondition(CallReplay replay, int number) {
    this.replay = replay;
    this.number = number;
  }

  @Override
  public void await() throws InterruptedException {
    replay.performInterruptibly(Action.AWAIT, number);
  }

  @Override
  public void awaitUninterruptibly() {
    CallReplay.check(replay.perform(Action.AWAIT_UNINTERRUPTIBLY, number, 0));
  }

  @Override
  public long awaitNanos(long nanosTimeout) throws InterruptedException {
    return isInTime(Action.AWAIT_NANOS) ? nanosTimeout : 0;
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return isInTime(Action.AWAIT_TIMED);
  }

  @Override
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    return isInTime(Action.AWAIT_TIMED);
  }

  private boolean isInTime(Action wait) throws InterruptedException {
    return replay.performInterruptibly(wait, number) == Operation.TRUE;
  }

  @Override
  public void signal() {
    CallReplay.check(replay.perform(Action.SIGNAL, number, 0));
  }

  @Override
  public void signalAll() {
    CallReplay.check(replay.perform(Action.SIGNAL_ALL, number, 0));
  }
}
