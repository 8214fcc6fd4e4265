package bufferscope.explore.model;

import bufferscope.event.CellEvent;
import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.LockEvent;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.sync.controlled.ControlledSync.CellPart;
import bufferscope.sync.controlled.ControlledSync.ConditionPart;
import bufferscope.sync.controlled.ControlledSync.LockPart;
import bufferscope.sync.controlled.ControlledSync.MessagePart;
import bufferscope.sync.controlled.ControlledSync.Part;
import bufferscope.sync.controlled.ControlledSync.SemaphorePart;
import bufferscope.sync.controlled.ControlledSync.SlotsPart;
import bufferscope.sync.controlled.ControlledSync.ThreadPart;
import java.util.List;

/**
 * The events that a live run emits while a buffer is made: one for each primitive. Those of the
 * cells of plain Java are in {@link PlainEvents}.
 */
public final class CreationEvents {
  private CreationEvents() {}

  public static List<Event> of(Model model) {
    return model.sync().parts().stream()
        .filter(part -> !(part instanceof ThreadPart))
        .filter(part -> !(model.isByValue() && part instanceof CellPart))
        .map(part -> event(model, part))
        .toList();
  }

  private static Event event(Model model, Part part) {
    int thread = Event.NO_THREAD;
    if (part instanceof LockPart lock) {
      return new LockEvent.LockCreated(0, thread, lock.name(), model.semantics().fair());
    } else if (part instanceof ConditionPart condition) {
      String lock = model.machine().layout().locks.get(condition.lock()).name();
      return new ConditionEvent.ConditionCreated(0, thread, lock, condition.name());
    } else if (part instanceof SemaphorePart semaphore) {
      return new SemaphoreEvent.SemaphoreCreated(
          0, thread, semaphore.name(), semaphore.permits(), semaphore.binary());
    } else if (part instanceof CellPart cell) {
      return new CellEvent.CellCreated(0, thread, cell.name(), cell.value());
    } else if (part instanceof SlotsPart slots) {
      return new SlotsEvent.SlotsCreated(0, thread, slots.capacity());
    } else if (part instanceof MessagePart) {
      return new SlotsEvent.MessageCreated(0, thread);
    }
    throw new AssertionError("no event for " + part);
  }
}
