package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ReadWriteLockTwin.LockUse;

/** Stands for the write lock of a {@link ReadWriteLockTwin}. */
public final class WriteLockTwin extends SharedLockTwin {
  WriteLockTwin(ReadWriteLockTwin both) {
    super(both, LockUse.WRITE, LockUse.TRY_WRITE, LockUse.END_WRITE);
  }
}
