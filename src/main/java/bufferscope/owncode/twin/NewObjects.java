package bufferscope.owncode.twin;

import bufferscope.owncode.CompiledClasses;
import bufferscope.sync.controlled.Operation.Action;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The objects that the present call has made and shared. Each is identified by its call and its
 * number in it, so that it is the same one when the call runs again.
 */
final class NewObjects {
  private final Heap heap;
  private final ValueNumbers values;
  private final Cells cells;
  private int call;

  /** The objects that are being shared. */
  private final Set<Object> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The number of objects that the call has made and shared. */
  private int born;

  /**
   * The identity of an object: the call that made it, and its number.
   *
   * @param constants the values of its fields that do not change
   */
  private record Birth(int call, int number, Class<?> type, int length, List<Integer> constants) {}

  NewObjects(Heap heap, ValueNumbers values, Cells cells) {
    this.heap = heap;
    this.values = values;
    this.cells = cells;
  }

  /** Begins a call; {@code onceOnly} is its number, or 0 if it may end twice in a run. */
  void begin(int onceOnly) {
    call = onceOnly;
    underWay.clear();
    born = 0;
  }

  boolean isUnderWay(Object object) {
    return underWay.contains(object);
  }

  boolean areThere() {
    return born > 0;
  }

  /** Shares an object that the call has made: all its data enters the state first. */
  void share(Object object) {
    if (call == 0) {
      throw heap.notFollowed(
          "makes a %s and shares it, which is followed in a put only"
              .formatted(object.getClass().getSimpleName()));
    }
    if (!isWhole(object)) {
      throw heap.notFollowed(
          "shares a new %s, of which the search does not see all"
              .formatted(object.getClass().getSimpleName()));
    }
    int length = object.getClass().isArray() ? Array.getLength(object) : 0;
    if (!underWay.add(object)) {
      throw heap.notFollowed("shares objects that refer to each other in a circle");
    }
    Birth birth = new Birth(call, ++born, object.getClass(), length, constants(object));
    int number = values.named(birth, object);
    underWay.remove(object);
    heap.alone().changeAny();
    cells.addBorn(number, nameOfBorn(object));
    if (object.getClass().isArray()) {
      Class<?> type = object.getClass().getComponentType();
      for (int i = 0; i < length; i++) {
        heap.perform(
            Action.WRITE_CELL, cells.cell(object, i), heap.shared(type, Array.get(object, i)));
      }
    } else if (object instanceof Twin twin) {
      heap.perform(Action.WRITE_CELL, cells.cell(twin), twin.word());
    } else if (object instanceof ConditionTwin condition) {
      heap.shared(Object.class, condition.lock());
    } else if (object.getClass().getClassLoader() instanceof CompiledClasses) {
      shareFields(object);
    }
  }

  /** Returns true if all data of an object that a call has made can be in the state. */
  private static boolean isWhole(Object object) {
    Class<?> type = object.getClass();
    while (type.getClassLoader() instanceof CompiledClasses) {
      type = type.getSuperclass(); // of a record or a thread, there is more above
    }
    return type == Object.class
        || type == Record.class
        || type == ThreadTwin.class
        || type.isArray()
        || object instanceof Twin
        || object instanceof LockTwin
        || object instanceof ConditionTwin;
  }

  private String nameOfBorn(Object object) {
    return "%s of %s, %d".formatted(object.getClass().getSimpleName(), heap.threadName(), born);
  }

  private void shareFields(Object object) {
    for (Class<?> type = object.getClass();
        type.getClassLoader() instanceof CompiledClasses;
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          continue;
        }
        field.setAccessible(true);
        Object value = Cells.get(field, object);
        if (cells.isChanging(field)) {
          heap.perform(
              Action.WRITE_CELL, cells.cell(object, field), heap.shared(field.getType(), value));
        }
      }
    }
  }

  private List<Integer> constants(Object object) {
    List<Integer> constants = new ArrayList<>();
    if (object instanceof ThreadTwin thread) {
      constants.add(heap.shared(Runnable.class, thread.target()));
      constants.add(values.of(thread.getName()));
      constants.add(thread.isDaemon() ? 1 : 0);
    }
    if (object instanceof Twin twin) {
      twin.constants().forEach(each -> constants.add(heap.shared(Object.class, each)));
    }
    for (Field field : ObjectGraph.fields(object)) {
      if (!cells.isChanging(field)) {
        constants.add(heap.shared(field.getType(), Cells.get(field, object)));
      }
    }
    return constants;
  }
}
