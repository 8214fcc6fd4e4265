package bufferscope.owncode.twin;

import bufferscope.owncode.CompiledClasses;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Names objects by the fields that lead to them. */
final class ObjectNames {
  /** The name of the buffer itself, which the fields of the buffer go without. */
  static final String THE_BUFFER = "this";

  private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
  private final Deque<Object> open = new ArrayDeque<>();

  ObjectNames(IdentityHashMap<Object, String> roots) {
    roots.forEach(this::add);
    while (!open.isEmpty()) {
      Object object = open.remove();
      String name = names.getOrDefault(object, THE_BUFFER);
      String prefix = name.equals(THE_BUFFER) ? "" : name + ".";
      boolean ofClass = object instanceof Class;
      Class<?> type = ofClass ? (Class<?>) object : object.getClass();
      while (type != null && type.getClassLoader() instanceof CompiledClasses) {
        for (Field field : type.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) == ofClass) {
            add(value(field, object), ofClass ? field.getName() : prefix + field.getName());
          }
        }
        type = ofClass ? null : type.getSuperclass();
      }
    }
  }

  private void add(@Nullable Object object, String name) {
    if (object != null
        && !ValueNumbers.isValue(object)
        && names.putIfAbsent(object, name) == null) {
      open.add(object);
    }
  }

  private static @Nullable Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("it was made accessible", e);
    }
  }

  IdentityHashMap<Object, String> names() {
    return names;
  }
}
