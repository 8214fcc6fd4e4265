package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ReadWriteLockTwin.Use;

/** Stands for the read lock of a {@link ReadWriteLockTwin}. */
public final class ReadLockTwin extends SharedLockTwin {
  ReadLockTwin(ReadWriteLockTwin both) {
    super(both, Use.READ, Use.TRY_READ, Use.END_READ);
  }
}
