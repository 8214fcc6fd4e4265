package bufferscope.owncode.plain;

import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.twin.TaskItem;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items of a buffer: all different, and of the type that the buffer takes. */
final class Items {
  private static final int LETTERS = 26;

  /** The most objects around a value that make an item. */
  private static final int DEPTH = 3;

  private final Class<?> type;
  private final String file;

  /**
   * Creates the items of a class.
   *
   * @param type a class of which objects can be made, if there is one
   */
  Items(Class<?> type, String file) {
    this.type = type;
    this.file = file;
  }

  /**
   * Returns the item of that number, counted from 1.
   *
   * @throws RefusedCodeException if there is no such item
   */
  Object value(int number) {
    return value(type, number, DEPTH);
  }

  @SuppressWarnings("JavaUtilDate") // as the file uses it
  private Object value(Class<?> type, int number, int depth) {
    if (type == int.class || type == Integer.class) {
      return number;
    } else if (type == long.class || type == Long.class) {
      return (long) number;
    } else if (type == short.class || type == Short.class) {
      return (short) number;
    } else if (type == byte.class || type == Byte.class) {
      return (byte) number;
    } else if (type == double.class || type == Double.class) {
      return (double) number;
    } else if (type == float.class || type == Float.class) {
      return (float) number;
    } else if (type == char.class || type == Character.class) {
      return (char) (number <= LETTERS ? 'a' + number - 1 : 'z' + number - LETTERS);
    } else if (type == Date.class) {
      return new Date(number);
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(number);
    } else if (type == LocalTime.class) {
      return LocalTime.ofNanoOfDay(number);
    } else if (type == LocalDateTime.class) {
      return LocalDateTime.ofEpochSecond(number, 0, ZoneOffset.UTC);
    } else if (type.isAssignableFrom(String.class)) {
      return "item " + number;
    } else if (type.isAssignableFrom(Integer.class)) {
      return number;
    } else if (type.isAssignableFrom(TaskItem.class)) {
      return new TaskItem(number);
    } else if (type.isEnum() && number <= type.getEnumConstants().length) {
      return type.getEnumConstants()[number - 1];
    }
    return made(type, number, depth);
  }

  /**
   * Returns the number by which the item of that number goes in a long run: a type with few values
   * has the same ones again and again.
   */
  int fitting(long number) {
    boolean isSmall = type == byte.class || type == Byte.class;
    boolean isCharacter = type == char.class || type == Character.class;
    boolean isShort = isCharacter || type == short.class || type == Short.class;
    long most = isSmall ? Byte.MAX_VALUE : isShort ? Short.MAX_VALUE : Integer.MAX_VALUE;
    return (int) ((number - 1) % most) + 1;
  }

  private Object made(Class<?> type, int number, int depth) {
    Constructor<?> constructor =
        Stream.of(type.getDeclaredConstructors())
            .filter(each -> depth > 0 && !Modifier.isAbstract(type.getModifiers()))
            .min(Comparator.comparing(Constructor::getParameterCount))
            .filter(each -> !type.isEnum() && !type.getName().startsWith("java."))
            .orElseThrow(() -> refusal("no different objects of " + type.getSimpleName()));
    Object[] arguments =
        Stream.of(constructor.getParameterTypes())
            .map(each -> argument(each, number, depth - 1))
            .toArray();
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw refusal("to make a %s throws %s".formatted(type.getSimpleName(), e.getCause()));
    }
  }

  private Object argument(Class<?> type, int number, int depth) {
    if (type == boolean.class || type == Boolean.class) {
      return number % 2 == 0;
    }
    return value(type, type.isEnum() ? 1 : number, depth);
  }

  private RefusedCodeException refusal(String reason) {
    return new RefusedCodeException(
        "%s: no items for the buffer can be made: %s; let it take numbers or texts"
            .formatted(file, reason));
  }

  boolean isSame(@Nullable Object item, @Nullable Object taken) {
    boolean isValue =
        taken instanceof String || taken instanceof Number || taken instanceof Character;
    return (type.isPrimitive() || isValue) ? Objects.equals(item, taken) : item == taken;
  }
}
