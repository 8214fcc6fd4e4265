package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ReadWriteLockTwin.Use;
import bufferscope.sync.controlled.ControlledSync.Sharing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Stands for the write lock of a {@link ReadWriteLockTwin}. */
public final class WriteLockTwin extends Twin implements Lock {
  private final ReadWriteLockTwin both;

  WriteLockTwin(ReadWriteLockTwin both) {
    super(Sharing.ATOMIC, 0);
    this.both = both;
  }

  @Override
  List<@Nullable Object> contents() {
    return List.of(both);
  }

  @Override
  public void lock() {
    both.use(Use.WRITE);
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    both.useInterruptibly(Use.WRITE);
  }

  @Override
  public boolean tryLock() {
    return both.use(Use.TRY_WRITE);
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    return both.useTimed(Use.WRITE);
  }

  @Override
  public void unlock() {
    both.end(Use.END_WRITE);
  }

  @Override
  public Condition newCondition() {
    throw heap().notFollowed("uses a condition of a write lock, which is not modelled");
  }
}
