package bufferscope.sync.controlled;

import bufferscope.sync.controlled.Operation.Action;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** A lock whose results come from the {@link Script}. */
final class ControlledLock implements Lock {
  private final Script script;
  private final int number;

  ControlledLock(Script script, int number) {
    this.script = script;
    this.number = number;
  }

  int number() {
    return number;
  }

  boolean belongsTo(Script other) {
    return script == other;
  }

  @Override
  public void lock() {
    script.ask(Action.LOCK, number, 0);
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    script.askInterruptibly(Action.LOCK_INTERRUPTIBLY, number);
  }

  @Override
  public boolean tryLock() {
    return script.ask(Action.TRY_LOCK, number, 0) == Operation.TRUE;
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    return script.askInterruptibly(Action.TRY_LOCK_TIMED, number) == Operation.TRUE;
  }

  @Override
  public void unlock() {
    Script.check(script.ask(Action.UNLOCK, number, 0));
  }

  @Override
  public Condition newCondition() {
    throw new UnsupportedOperationException("a condition is made by Sync.condition, with a name");
  }
}
