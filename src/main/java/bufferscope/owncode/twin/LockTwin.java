package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Stands for a {@link java.util.concurrent.locks.ReentrantLock}. */
public class LockTwin implements Lock {
  public LockTwin() {
    Heap.current().made(this);
  }

  public LockTwin(boolean fair) {
    this();
    if (fair) {
      Heap.current().noteFair();
    }
  }

  private int ask(Action action) {
    Heap heap = Heap.current();
    return heap.isAlone(this) ? Operation.TRUE : heap.ask(action, heap.locks().lock(this), 0);
  }

  @Override
  public void lock() {
    ask(Action.LOCK);
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    Answers.interruptible(ask(Action.LOCK_INTERRUPTIBLY));
  }

  @Override
  public boolean tryLock() {
    return ask(Action.TRY_LOCK) == Operation.TRUE;
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    return Answers.interruptible(ask(Action.TRY_LOCK_TIMED)) == Operation.TRUE;
  }

  @Override
  public void unlock() {
    Answers.check(ask(Action.UNLOCK));
  }

  @Override
  public Condition newCondition() {
    return new ConditionTwin(this);
  }
}
