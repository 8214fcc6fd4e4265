package bufferscope.sync.controlled;

import bufferscope.sync.controlled.Operation.Action;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** A lock whose results come from the {@link CallReplay}. */
final class ControlledLock implements Lock {
  private final CallReplay replay;
  private final int number;

  ControlledLock(CallReplay replay, int number) {
    this.replay = replay;
    this.number = number;
  }

  int number() {
    return number;
  }

  boolean belongsTo(CallReplay other) {
    return replay == other;
  }

  @Override
  public void lock() {
    replay.perform(Action.LOCK, number, 0);
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    replay.performInterruptibly(Action.LOCK_INTERRUPTIBLY, number);
  }

  @Override
  public boolean tryLock() {
    return replay.perform(Action.TRY_LOCK, number, 0) == Operation.TRUE;
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    return replay.performInterruptibly(Action.TRY_LOCK_TIMED, number) == Operation.TRUE;
  }

  @Override
  public void unlock() {
    CallReplay.check(replay.perform(Action.UNLOCK, number, 0));
  }

  @Override
  public Condition newCondition() {
    throw new UnsupportedOperationException("a condition is made by Sync.condition, with a name");
  }
}
