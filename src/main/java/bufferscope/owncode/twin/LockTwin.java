package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Kind;
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

  private int ask(Kind kind) {
    Heap heap = Heap.current();
    return heap.isAlone(this) ? Operation.TRUE : heap.ask(kind, heap.locks().lock(this), 0);
  }

  @Override
  public void lock() {
    ask(Kind.LOCK);
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    Heap.interruptible(ask(Kind.LOCK_INTERRUPTIBLY));
  }

  @Override
  public boolean tryLock() {
    return ask(Kind.TRY_LOCK) == Operation.TRUE;
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    return Heap.interruptible(ask(Kind.TRY_LOCK_TIMED)) == Operation.TRUE;
  }

  @Override
  public void unlock() {
    Heap.check(ask(Kind.UNLOCK));
  }

  @Override
  public Condition newCondition() {
    return new ConditionTwin(this);
  }
}
