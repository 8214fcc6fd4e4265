package bufferscope.owncode.twin;

import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.Primitive.ConditionPart;
import bufferscope.sync.controlled.Primitive.LockPart;
import java.util.HashMap;
import java.util.Map;

/** The locks and conditions of the search that stand for objects. */
final class Locks {
  /** The maximum number of locks for which a search can check which of them guards which data. */
  private static final int MOST = 60;

  private final Heap heap;
  private final ControlledSync sync;
  private final ValueNumbers values;
  private final Cells cells;

  private final Map<Integer, MonitorParts> monitors = new HashMap<>();
  private final Map<Integer, Integer> locks = new HashMap<>();
  private final Map<Integer, Integer> conditions = new HashMap<>();

  /** The lock and the wait set of an object. */
  record MonitorParts(int lock, int condition) {}

  Locks(Heap heap, ControlledSync sync, ValueNumbers values, Cells cells) {
    this.heap = heap;
    this.sync = sync;
    this.values = values;
    this.cells = cells;
  }

  int lock(Object lock) {
    return locks.computeIfAbsent(values.of(lock), added -> addLock(lock, false));
  }

  private int addLock(Object lock, boolean monitor) {
    if (locks.size() + monitors.size() == MOST) {
      throw heap.notFollowed("uses more than %d locks".formatted(MOST));
    }
    return sync.addLock(new LockPart(cells.name(lock), monitor));
  }

  int condition(ConditionTwin condition) {
    return conditions.computeIfAbsent(
        values.of(condition),
        added ->
            sync.addCondition(
                new ConditionPart(cells.name(condition), lock(condition.lock()), false)));
  }

  MonitorParts monitor(Object object) {
    MonitorParts known = monitors.get(values.of(object));
    if (known == null) {
      int lock = addLock(object, true);
      known =
          new MonitorParts(
              lock, sync.addCondition(new ConditionPart(cells.name(object), lock, true)));
      monitors.put(values.of(object), known);
    }
    return known;
  }
}
