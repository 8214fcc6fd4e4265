package bufferscope.explore.model;

import bufferscope.event.CellEvent;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.owncode.live.ItemRing;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Primitive.CellPart;
import bufferscope.sync.controlled.Primitive.CodePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Emits the events of the data of a buffer in plain Java: its items in slots, its numbers, and the
 * permits of its semaphores.
 *
 * <p>The elements of an array are slots, and an item that was read is still there. A collection has
 * its first item at the take position. If it is not known where the items are, an item is in a slot
 * from the end of its put to the end of its take.
 */
public final class PlainEvents {
  /** The maximum number of numbers; more would leave no room for the threads. */
  static final int MOST_NUMBERS = 6;

  private final Model model;
  private final Layout layout;
  private final PlainStore store;

  /** What is shown of a program; null if the code is a buffer. */
  private final @Nullable ProgramPicture program;

  private final ProgramItems made;
  private final List<Event> events;
  private final IntFunction<Item> items;
  private final List<Integer> elements = new ArrayList<>();
  private final Set<Integer> numbers = new HashSet<>();

  /** The threads that the picture shows to want a permit, with the semaphore. */
  private final Map<Integer, String> wanting = new HashMap<>();

  private final ItemRing queue;

  /**
   * Finds the data to be shown.
   *
   * @param items finds an item by its number in the words
   */
  public PlainEvents(Model model, IntFunction<Item> items, List<Event> events) {
    this.model = model;
    this.items = items;
    this.events = events;
    program = model.isProgram() ? ProgramPicture.of(model) : null;
    store = program == null ? PlainStore.of(model) : program.store();
    made = new ProgramItems(events);
    layout = model.machine().layout;
    for (int cell = 0; cell < layout.cells.size(); cell++) {
      CellPart part = layout.cells.get(cell);
      if (store.has(part)) {
        elements.add(cell);
      } else if (numbers.size() < MOST_NUMBERS
          && PlainStore.number(part, part.value()).isPresent()) {
        numbers.add(cell);
      }
    }
    int slots = program == null ? layout.bounds.capacity() : program.size();
    queue = new ItemRing(slots, events::add);
  }

  /** Emits that the buffer was made. */
  public void create() {
    for (int cell = 0; cell < layout.cells.size(); cell++) {
      CellPart part = layout.cells.get(cell);
      if (part.reading().part() == CodePart.PERMITS) {
        events.add(
            new SemaphoreEvent.SemaphoreCreated(
                0, Event.NO_THREAD, part.name(), part.value(), false));
      } else if (numbers.contains(cell)) {
        events.add(
            new CellEvent.CellCreated(0, Event.NO_THREAD, part.name(), number(cell, part.value())));
      }
    }
    switch (store.part()) {
      case ELEMENT -> createArray();
      case FIELD -> {
        if (!store.isUnknown()) {
          events.add(new SlotsEvent.MessageCreated(0, Event.NO_THREAD));
          return;
        }
        if (program == null) {
          queue.create();
        }
      }
      default -> queue.create();
    }
  }

  private void createArray() {
    events.add(new SlotsEvent.SlotsCreated(0, Event.NO_THREAD, elements.size()));
    for (Index index : Index.values()) {
      if (field(index).isEmpty() && elements.size() > 1) {
        events.add(
            new SlotsEvent.IndexMoved(0, Event.NO_THREAD, index, SlotsEvent.IndexMoved.UNKNOWN));
      }
    }
  }

  private String field(Index index) {
    return (index == Index.PUT ? store.put() : store.take()).orElse("");
  }

  private int number(int cell, int word) {
    return PlainStore.number(layout.cells.get(cell), word).orElse(0);
  }

  /**
   * Emits the effects of an operation that the thread has done.
   *
   * @param thread counted from 0
   * @param before the words before the operation
   */
  public void emit(long now, int thread, Operation operation, int[] before, int[] after) {
    if (operation.action().sort() == Operation.Sort.CELL) {
      int cell = operation.object();
      int was = before[layout.cell(cell)];
      int is = after[layout.cell(cell)];
      if (layout.cells.get(cell).reading().part() == CodePart.PERMITS) {
        emitPermits(now, thread, layout.cells.get(cell).name(), is - was);
      } else if (numbers.contains(cell)) {
        emitNumber(now, thread, operation, cell, is);
      } else if (elements.contains(cell)) {
        emitItems(now, thread, cell, was, is);
      }
    }
    emitWaiting(now, after);
  }

  private void emitNumber(long now, int thread, Operation operation, int cell, int is) {
    String name = layout.cells.get(cell).name();
    int value = number(cell, is);
    events.add(
        operation.action().isWrite()
            ? new CellEvent.CellWritten(now, thread + 1, name, value)
            : new CellEvent.CellRead(now, thread + 1, name, value));
    for (Index index : Index.values()) {
      if (operation.action().isWrite()
          && store.part() == CodePart.ELEMENT
          && name.equals(field(index))
          && value >= 0) {
        events.add(new SlotsEvent.IndexMoved(now, thread + 1, index, value % elements.size()));
      }
    }
  }

  private void emitPermits(long now, int thread, String semaphore, int change) {
    for (int released = 0; released < change; released++) {
      events.add(new SemaphoreEvent.ReleasedPermit(now, thread + 1, semaphore));
    }
    for (int acquired = 0; acquired < -change; acquired++) {
      if (wanting.remove(thread) == null) {
        events.add(new SemaphoreEvent.WantsPermit(now, thread + 1, semaphore, false));
      }
      events.add(new SemaphoreEvent.AcquiredPermit(now, thread + 1, semaphore));
    }
  }

  /** Emits which threads at a semaphore without permits wait for one, and which give up. */
  private void emitWaiting(long now, int[] after) {
    for (int thread = 0; thread < layout.threads; thread++) {
      Operation next = model.machine().moves().operation(after, thread);
      boolean comes = isForPermit(next);
      if (comes && !layout.function(next).isEnabled(after[layout.cell(next.object())])) {
        String semaphore = layout.cells.get(next.object()).name();
        if (wanting.putIfAbsent(thread, semaphore) == null) {
          boolean timed = next.action().isTimed();
          events.add(new SemaphoreEvent.WantsPermit(now, thread + 1, semaphore, timed));
        }
      } else if (!comes && wanting.containsKey(thread)) {
        String given = Objects.requireNonNull(wanting.remove(thread));
        events.add(new SemaphoreEvent.GaveUpPermit(now, thread + 1, given));
      }
    }
  }

  private boolean isForPermit(Operation operation) {
    return operation.action().isFunction()
        && layout.cells.get(operation.object()).reading().part() == CodePart.PERMITS;
  }

  private void emitItems(long now, int thread, int cell, int was, int is) {
    List<Item> before = items(cell, was);
    List<Item> after = items(cell, is);
    if (program != null) {
      CellPart part = layout.cells.get(cell);
      before = made.in(part);
      after = made.after(now, thread + 1, part, ProgramPicture.items(part, is));
    }
    if (store.part() == CodePart.COLLECTION) {
      List<Item> gone = new ArrayList<>(before);
      gone.removeAll(after);
      gone.forEach(item -> made.take(now, thread + 1, item));
      queue.emit(now, thread + 1, before, after);
    } else {
      emitElement(now, thread, elements.indexOf(cell), first(before), first(after));
    }
  }

  private void emitElement(
      long now, int thread, int slot, @Nullable Item before, @Nullable Item after) {
    if (after != null && after.equals(before)) {
      if (role(thread) == Role.CONSUMER) {
        made.take(now, thread + 1, after);
        events.add(new SlotsEvent.SlotCopied(now, thread + 1, slot, after));
      }
    } else if (after != null) {
      events.add(new SlotsEvent.SlotWritten(now, thread + 1, slot, after));
    } else if (before != null) {
      made.take(now, thread + 1, before);
      events.add(new SlotsEvent.SlotRead(now, thread + 1, slot, before));
    }
  }

  private static @Nullable Item first(List<Item> items) {
    return items.isEmpty() ? null : items.get(0);
  }

  private List<Item> items(int cell, int word) {
    return layout.cells.get(cell).reading().values().apply(word).stream()
        .map(model::itemOf)
        .filter(number -> number != 0)
        .map(items::apply)
        .toList();
  }

  /** Returns the role of the thread, counted from 0. */
  public Role role(int thread) {
    if (program != null) {
      return program.role(thread, model.threadName(thread + 1));
    }
    return layout.isProducer(thread) ? Role.PRODUCER : Role.CONSUMER;
  }

  /** Emits that a thread of a program, which is over, has used up the item in its hands. */
  public void threadEnded(long now, int thread) {
    made.finish(now, thread);
  }

  /** Emits the end of the put of that item. */
  public void putReturned(long now, int thread, Item item) {
    if (store.isUnknown()) {
      queue.add(now, thread, item);
    }
  }

  /**
   * Emits the end of a take.
   *
   * @param item the item that it took; null if that is not known
   * @return the item that is taken in the picture
   */
  public @Nullable Item takeReturned(long now, int thread, @Nullable Item item) {
    return store.isUnknown() ? queue.remove(now, thread, item) : item;
  }
}
