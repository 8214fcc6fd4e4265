package bufferscope.owncode.twin;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for values, so that they fit into the words of a state. Values that can be distinguished
 * have different numbers; null is 0. Strings and boxed numbers are distinguished by their values,
 * other objects by their identity.
 */
final class ValueNumbers {
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<@Nullable Object> objects = new ArrayList<>();

  ValueNumbers() {
    objects.add(null);
  }

  private record Identity(Object object) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Identity that && object == that.object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  /** The elements of a collection, as numbers. */
  record ElementList(List<Integer> elements) {
    static final ElementList EMPTY = new ElementList(List.of());
  }

  /** Returns true if only the value of the object matters. */
  static boolean isValue(@Nullable Object object) {
    return object == null
        || object instanceof String
        || object instanceof Integer
        || object instanceof Long
        || object instanceof Character
        || object instanceof Boolean
        || object instanceof Double
        || object instanceof Float
        || object instanceof Short
        || object instanceof Byte
        || object instanceof ElementList
        || object instanceof TaskItem
        || object instanceof UUID
        || (object instanceof Optional<?> optional && isValue(optional.orElse(null)))
        || object instanceof Date
        || object.getClass().getPackageName().startsWith("java.time");
  }

  int of(@Nullable Object object) {
    if (object == null) {
      return 0;
    }
    Object key = isValue(object) ? object : new Identity(object);
    return numbers.computeIfAbsent(
        key,
        added -> {
          objects.add(object);
          return objects.size() - 1;
        });
  }

  /**
   * Gives the object the number of that name, as earlier objects that the same call made when it
   * ran before.
   */
  int named(Object name, Object object) {
    Integer known = numbers.get(name);
    int number = known == null ? objects.size() : known;
    if (known == null) {
      objects.add(object);
      numbers.put(name, number);
    } else {
      objects.set(number, object);
    }
    numbers.put(new Identity(object), number);
    return number;
  }

  /** Gives the object the number of the original, of which it is a copy. */
  void alias(Object object, Object original) {
    numbers.put(new Identity(object), of(original));
  }

  /** Returns true if both have the same number. */
  boolean areSame(@Nullable Object one, @Nullable Object other) {
    return one == other
        || (one != null
            && other != null
            && !isValue(one)
            && !isValue(other)
            && of(one) == of(other));
  }

  @Nullable Object object(int number) {
    return objects.get(number);
  }

  ElementList content(int number) {
    return objects.get(number) instanceof ElementList content ? content : ElementList.EMPTY;
  }

  /** Returns the word for a value of that type: numbers of up to 32 bits stand for themselves. */
  int word(Class<?> type, @Nullable Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof Boolean truth && type == boolean.class) {
      return truth ? 1 : 0;
    }
    if (value instanceof Character character && type == char.class) {
      return character;
    }
    if (value instanceof Number number && isSmall(type)) {
      return number.intValue();
    }
    return isZero(type, value) ? 0 : of(value);
  }

  private static boolean isSmall(Class<?> type) {
    return type == int.class || type == short.class || type == byte.class;
  }

  private static boolean isZero(Class<?> type, @Nullable Object value) {
    return type.isPrimitive() && Array.get(Array.newInstance(type, 1), 0).equals(value);
  }

  /** Returns the value of that type for which the word stands. */
  @Nullable Object value(Class<?> type, int word) {
    if (type == int.class) {
      return word;
    } else if (type == boolean.class) {
      return word != 0;
    } else if (type == char.class) {
      return (char) word;
    } else if (type == short.class) {
      return (short) word;
    } else if (type == byte.class) {
      return (byte) word;
    } else if (type.isPrimitive() && word == 0) {
      return Array.get(Array.newInstance(type, 1), 0);
    }
    return object(word);
  }
}
