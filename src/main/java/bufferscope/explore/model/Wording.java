package bufferscope.explore.model;

import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import java.util.ArrayList;
import java.util.List;

/** Operations in words: as in the code, and by their effects. */
public final class Wording {
  private final Model model;
  private final Machine machine;
  private final Layout layout;

  public Wording(Model model) {
    this.model = model;
    this.machine = model.machine();
    this.layout = machine.layout;
  }

  /** Returns the operation as in the code, such as {@code notFull.await()}. */
  public String call(Operation operation) {
    String name = name(operation);
    if (isMonitor(operation)) {
      return monitor(operation, name);
    }
    return switch (operation.action()) {
      case LOCK -> name + ".lock()";
      case LOCK_INTERRUPTIBLY -> name + ".lockInterruptibly()";
      case TRY_LOCK, TRY_LOCK_TIMED -> name + ".tryLock()";
      case UNLOCK -> name + ".unlock()";
      case AWAIT, AWAIT_TIMED, AWAIT_NANOS -> name + ".await()";
      case AWAIT_UNINTERRUPTIBLY -> name + ".awaitUninterruptibly()";
      case SIGNAL -> name + ".signal()";
      case SIGNAL_ALL -> name + ".signalAll()";
      case ACQUIRE -> name + ".acquire()";
      case ACQUIRE_UNINTERRUPTIBLY -> name + ".acquireUninterruptibly()";
      case TRY_ACQUIRE -> name + ".tryAcquire()";
      case RELEASE -> name + ".release()";
      case READ_CELL, WRITE_CELL -> layout.traits.byValue() ? name : name + accessor(operation);
      case LOOK_CELL, UPDATE_CELL, UPDATE_CELL_INTERRUPTIBLY, UPDATE_CELL_TIMED ->
          name + "." + layout.function(operation);
      case READ_MESSAGE, WRITE_MESSAGE -> name + accessor(operation);
      case IS_FULL -> name + ".isFull()";
      case IS_EMPTY -> name + ".isEmpty()";
      case SIZE -> name + ".size()";
      case STORE, MOVE_PUT -> name + ".insert()";
      case FETCH, MOVE_TAKE -> name + ".remove()";
      case SPIN_WAIT -> "spinWait()";
      case SLEEP -> "sleep()";
      case PARK, RETURN, THROW, DONE -> "";
    };
  }

  private boolean isMonitor(Operation operation) {
    return switch (operation.action().sort()) {
      case LOCK -> layout.locks.get(operation.object()).monitor();
      case CONDITION -> layout.locks.get(layout.lockOf(operation.object())).monitor();
      default -> false;
    };
  }

  private static String monitor(Operation operation, String name) {
    return switch (operation.action()) {
      case LOCK -> "enters synchronized (" + name + ")";
      case UNLOCK -> "leaves synchronized (" + name + ")";
      case SIGNAL -> name + ".notify()";
      case SIGNAL_ALL -> name + ".notifyAll()";
      default -> name + ".wait()";
    };
  }

  private static String accessor(Operation operation) {
    return operation.action().isRead() ? ".get()" : ".set()";
  }

  /** Returns the name of the operation's primitive. */
  public String name(Operation operation) {
    int object = operation.object();
    return switch (operation.action().sort()) {
      case LOCK -> layout.locks.get(object).name();
      case CONDITION -> layout.conditions.get(object).name();
      case SEMAPHORE -> layout.semaphores.get(object).name();
      case CELL -> layout.cells.get(object).name();
      case SLOTS -> layout.rings.get(object).name();
      case MESSAGE -> layout.messages.get(object).name();
      case NONE -> "";
    };
  }

  /** Returns the effect of the choice in the state {@code words}, before the choice is made. */
  String effect(int[] words, Choice choice) {
    int thread = choice.thread() - 1;
    Operation operation = machine.moves().operation(words, thread);
    String call = call(operation);
    return switch (choice.transition()) {
      case QUEUE_UP -> call + " queues up";
      case WAKE_UP -> call + " ends for no reason";
      case TIME_OUT ->
          call
              + (ThreadWords.status(words, thread) == ThreadWords.REENTERING
                  ? " returns, out of time"
                  : " is out of time");
      case INTERRUPT -> call + " is interrupted";
      case STEP -> call + step(words, thread, operation, choice.whom());
    };
  }

  private String step(int[] words, int thread, Operation operation, int whom) {
    if (ThreadWords.status(words, thread) == ThreadWords.REENTERING) {
      return ThreadWords.end(words, thread) == WaitEnd.INTERRUPTED ? " throws" : " returns";
    }
    return switch (operation.action()) {
      case LOCK,
          LOCK_INTERRUPTIBLY,
          TRY_LOCK_TIMED,
          ACQUIRE,
          ACQUIRE_UNINTERRUPTIBLY,
          TRY_ACQUIRE ->
          machine.moves().canAct(words, thread) ? "" : " has to wait";
      case AWAIT, AWAIT_UNINTERRUPTIBLY, AWAIT_TIMED, AWAIT_NANOS -> " begins to wait";
      case SIGNAL, SIGNAL_ALL -> signal(words, operation, whom);
      case READ_CELL -> " = " + text(operation, words[layout.cell(operation.object())]);
      case LOOK_CELL, UPDATE_CELL, UPDATE_CELL_INTERRUPTIBLY, UPDATE_CELL_TIMED ->
          function(words, operation);
      case SIZE -> " = " + words[layout.ring(operation.object()) + Layout.COUNT];
      case IS_FULL, IS_EMPTY -> " = " + (machine.look(words, operation) == Operation.TRUE);
      case WRITE_CELL ->
          (layout.traits.byValue() ? " is set to " : " to ")
              + text(operation, operation.argument());
      case STORE -> " writes slot " + words[layout.ring(operation.object()) + Layout.PUT];
      case FETCH -> " reads slot " + words[layout.ring(operation.object()) + Layout.TAKE];
      case MOVE_PUT -> " moves the put position on";
      case MOVE_TAKE -> " moves the take position on";
      default -> "";
    };
  }

  private String text(Operation operation, int value) {
    return layout.cells.get(operation.object()).reading().text().apply(value);
  }

  /** Returns the change of the cell. */
  private String function(int[] words, Operation operation) {
    int before = words[layout.cell(operation.object())];
    if (!layout.function(operation).isEnabled(before)) {
      return " has to wait";
    }
    int after = layout.function(operation).next(before);
    return before == after
        ? " at " + text(operation, before)
        : ": " + text(operation, before) + " becomes " + text(operation, after);
  }

  private String signal(int[] words, Operation operation, int whom) {
    List<Integer> woken = machine.synchronisers.waiting(words, operation.object());
    if (woken.isEmpty()) {
      return " wakes no thread";
    }
    if (operation.action() == Action.SIGNAL) {
      woken = List.of(whom == Choice.FIRST ? woken.get(0) : whom);
    }
    return " wakes " + names(woken);
  }

  /** Returns the names of those threads, as in "P1, C1 and C2". */
  String names(List<Integer> threads) {
    List<String> names = new ArrayList<>(threads.stream().map(model::threadName).toList());
    String last = names.remove(names.size() - 1);
    return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
  }
}
