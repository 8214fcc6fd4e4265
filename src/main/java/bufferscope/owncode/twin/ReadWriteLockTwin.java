package bufferscope.owncode.twin;

import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a {@link java.util.concurrent.locks.ReentrantReadWriteLock}. Its word consists of the
 * number of readers, the number of holds of the writer, and the writer.
 */
public final class ReadWriteLockTwin extends Twin implements ReadWriteLock {
  private static final int HOLDS = 1 << 8;
  private static final int WRITER = 1 << 16;

  private final ReadLockTwin reading = new ReadLockTwin(this);
  private final WriteLockTwin writing = new WriteLockTwin(this);

  public ReadWriteLockTwin() {
    super(Sharing.ATOMIC, 0);
  }

  public ReadWriteLockTwin(boolean fair) {
    this();
    if (fair) {
      heap().noteFair();
    }
  }

  enum LockUse {
    READ,
    TRY_READ,
    END_READ,
    WRITE,
    TRY_WRITE,
    END_WRITE
  }

  /** An operation of a thread on the lock; its answer is 1 if it succeeds. Threads count from 1. */
  private record ReadWriteFunction(LockUse use, int thread) implements CellFunction {
    private boolean mayRead(int value) {
      return value < HOLDS || value / WRITER == thread;
    }

    private boolean mayWrite(int value) {
      return value == 0 || value / WRITER == thread;
    }

    @Override
    public boolean isEnabled(int value) {
      return switch (use) {
        case READ -> mayRead(value);
        case WRITE -> mayWrite(value);
        default -> true;
      };
    }

    @Override
    public int answer(int value) {
      boolean can =
          switch (use) {
            case READ, TRY_READ -> mayRead(value);
            case WRITE, TRY_WRITE -> mayWrite(value);
            case END_READ -> value % HOLDS > 0;
            case END_WRITE -> value / WRITER == thread;
          };
      return can ? 1 : 0;
    }

    @Override
    public int next(int value) {
      if (answer(value) == 0) {
        return value;
      }
      return switch (use) {
        case READ, TRY_READ -> value + 1;
        case END_READ -> value - 1;
        case WRITE, TRY_WRITE ->
            value / WRITER == thread ? value + HOLDS : value + HOLDS + thread * WRITER;
        case END_WRITE -> value % WRITER / HOLDS == 1 ? value % HOLDS : value - HOLDS;
      };
    }

    @Override
    public String toString() {
      return switch (use) {
        case READ -> "readLock().lock()";
        case TRY_READ -> "readLock().tryLock()";
        case END_READ -> "readLock().unlock()";
        case WRITE -> "writeLock().lock()";
        case TRY_WRITE -> "writeLock().tryLock()";
        case END_WRITE -> "writeLock().unlock()";
      };
    }
  }

  @Override
  List<@Nullable Object> constants() {
    return List.of(reading, writing);
  }

  @Override
  public ReadLockTwin readLock() {
    return reading;
  }

  @Override
  public WriteLockTwin writeLock() {
    return writing;
  }

  boolean use(LockUse use) {
    return apply(new ReadWriteFunction(use, heap().threads().currentNumber())) == 1;
  }

  void useInterruptibly(LockUse use) throws InterruptedException {
    applyInterruptibly(new ReadWriteFunction(use, heap().threads().currentNumber()));
  }

  boolean useTimed(LockUse use) throws InterruptedException {
    return applyTimed(new ReadWriteFunction(use, heap().threads().currentNumber())) == 1;
  }

  void end(LockUse use) {
    if (!use(use)) {
      throw new IllegalMonitorStateException("the thread does not hold the lock");
    }
  }
}
