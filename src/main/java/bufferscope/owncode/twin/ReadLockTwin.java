package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ReadWriteLockTwin.LockUse;

/** Stands for the read lock of a {@link ReadWriteLockTwin}. */
public final class ReadLockTwin extends SharedLockTwin {
  ReadLockTwin(ReadWriteLockTwin both) {
    super(both, LockUse.READ, LockUse.TRY_READ, LockUse.END_READ);
  }
}
