package bufferscope.explore.search;

import bufferscope.event.Item;
import bufferscope.sync.Cell;
import bufferscope.sync.Message;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * The primitives of the {@link NaiveSearch}: each call is run from its beginning with the answers
 * that its first requests got, and given up at the request after those.
 */
final class NaiveSync implements Sync {
  /** Results with a meaning of their own; all others are results of the primitive. */
  enum Answer {
    DONE,
    INTERRUPTED,
    NOT_OWNER,
    NOT_ACQUIRED,
    NOTHING
  }

  /** The operations. */
  enum Op {
    LOCK,
    LOCK_INTERRUPTIBLY,
    TRY_LOCK,
    TRY_LOCK_TIMED,
    UNLOCK,
    AWAIT,
    AWAIT_UNINTERRUPTIBLY,
    AWAIT_TIMED,
    AWAIT_NANOS,
    SIGNAL,
    SIGNAL_ALL,
    ACQUIRE,
    ACQUIRE_UNINTERRUPTIBLY,
    TRY_ACQUIRE,
    RELEASE,
    GET,
    SET,
    IS_FULL,
    IS_EMPTY,
    SIZE,
    STORE,
    MOVE_PUT,
    FETCH,
    MOVE_TAKE,
    READ,
    WRITE,
    SPIN,
    /** The call returned the argument. */
    RETURNED,
    /** The call threw the argument, a throwable. */
    THREW
  }

  /** A request, to the primitive of that number; primitives of a sort count from 0. */
  record Request(Op op, int object, Object argument) {}

  private static final class GivenUp extends Error {
    GivenUp() {
      super(null, null, false, false);
    }
  }

  /** A call of buffer code. */
  interface Call {
    @Nullable Object run() throws InterruptedException;
  }

  final List<Integer> locksOfConditions = new ArrayList<>();
  final List<Integer> permits = new ArrayList<>();
  final List<Boolean> binary = new ArrayList<>();
  final List<Integer> cells = new ArrayList<>();
  final List<Integer> capacities = new ArrayList<>();
  private final Map<Lock, Integer> locks = new HashMap<>();
  int messages;

  private final GivenUp givenUp = new GivenUp();
  private List<Object> answers = List.of();
  private int position;
  private @Nullable Request next;

  /** The request that follows when the first ones got these answers. */
  Request next(Call call, List<Object> given) {
    answers = given;
    position = 0;
    next = null;
    Request end;
    try {
      Object result = call.run();
      end = new Request(Op.RETURNED, 0, result == null ? Answer.NOTHING : result);
    } catch (InterruptedException | RuntimeException | Error e) {
      end = new Request(Op.THREW, 0, e);
    }
    return next == null ? end : next;
  }

  int locks() {
    return locks.size();
  }

  private Object ask(Op op, int object, Object argument) {
    if (next != null) {
      throw givenUp;
    }
    if (position == answers.size()) {
      next = new Request(op, object, argument);
      throw givenUp;
    }
    Object answer = answers.get(position++);
    if (answer == Answer.NOT_OWNER) {
      throw new IllegalMonitorStateException();
    }
    if (answer == Answer.NOT_ACQUIRED) {
      throw new IllegalStateException();
    }
    return answer;
  }

  private Object ask(Op op, int object) {
    return ask(op, object, Answer.NOTHING);
  }

  private Object askInterruptibly(Op op, int object) throws InterruptedException {
    Object answer = ask(op, object);
    if (answer == Answer.INTERRUPTED) {
      throw new InterruptedException();
    }
    return answer;
  }

  @Override
  public Lock lock(String name) {
    int number = locks.size();
    Lock lock =
        new Lock() {
          @Override
          public void lock() {
            ask(Op.LOCK, number);
          }

          @Override
          public void lockInterruptibly() throws InterruptedException {
            askInterruptibly(Op.LOCK_INTERRUPTIBLY, number);
          }

          @Override
          public boolean tryLock() {
            return (boolean) ask(Op.TRY_LOCK, number);
          }

          @Override
          public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return (boolean) askInterruptibly(Op.TRY_LOCK_TIMED, number);
          }

          @Override
          public void unlock() {
            ask(Op.UNLOCK, number);
          }

          @Override
          public Condition newCondition() {
            throw new UnsupportedOperationException();
          }
        };
    locks.put(lock, number);
    return lock;
  }

  @Override
  @SuppressWarnings("WaitNotInLoop") // the loop is in the buffer
  public Condition condition(Lock lock, String name) {
    int number = locksOfConditions.size();
    locksOfConditions.add(locks.get(lock));
    return new Condition() {
      @Override
      public void await() throws InterruptedException {
        askInterruptibly(Op.AWAIT, number);
      }

      @Override
      public void awaitUninterruptibly() {
        ask(Op.AWAIT_UNINTERRUPTIBLY, number);
      }

      @Override
      public long awaitNanos(long nanos) throws InterruptedException {
        return (boolean) askInterruptibly(Op.AWAIT_NANOS, number) ? nanos : 0;
      }

      @Override
      public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return (boolean) askInterruptibly(Op.AWAIT_TIMED, number);
      }

      @Override
      public boolean awaitUntil(Date deadline) throws InterruptedException {
        return (boolean) askInterruptibly(Op.AWAIT_TIMED, number);
      }

      @Override
      public void signal() {
        ask(Op.SIGNAL, number);
      }

      @Override
      public void signalAll() {
        ask(Op.SIGNAL_ALL, number);
      }
    };
  }

  @Override
  @SuppressWarnings("unchecked") // only items are put
  public <E> Slots<E> slots(int capacity) {
    int number = capacities.size();
    capacities.add(capacity);
    return new Slots<>() {
      @Override
      public int capacity() {
        return capacity;
      }

      @Override
      public void setCapacity(int newCapacity) {
        throw new UnsupportedOperationException();
      }

      @Override
      public int size() {
        return (int) ask(Op.SIZE, number);
      }

      @Override
      public boolean isFull() {
        return (boolean) ask(Op.IS_FULL, number);
      }

      @Override
      public boolean isEmpty() {
        return (boolean) ask(Op.IS_EMPTY, number);
      }

      @Override
      public void insert(E item) {
        ask(Op.STORE, number, item == null ? Answer.NOTHING : item);
        ask(Op.MOVE_PUT, number);
      }

      @Override
      public E remove() {
        Object item = ask(Op.FETCH, number);
        ask(Op.MOVE_TAKE, number);
        return (E) item(item);
      }
    };
  }

  @SuppressWarnings("NullAway") // broken code may find nothing
  private static Item item(Object answer) {
    return answer == Answer.NOTHING ? null : (Item) answer;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <E> Message<E> message() {
    int number = messages++;
    return new Message<>() {
      @Override
      public E get() {
        return (E) item(ask(Op.READ, number));
      }

      @Override
      public void set(E message) {
        ask(Op.WRITE, number, message == null ? Answer.NOTHING : message);
      }
    };
  }

  @Override
  public Cell cell(String name, int value) {
    int number = cells.size();
    cells.add(value);
    return new Cell() {
      @Override
      public int get() {
        return (int) ask(Op.GET, number);
      }

      @Override
      public void set(int newValue) {
        ask(Op.SET, number, newValue);
      }
    };
  }

  @Override
  public Semaphore semaphore(String name, int permitsAtFirst) {
    return semaphore(permitsAtFirst, false);
  }

  @Override
  public Semaphore binarySemaphore(String name, int permitsAtFirst) {
    return semaphore(permitsAtFirst, true);
  }

  private Semaphore semaphore(int permitsAtFirst, boolean isBinary) {
    int number = permits.size();
    permits.add(permitsAtFirst);
    binary.add(isBinary);
    return new Semaphore() {
      @Override
      public void acquire() throws InterruptedException {
        askInterruptibly(Op.ACQUIRE, number);
      }

      @Override
      public void acquireUninterruptibly() {
        ask(Op.ACQUIRE_UNINTERRUPTIBLY, number);
      }

      @Override
      public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
        return (boolean) askInterruptibly(Op.TRY_ACQUIRE, number);
      }

      @Override
      public void release() {
        ask(Op.RELEASE, number);
      }
    };
  }

  @Override
  public void spinWait() throws InterruptedException {
    askInterruptibly(Op.SPIN, 0);
  }
}
