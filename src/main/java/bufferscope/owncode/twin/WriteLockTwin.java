package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ReadWriteLockTwin.Use;

/** Stands for the write lock of a {@link ReadWriteLockTwin}. */
public final class WriteLockTwin extends SharedLockTwin {
  WriteLockTwin(ReadWriteLockTwin both) {
    super(both, Use.WRITE, Use.TRY_WRITE, Use.END_WRITE);
  }
}
