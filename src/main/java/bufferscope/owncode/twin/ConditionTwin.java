package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Stands for a condition of a lock; a signal wakes the thread that has waited longest. */
@SuppressWarnings("WaitNotInLoop") // the loop is in the code that waits on this condition
final class ConditionTwin implements Condition {
  private final LockTwin lock;

  ConditionTwin(LockTwin lock) {
    this.lock = lock;
    Heap.current().made(this);
  }

  LockTwin lock() {
    return lock;
  }

  private int perform(Action action) {
    Heap heap = Heap.current();
    if (heap.isAlone(this)) {
      throw heap.notFollowed("uses a condition that no other thread can reach");
    }
    return heap.perform(action, heap.locks().condition(this), 0);
  }

  @Override
  public void await() throws InterruptedException {
    Answers.interruptible(perform(Action.AWAIT));
  }

  @Override
  public void awaitUninterruptibly() {
    Answers.check(perform(Action.AWAIT_UNINTERRUPTIBLY));
  }

  @Override
  public long awaitNanos(long nanosTimeout) throws InterruptedException {
    return Answers.interruptible(perform(Action.AWAIT_NANOS)) == Operation.TRUE ? nanosTimeout : 0;
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return Answers.interruptible(perform(Action.AWAIT_TIMED)) == Operation.TRUE;
  }

  @Override
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    return Answers.interruptible(perform(Action.AWAIT_TIMED)) == Operation.TRUE;
  }

  @Override
  public void signal() {
    Answers.check(perform(Action.SIGNAL));
  }

  @Override
  public void signalAll() {
    Answers.check(perform(Action.SIGNAL_ALL));
  }
}
