package bufferscope.explore.search;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.sync.Cell;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Buffer code drawn by lot: a right buffer with some of its statements left out, doubled, moved or
 * replaced. Most of it is wrong, and wrong in many ways.
 *
 * @param unlocks whether an exception gives the locks back, as a finally block does
 * @param counts whether threads wait for what the cell says, and not for what the slots say
 */
record RandomProgram(List<Statement> put, List<Statement> take, boolean unlocks, boolean counts) {
  private static final int MOST_CHANGES = 3;

  /** The kinds of statements, each on the primitive of its number. */
  enum Kind {
    LOCK,
    LOCK_INTERRUPTIBLY,
    UNLOCK,
    /** {@code while} there is no room: wait on the condition. */
    WAIT_WHILE,
    /** The same with {@code if}. */
    WAIT_IF,
    WAIT_TIMED,
    WAIT_UNINTERRUPTIBLY,
    SIGNAL,
    SIGNAL_ALL,
    ACQUIRE,
    ACQUIRE_UNINTERRUPTIBLY,
    TRY_ACQUIRE,
    RELEASE,
    /** Inserts or removes. */
    MOVE_ITEM,
    /** Adds to the cell that counts items, or subtracts from it. */
    COUNT,
    LOOK_AT_SLOTS,
    LOOK_AT_COUNT
  }

  /** A statement, and the number of its lock, condition or semaphore. */
  record Statement(Kind kind, int object) {}

  /** Every right buffer to begin with, as pairs of put and take. */
  private static final List<List<List<Statement>>> RIGHT =
      List.of(
          List.of(
              code("LOCK 0, WAIT_WHILE 0, MOVE_ITEM 0, SIGNAL 1, UNLOCK 0"),
              code("LOCK 0, WAIT_WHILE 1, MOVE_ITEM 0, SIGNAL 0, UNLOCK 0")),
          List.of(
              code("LOCK_INTERRUPTIBLY 0, WAIT_WHILE 0, MOVE_ITEM 0, SIGNAL_ALL 0, UNLOCK 0"),
              code("LOCK_INTERRUPTIBLY 0, WAIT_WHILE 0, MOVE_ITEM 0, SIGNAL_ALL 0, UNLOCK 0")),
          List.of(
              code("LOCK 0, WAIT_WHILE 0, COUNT 0, MOVE_ITEM 0, SIGNAL 1, UNLOCK 0"),
              code("LOCK 0, WAIT_WHILE 1, MOVE_ITEM 0, COUNT 0, SIGNAL 0, UNLOCK 0")),
          List.of(
              code("LOCK 0, WAIT_TIMED 0, COUNT 0, MOVE_ITEM 0, SIGNAL 1, UNLOCK 0"),
              code("LOCK 0, WAIT_WHILE 1, MOVE_ITEM 0, COUNT 0, SIGNAL 0, UNLOCK 0")),
          List.of(
              code("ACQUIRE 0, ACQUIRE_UNINTERRUPTIBLY 2, MOVE_ITEM 0, RELEASE 2, RELEASE 1"),
              code("ACQUIRE 1, ACQUIRE_UNINTERRUPTIBLY 2, MOVE_ITEM 0, RELEASE 2, RELEASE 0")),
          List.of(
              code("ACQUIRE 2, MOVE_ITEM 0, RELEASE 3"), code("ACQUIRE 3, MOVE_ITEM 0, RELEASE 2")),
          List.of(
              code(
                  "ACQUIRE 0, LOCK 0, MOVE_ITEM 0, UNLOCK 0, LOCK 1, COUNT 0, UNLOCK 1, RELEASE 1"),
              code(
                  "ACQUIRE 1, LOCK 0, MOVE_ITEM 0, UNLOCK 0, LOCK 1, COUNT 0, UNLOCK 1, RELEASE 0")));

  private static List<Statement> code(String text) {
    return List.of(text.split(", ")).stream()
        .map(each -> each.split(" "))
        .map(words -> new Statement(Kind.valueOf(words[0]), Integer.parseInt(words[1])))
        .toList();
  }

  /** A program drawn by lot. */
  static RandomProgram of(Random random) {
    List<List<Statement>> right = RIGHT.get(random.nextInt(RIGHT.size()));
    List<Statement> put = new ArrayList<>(right.get(0));
    List<Statement> take = new ArrayList<>(right.get(1));
    for (int change = random.nextInt(MOST_CHANGES + 1); change > 0; change--) {
      change(random.nextBoolean() ? put : take, random);
    }
    return new RandomProgram(put, take, random.nextBoolean(), random.nextBoolean());
  }

  private static void change(List<Statement> code, Random random) {
    int at = random.nextInt(code.size());
    switch (random.nextInt(7)) {
      case 0, 5 -> code.add(random.nextInt(code.size()), code.remove(at));
      case 1 -> code.add(at, new Statement(code.get(at).kind(), random.nextInt(2)));
      case 2, 6 ->
          code.set(
              at,
              new Statement(
                  other(code.get(at).kind(), random),
                  random.nextInt(2) + 2 * (code.get(at).object() / 2)));
      case 3 -> {
        Kind look = random.nextBoolean() ? Kind.LOOK_AT_SLOTS : Kind.LOOK_AT_COUNT;
        code.add(random.nextInt(code.size() + 1), new Statement(look, 0));
      }
      default -> {
        if (code.size() > 1 && code.get(at).kind() != Kind.MOVE_ITEM) {
          code.remove(at);
        }
      }
    }
  }

  /** Another kind of the same sort. */
  private static Kind other(Kind kind, Random random) {
    List<Kind> same =
        switch (kind) {
          case LOCK, LOCK_INTERRUPTIBLY -> List.of(Kind.LOCK, Kind.LOCK_INTERRUPTIBLY);
          case WAIT_WHILE, WAIT_IF, WAIT_TIMED, WAIT_UNINTERRUPTIBLY ->
              List.of(Kind.WAIT_WHILE, Kind.WAIT_IF, Kind.WAIT_TIMED, Kind.WAIT_UNINTERRUPTIBLY);
          case SIGNAL, SIGNAL_ALL -> List.of(Kind.SIGNAL, Kind.SIGNAL_ALL);
          case ACQUIRE, ACQUIRE_UNINTERRUPTIBLY, TRY_ACQUIRE ->
              List.of(Kind.ACQUIRE, Kind.ACQUIRE_UNINTERRUPTIBLY, Kind.TRY_ACQUIRE);
          default -> List.of(kind);
        };
    return same.get(random.nextInt(same.size()));
  }

  BoundedBuffer<Item> newBuffer(Sync sync, int capacity) {
    return new Interpreter(this, sync, capacity);
  }

  private static final class Interpreter implements BoundedBuffer<Item> {
    private final RandomProgram program;
    private final List<Lock> locks;
    private final List<Condition> conditions;
    private final List<Semaphore> semaphores;
    private final Slots<Item> slots;
    private final Cell count;

    Interpreter(RandomProgram program, Sync sync, int capacity) {
      this.program = program;
      locks = List.of(sync.lock("lock"), sync.lock("other"));
      conditions =
          List.of(
              sync.condition(locks.get(0), "notFull"), sync.condition(locks.get(0), "notEmpty"));
      semaphores =
          List.of(
              sync.semaphore("empty", capacity),
              sync.semaphore("full", 0),
              sync.binarySemaphore("mutex", 1),
              sync.binarySemaphore("other mutex", 0));
      slots = sync.slots(capacity);
      count = sync.cell("count", 0);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      new Call(item).run(program.put);
    }

    @Override
    @SuppressWarnings("NullAway") // broken code may have read nothing
    public Item take() throws InterruptedException {
      Call call = new Call(null);
      call.run(program.take);
      return call.taken;
    }

    /** One call under way. */
    private final class Call {
      private final @Nullable Item own;
      private final int[] holds = new int[2];
      private @Nullable Item taken;

      Call(@Nullable Item own) {
        this.own = own;
      }

      void run(List<Statement> code) throws InterruptedException {
        boolean over = false;
        try {
          for (Statement each : code) {
            run(each);
          }
          over = true;
        } finally {
          if (!over && program.unlocks) {
            giveBack();
          }
        }
      }

      private void giveBack() {
        for (int lock = 0; lock < holds.length; lock++) {
          for (; holds[lock] > 0; holds[lock]--) {
            locks.get(lock).unlock();
          }
        }
      }

      @SuppressWarnings({
        "WaitNotInLoop",
        "ReturnValueIgnored",
        "CheckReturnValue",
        "LockNotBeforeTry"
      })
      private void run(Statement statement) throws InterruptedException {
        int object = statement.object;
        switch (statement.kind) {
          case LOCK -> {
            locks.get(object).lock();
            holds[object]++;
          }
          case LOCK_INTERRUPTIBLY -> {
            locks.get(object).lockInterruptibly();
            holds[object]++;
          }
          case UNLOCK -> {
            locks.get(object).unlock();
            holds[object]--;
          }
          case WAIT_WHILE -> {
            while (mustWait()) {
              conditions.get(object).await();
            }
          }
          case WAIT_IF -> {
            if (mustWait()) {
              conditions.get(object).await();
            }
          }
          case WAIT_TIMED -> {
            if (mustWait() && !conditions.get(object).await(1, TimeUnit.SECONDS)) {
              throw new IllegalStateException("not in time");
            }
          }
          case WAIT_UNINTERRUPTIBLY -> {
            while (mustWait()) {
              conditions.get(object).awaitUninterruptibly();
            }
          }
          case SIGNAL -> conditions.get(object).signal();
          case SIGNAL_ALL -> conditions.get(object).signalAll();
          case ACQUIRE -> semaphores.get(object).acquire();
          case ACQUIRE_UNINTERRUPTIBLY -> semaphores.get(object).acquireUninterruptibly();
          case TRY_ACQUIRE -> {
            if (!semaphores.get(object).tryAcquire(1, TimeUnit.SECONDS)) {
              throw new IllegalStateException("no permit in time");
            }
          }
          case RELEASE -> semaphores.get(object).release();
          case MOVE_ITEM -> {
            if (own == null) {
              taken = slots.remove();
            } else {
              slots.insert(Objects.requireNonNull(own));
            }
          }
          case COUNT -> count.set(count.get() + (own == null ? -1 : 1));
          case LOOK_AT_SLOTS -> slots.size();
          case LOOK_AT_COUNT -> count.get();
        }
      }

      private boolean mustWait() {
        if (program.counts) {
          int items = count.get();
          return own == null ? items == 0 : items == slots.capacity();
        }
        return own == null ? slots.isEmpty() : slots.isFull();
      }
    }
  }
}
