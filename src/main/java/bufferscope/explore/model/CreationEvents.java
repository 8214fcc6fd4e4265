package bufferscope.explore.model;

import bufferscope.event.CellEvent;
import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.LockEvent;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.sync.controlled.Primitive;
import bufferscope.sync.controlled.Primitive.CellPart;
import bufferscope.sync.controlled.Primitive.ConditionPart;
import bufferscope.sync.controlled.Primitive.LockPart;
import bufferscope.sync.controlled.Primitive.MessagePart;
import bufferscope.sync.controlled.Primitive.SemaphorePart;
import bufferscope.sync.controlled.Primitive.SlotsPart;
import bufferscope.sync.controlled.Primitive.ThreadPart;
import java.util.List;

/**
 * The events that a live run emits while a buffer is made: one for each primitive. Those of the
 * cells of plain Java are in {@link PlainEvents}.
 */
public final class CreationEvents {
  private CreationEvents() {}

  public static List<Event> of(Model model) {
    return model.sync().primitives().stream()
        .filter(primitive -> !(primitive instanceof ThreadPart))
        .filter(primitive -> !(model.isByValue() && primitive instanceof CellPart))
        .map(primitive -> event(model, primitive))
        .toList();
  }

  private static Event event(Model model, Primitive primitive) {
    int thread = Event.NO_THREAD;
    if (primitive instanceof LockPart lock) {
      return new LockEvent.LockCreated(0, thread, lock.name(), model.semantics().fair());
    } else if (primitive instanceof ConditionPart condition) {
      String lock = model.machine().layout().locks.get(condition.lock()).name();
      return new ConditionEvent.ConditionCreated(0, thread, lock, condition.name());
    } else if (primitive instanceof SemaphorePart semaphore) {
      return new SemaphoreEvent.SemaphoreCreated(
          0, thread, semaphore.name(), semaphore.permits(), semaphore.binary());
    } else if (primitive instanceof CellPart cell) {
      return new CellEvent.CellCreated(0, thread, cell.name(), cell.value());
    } else if (primitive instanceof SlotsPart slots) {
      return new SlotsEvent.SlotsCreated(0, thread, slots.capacity());
    } else if (primitive instanceof MessagePart) {
      return new SlotsEvent.MessageCreated(0, thread);
    }
    throw new AssertionError("no event for " + primitive);
  }
}
