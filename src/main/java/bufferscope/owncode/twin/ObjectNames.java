package bufferscope.owncode.twin;

import bufferscope.owncode.CompiledClasses;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names objects by the fields that lead to them. */
public final class ObjectNames {
  /** The name of the buffer itself, which the names of its fields omit. */
  public static final String THE_BUFFER = "this";

  private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Deque<Object> open = new ArrayDeque<>();

  /** Names all objects that can be reached from the roots, which have names. */
  public ObjectNames(IdentityHashMap<Object, String> roots) {
    roots.forEach(this::add);
    while (!open.isEmpty()) {
      Object object = open.remove();
      String name = names.getOrDefault(object, THE_BUFFER);
      boolean goesWithout = name.equals(THE_BUFFER) || object instanceof Runnable;
      String prefix = goesWithout ? "" : name + ".";
      if (object instanceof ThreadTwin thread) {
        add(thread.target(), name);
      }
      boolean ofClass = object instanceof Class;
      Class<?> type = ofClass ? (Class<?>) object : object.getClass();
      while (type != null && type.getClassLoader() instanceof CompiledClasses) {
        for (Field field : type.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) == ofClass) {
            Object value = value(field, object);
            add(value, ofClass ? name(field, value) : prefix + name(field, value));
          }
        }
        type = ofClass ? null : type.getSuperclass();
      }
    }
  }

  private void add(@Nullable Object object, String name) {
    if (object == null || ValueNumbers.isValue(object) || names.containsKey(object)) {
      return;
    }
    boolean ofRunnable = object instanceof Runnable; // called as its thread
    String unique = name;
    for (int i = 2; !ofRunnable && !used.add(unique); i++) {
      unique = "%s (%d)".formatted(name, i);
    }
    names.put(object, unique);
    open.add(object);
  }

  /** Returns the name of the field; for a variable of a lambda, that of its class. */
  private static String name(Field field, @Nullable Object value) {
    String name = field.getName();
    if (name.startsWith("arg$") && value != null) {
      String type = value.getClass().getSimpleName().replace("Twin", "");
      return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }
    return name.startsWith("val$") ? name.substring("val$".length()) : name;
  }

  private static @Nullable Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("it was made accessible", e);
    }
  }

  public IdentityHashMap<Object, String> names() {
    return names;
  }
}
