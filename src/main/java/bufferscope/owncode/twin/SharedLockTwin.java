package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ReadWriteLockTwin.LockUse;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** One of the two locks of a {@link ReadWriteLockTwin}. */
abstract sealed class SharedLockTwin extends Twin implements Lock
    permits ReadLockTwin, WriteLockTwin {
  private final ReadWriteLockTwin both;
  private final LockUse use;
  private final LockUse tryUse;
  private final LockUse endUse;

  SharedLockTwin(ReadWriteLockTwin both, LockUse use, LockUse tryUse, LockUse endUse) {
    super(Sharing.ATOMIC, 0);
    this.both = both;
    this.use = use;
    this.tryUse = tryUse;
    this.endUse = endUse;
  }

  @Override
  final List<@Nullable Object> contents() {
    return List.of(both);
  }

  @Override
  public final void lock() {
    both.use(use);
  }

  @Override
  public final void lockInterruptibly() throws InterruptedException {
    both.useInterruptibly(use);
  }

  @Override
  public final boolean tryLock() {
    return both.use(tryUse);
  }

  @Override
  public final boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    return both.useTimed(use);
  }

  @Override
  public final void unlock() {
    both.end(endUse);
  }

  @Override
  public final Condition newCondition() {
    throw heap().notFollowed("uses a condition of a read-write lock, which is not modelled");
  }
}
