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

  private int perform(Action action) {
    Heap heap = Heap.current();
    return heap.isAlone(this) ? Operation.TRUE : heap.perform(action, heap.locks().lock(this), 0);
  }

  @Override
  public void lock() {
    perform(Action.LOCK);
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    Answers.interruptible(perform(Action.LOCK_INTERRUPTIBLY));
  }

  @Override
  public boolean tryLock() {
    return perform(Action.TRY_LOCK) == Operation.TRUE;
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    return Answers.interruptible(perform(Action.TRY_LOCK_TIMED)) == Operation.TRUE;
  }

  @Override
  public void unlock() {
    Answers.check(perform(Action.UNLOCK));
  }

  @Override
  public Condition newCondition() {
    return new ConditionTwin(this);
  }
}
