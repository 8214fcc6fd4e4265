package bufferscope.sync.controlled;

import bufferscope.event.Item;
import bufferscope.sync.Cell;
import bufferscope.sync.Message;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.Operation.Action;
import bufferscope.sync.controlled.Primitive.CellPart;
import bufferscope.sync.controlled.Primitive.ConditionPart;
import bufferscope.sync.controlled.Primitive.LockPart;
import bufferscope.sync.controlled.Primitive.MessagePart;
import bufferscope.sync.controlled.Primitive.SemaphorePart;
import bufferscope.sync.controlled.Primitive.Sharing;
import bufferscope.sync.controlled.Primitive.SlotsPart;
import bufferscope.sync.controlled.Primitive.ThreadPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The primitives of buffer code that a {@link CallAutomaton} runs one operation at a time. They
 * hold no state. The elements of slots and messages are {@link Item}s that only stand for items:
 * their positions follow from the results that the operations are given.
 */
public final class ControlledSync implements Sync {
  private final CallReplay replay = new CallReplay(this::lineName);
  private final List<Primitive> primitives = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int locks;
  private int conditions;
  private int semaphores;
  private int cells;
  private int rings;
  private int messages;
  private final List<ThreadPart> threads = new ArrayList<>();

  /** The cells that hold whether a thread was interrupted, by thread. */
  private final Map<Integer, Integer> interruptFlags = new HashMap<>();

  private IntFunction<CodeLine> lineNames = line -> new CodeLine("", line);

  private final StringBuilder printedAtFirst = new StringBuilder();

  private final List<CellFunction> functions = new ArrayList<>();
  private final Map<CellFunction, Integer> numbers = new HashMap<>();

  /** Returns all primitives, in the order in which the buffer made them. */
  public List<Primitive> primitives() {
    return List.copyOf(primitives);
  }

  /** Returns the item to put in calls: it stands for every item that is put. */
  public Item item() {
    return replay.own();
  }

  /** Sets how messages name the lines of the code. */
  public void nameLines(IntFunction<CodeLine> names) {
    lineNames = names;
  }

  /** Returns the line as messages name it. */
  public CodeLine lineName(int line) {
    return lineNames.apply(line);
  }

  CallReplay replay() {
    return replay;
  }

  /** Returns the number of primitives. A call under way may make more. */
  public int size() {
    return primitives.size();
  }

  /** Adds a lock; returns its number. */
  public int addLock(LockPart lock) {
    primitives.add(lock);
    return locks++;
  }

  /** Adds a condition; returns its number. */
  public int addCondition(ConditionPart condition) {
    primitives.add(condition);
    return conditions++;
  }

  /** Adds a cell; returns its number. */
  public int addCell(CellPart cell) {
    primitives.add(cell);
    return cells++;
  }

  /** Adds a thread; returns its number. */
  public int addThread(ThreadPart thread) {
    primitives.add(thread);
    threads.add(thread);
    return threads.size() - 1;
  }

  /** Returns the threads of the program, if it starts them itself. */
  public List<ThreadPart> threads() {
    return List.copyOf(threads);
  }

  /** Returns the number of the cell that is 1 when the thread was interrupted. */
  public int interruptFlag(int thread) {
    return interruptFlags.computeIfAbsent(
        thread,
        added ->
            addCell(
                new CellPart(
                    threads.get(thread).name() + ".interrupted",
                    0,
                    Sharing.ATOMIC,
                    word -> String.valueOf(word != 0))));
  }

  /** Returns the interrupt flags, by thread. */
  public Map<Integer, Integer> interruptFlags() {
    return Map.copyOf(interruptFlags);
  }

  /** Notes that the present call has reached a loop that only an exception ends. */
  public void entersEndlessLoop() {
    replay.entersEndlessLoop();
  }

  /** Returns the number that stands for the function in operations. */
  public int number(CellFunction function) {
    return numbers.computeIfAbsent(
        function,
        added -> {
          functions.add(added);
          return functions.size() - 1;
        });
  }

  public CellFunction function(int number) {
    return functions.get(number);
  }

  /**
   * Requests the operation for the call under way; returns its result, or unwinds the call.
   *
   * @param line the line of the source
   */
  public int perform(Operation operation, int line) {
    return replay.perform(operation, line);
  }

  /**
   * Returns the error that ends a call that cannot be followed, with the reason for the author of
   * the code.
   */
  public Error notFollowed(String reason, int line) {
    return replay.notFollowed(reason, line);
  }

  /** Returns true if this is the error that unwinds calls. */
  public boolean isUnwinding(Throwable thrown) {
    return replay.isUnwinding(thrown);
  }

  /** Returns true if the call under way runs for what it prints, and has not ended yet. */
  public boolean collectsPrinted() {
    return replay.collectsPrinted();
  }

  /** Notes that the call under way prints the text. */
  public void print(String text) {
    replay.print(text);
  }

  /** Notes that the text is printed before the first call. */
  public void printAtFirst(String text) {
    CallReplay.append(text, printedAtFirst);
  }

  /** Returns what is printed before the first call. */
  public String printedAtFirst() {
    return printedAtFirst.toString();
  }

  /** Returns a number that stands for all that the call under way can depend on. */
  public int key() {
    return replay.key();
  }

  /**
   * Notes that the call has come to a place after which it depends only on these numbers.
   *
   * @param before the {@link #key} at the beginning of the method
   */
  public void passes(int before, int place, List<Integer> values) {
    replay.passes(before, place, values);
  }

  /**
   * Records a name.
   *
   * @throws IllegalArgumentException if it is null, or taken
   */
  private void checkName(@Nullable String name) {
    if (name == null) {
      throw new IllegalArgumentException("a name is null; each primitive needs one");
    }
    if (!names.add(name)) {
      throw new IllegalArgumentException(
          "two primitives are called \"%s\"; names must differ".formatted(name));
    }
  }

  @Override
  public Lock lock(String name) {
    checkName(name);
    primitives.add(new LockPart(name));
    return new ControlledLock(replay, locks++);
  }

  @Override
  public Condition condition(Lock lock, String name) {
    if (!(lock instanceof ControlledLock controlled) || !controlled.belongsTo(replay)) {
      throw new IllegalArgumentException("condition " + name + " needs a lock of this Sync");
    }
    checkName(name);
    primitives.add(new ConditionPart(name, controlled.number()));
    return new ControlledCondition(replay, conditions++);
  }

  @Override
  public <E> Slots<E> slots(int capacity) {
    primitives.add(new SlotsPart("slots", Slots.checkCapacity(capacity)));
    return new ControlledSlots<>(replay, rings++, capacity);
  }

  @Override
  public <E> Message<E> message() {
    primitives.add(new MessagePart("message"));
    return new ControlledMessage<>(replay, messages++);
  }

  @Override
  public Cell cell(String name, int value) {
    checkName(name);
    primitives.add(new CellPart(name, value));
    return new ControlledCell(replay, cells++);
  }

  @Override
  public Semaphore semaphore(String name, int permits) {
    return semaphore(name, permits, Integer.MAX_VALUE);
  }

  @Override
  public Semaphore binarySemaphore(String name, int permits) {
    return semaphore(name, permits, 1);
  }

  private Semaphore semaphore(String name, int permits, int limit) {
    if (permits < 0 || permits > limit) {
      throw new IllegalArgumentException(
          "permits: %,d is not in 0 to %,d".formatted(permits, limit));
    }
    checkName(name);
    primitives.add(new SemaphorePart(name, permits, limit == 1));
    return new ControlledSemaphore(replay, semaphores++);
  }

  /** Marks that the thread works on an item for a while, outside the buffer. */
  public void sleep() throws InterruptedException {
    replay.performInterruptibly(Action.SLEEP, 0);
  }

  @Override
  public void spinWait() throws InterruptedException {
    replay.performInterruptibly(Action.SPIN_WAIT, 0);
  }
}
