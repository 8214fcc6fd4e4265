package bufferscope.owncode.twin;

import bufferscope.owncode.CompiledClasses;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects that can be reached from others, while only one thread has made and used them. */
final class ObjectGraph {
  private ObjectGraph() {}

  /** Returns the objects themselves and all that can be reached from them. */
  static Set<Object> from(Collection<?> roots) {
    Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Object object = open.remove();
      if (!ValueNumbers.isValue(object) && reached.add(object)) {
        children(object).stream().filter(child -> child != null).forEach(open::add);
      }
    }
    return reached;
  }

  private static List<@Nullable Object> children(Object object) {
    List<@Nullable Object> children = new ArrayList<>();
    if (object instanceof Object[] array) {
      children.addAll(Arrays.asList(array));
    } else if (object instanceof Twin twin) {
      children.addAll(twin.contents());
      children.addAll(twin.constants());
    } else if (object instanceof ConditionTwin condition) {
      children.add(condition.lock());
    } else if (object instanceof ThreadTwin thread) {
      children.add(thread.target());
    }
    fields(object).forEach(field -> children.add(Cells.get(field, object)));
    return children;
  }

  /**
   * Returns the fields of the object that code of the file declares; for a class, its static ones.
   */
  static List<Field> fields(Object object) {
    List<Field> fields = new ArrayList<>();
    boolean ofClass = object instanceof Class;
    Class<?> type = ofClass ? (Class<?>) object : object.getClass();
    while (type != null && type.getClassLoader() instanceof CompiledClasses) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) == ofClass) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
      type = ofClass ? null : type.getSuperclass();
    }
    return fields;
  }

  /** Stores the content of an object; running the result restores it. */
  static Runnable snapshot(Object object) {
    List<Runnable> restore = new ArrayList<>();
    for (Field field : fields(object)) {
      if (!Modifier.isFinal(field.getModifiers())) {
        Object value = Cells.get(field, object);
        restore.add(() -> set(field, object, value));
      }
    }
    if (object instanceof Twin twin) {
      int word = twin.word();
      restore.add(() -> twin.setWord(word));
    } else if (object.getClass().isArray()) {
      int length = Array.getLength(object);
      Object copy = Array.newInstance(object.getClass().getComponentType(), length);
      System.arraycopy(object, 0, copy, 0, length);
      restore.add(() -> System.arraycopy(copy, 0, object, 0, length));
    }
    return () -> restore.forEach(Runnable::run);
  }

  private static void set(Field field, Object object, @Nullable Object value) {
    try {
      field.set(object, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("it was made accessible", e);
    }
  }
}
