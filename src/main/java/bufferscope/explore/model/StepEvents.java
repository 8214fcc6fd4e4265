package bufferscope.explore.model;

import bufferscope.event.CellEvent;
import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.LockEvent;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Emits the events of a choice, as the traced primitives of a live run would. */
public final class StepEvents {
  private static final int MESSAGE_SLOT = 0;

  private final Machine machine;
  private final Layout layout;
  private final int[] words;
  private final long now;
  private final IntFunction<Item> items;
  private final List<Event> events;

  /**
   * Creates the events of a choice that is about to be made in the state {@code words}.
   *
   * @param items finds an item by its number in the words
   */
  public StepEvents(
      Machine machine, int[] words, long now, IntFunction<Item> items, List<Event> events) {
    this.machine = machine;
    this.layout = machine.layout;
    this.words = words;
    this.now = now;
    this.items = items;
    this.events = events;
  }

  public void emit(Choice choice) {
    int thread = choice.thread() - 1;
    Operation operation = machine.moves().operation(words, thread);
    switch (choice.transition()) {
      case STEP -> step(thread, operation, choice.whom());
      case QUEUE_UP -> queueUp(thread, operation);
      case WAKE_UP, TIME_OUT, INTERRUPT -> giveUp(thread, operation);
    }
  }

  private void step(int thread, Operation operation, int whom) {
    if (ThreadWords.status(words, thread) == ThreadWords.REENTERING) {
      reenter(thread, operation);
      return;
    }
    switch (operation.action().sort()) {
      case LOCK -> lock(thread, operation);
      case CONDITION -> condition(thread, operation, whom);
      case SEMAPHORE -> semaphore(thread, operation);
      case CELL -> {
        if (!layout.traits.byValue()) { // what its cells mean is for PlainEvents
          cell(thread, operation);
        }
      }
      case SLOTS -> slots(thread, operation);
      case MESSAGE -> message(thread, operation);
      case NONE -> {}
    }
  }

  private void reenter(int thread, Operation operation) {
    String condition = layout.conditions.get(operation.object()).name();
    events.add(
        new ConditionEvent.StoppedWaiting(
            now, thread + 1, condition, ThreadWords.end(words, thread)));
  }

  private void queueUp(int thread, Operation operation) {
    if (operation.action().isAcquiring()) {
      wantsPermit(thread, operation, layout.semaphores.get(operation.object()).name());
    } else {
      String lock = layout.locks.get(operation.object()).name();
      events.add(new LockEvent.WantsLock(now, thread + 1, lock));
    }
  }

  private void lock(int thread, Operation operation) {
    String lock = layout.locks.get(operation.object()).name();
    boolean free = words[layout.owner(operation.object())] == 0;
    switch (operation.action()) {
      case UNLOCK -> {
        if (machine.moves().owns(words, thread, operation.object())
            && words[layout.holds(operation.object())] == 1) {
          events.add(new LockEvent.ReleasedLock(now, thread + 1, lock));
        }
      }
      case TRY_LOCK -> emitIf(free, () -> new LockEvent.AcquiredLock(now, thread + 1, lock));
      default -> {
        boolean mine = machine.moves().owns(words, thread, operation.object());
        wants(thread, () -> mine ? null : new LockEvent.WantsLock(now, thread + 1, lock));
        boolean enters = free && machine.moves().canAct(words, thread);
        emitIf(enters, () -> new LockEvent.AcquiredLock(now, thread + 1, lock));
      }
    }
  }

  private void condition(int thread, Operation operation, int whom) {
    if (!machine.moves().owns(words, thread, machine.moves().lockOf(operation))) {
      return;
    }
    String condition = layout.conditions.get(operation.object()).name();
    List<Integer> waiting = machine.synchronisers.waiting(words, operation.object());
    switch (operation.action()) {
      case SIGNAL -> {
        int first = waiting.isEmpty() ? Event.NO_THREAD : waiting.get(0);
        int signalled = whom == Choice.FIRST ? first : whom;
        events.add(new ConditionEvent.Signalled(now, thread + 1, condition, signalled));
      }
      case SIGNAL_ALL -> {
        emitIf(
            waiting.isEmpty(),
            () -> new ConditionEvent.Signalled(now, thread + 1, condition, Event.NO_THREAD));
        waiting.forEach(
            id -> events.add(new ConditionEvent.Signalled(now, thread + 1, condition, id)));
      }
      default ->
          events.add(
              new ConditionEvent.BeganWaiting(
                  now, thread + 1, condition, operation.action().isTimed()));
    }
  }

  private void semaphore(int thread, Operation operation) {
    String semaphore = layout.semaphores.get(operation.object()).name();
    if (operation.action() == Action.RELEASE) {
      boolean fails =
          layout.semaphores.get(operation.object()).binary()
              && words[layout.permits(operation.object())] > 0;
      emitIf(!fails, () -> new SemaphoreEvent.ReleasedPermit(now, thread + 1, semaphore));
    } else {
      wantsPermit(thread, operation, semaphore);
      emitIf(
          machine.moves().canAct(words, thread),
          () -> new SemaphoreEvent.AcquiredPermit(now, thread + 1, semaphore));
    }
  }

  private void wantsPermit(int thread, Operation operation, String semaphore) {
    boolean timed = operation.action().isTimed();
    wants(thread, () -> new SemaphoreEvent.WantsPermit(now, thread + 1, semaphore, timed));
  }

  private void cell(int thread, Operation operation) {
    String cell = layout.cells.get(operation.object()).name();
    int value = words[layout.cell(operation.object())];
    events.add(
        operation.action().isWrite()
            ? new CellEvent.CellWritten(now, thread + 1, cell, written(operation, value))
            : new CellEvent.CellRead(now, thread + 1, cell, value));
  }

  private int written(Operation operation, int before) {
    return operation.action().isFunction()
        ? layout.function(operation).next(before)
        : operation.argument();
  }

  private void slots(int thread, Operation operation) {
    int ring = operation.object();
    int put = words[layout.ring(ring) + Layout.PUT];
    int take = words[layout.ring(ring) + Layout.TAKE];
    int length = layout.rings.get(ring).capacity();
    switch (operation.action()) {
      case STORE ->
          events.add(
              new SlotsEvent.SlotWritten(now, thread + 1, put, handedOver(thread, operation)));
      case FETCH ->
          events.add(
              new SlotsEvent.SlotRead(now, thread + 1, take, item(words[layout.item(ring, take)])));
      case MOVE_PUT ->
          events.add(new SlotsEvent.IndexMoved(now, thread + 1, Index.PUT, (put + 1) % length));
      case MOVE_TAKE ->
          events.add(new SlotsEvent.IndexMoved(now, thread + 1, Index.TAKE, (take + 1) % length));
      default -> {} // a read has no event
    }
  }

  private void message(int thread, Operation operation) {
    events.add(
        operation.action() == Action.WRITE_MESSAGE
            ? new SlotsEvent.SlotWritten(
                now, thread + 1, MESSAGE_SLOT, handedOver(thread, operation))
            : new SlotsEvent.SlotCopied(
                now, thread + 1, MESSAGE_SLOT, item(words[layout.message(operation.object())])));
  }

  private @Nullable Item handedOver(int thread, Operation operation) {
    return item(machine.handedOver(words, thread, operation));
  }

  private @Nullable Item item(int number) {
    return number == 0 ? null : items.apply(number);
  }

  /** The thread gives up what it wanted and did not get. */
  private void giveUp(int thread, Operation operation) {
    if (ThreadWords.status(words, thread) == ThreadWords.WAITING) {
      String condition = layout.conditions.get(operation.object()).name();
      events.add(new ConditionEvent.LeftWaitSet(now, thread + 1, condition));
    } else if (ThreadWords.status(words, thread) == ThreadWords.REENTERING) {
      reenter(thread, operation);
    } else if (operation.action().isLocking()) {
      String lock = layout.locks.get(operation.object()).name();
      wants(thread, () -> new LockEvent.WantsLock(now, thread + 1, lock));
      events.add(new LockEvent.GaveUpLock(now, thread + 1, lock));
    } else if (operation.action().isAcquiring()) {
      String semaphore = layout.semaphores.get(operation.object()).name();
      wantsPermit(thread, operation, semaphore);
      events.add(new SemaphoreEvent.GaveUpPermit(now, thread + 1, semaphore));
    }
  }

  /** Emits that the thread wants something, if it did not queue up for it before. */
  private void wants(int thread, Supplier<@Nullable Event> event) {
    if (ThreadWords.status(words, thread) == ThreadWords.READY) {
      Event wish = event.get();
      if (wish != null) {
        events.add(wish);
      }
    }
  }

  private void emitIf(boolean happens, Supplier<Event> event) {
    if (happens) {
      events.add(event.get());
    }
  }
}
