package bufferscope.owncode.plain;

import bufferscope.sync.controlled.CallFailedException;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The items of a buffer: all different, and of the type that the buffer takes. */
final class Items {
  private static final int LETTERS = 26;

  private final Class<?> type;

  Items(Class<?> type) {
    this.type = type;
  }

  /** Returns the item of that number, counted from 1. */
  @SuppressWarnings("JavaUtilDate") // as the file uses it
  Object value(int number) {
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
    }
    return made(number);
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

  private Object made(int number) {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(each -> Arrays.stream(each.getParameterTypes()).allMatch(Items::isSimple))
            .min(Comparator.comparing(Constructor::getParameterCount))
            .orElseThrow(() -> new CallFailedException("no item of " + type.getSimpleName()));
    Object[] arguments =
        Arrays.stream(constructor.getParameterTypes())
            .map(each -> new Items(each).value(number))
            .toArray();
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new CallFailedException("an item cannot be made: " + e);
    }
  }

  private static boolean isSimple(Class<?> type) {
    boolean isNumber = type.isPrimitive() && type != boolean.class;
    return isNumber || type == String.class || type == Integer.class;
  }

  boolean isSame(@Nullable Object item, @Nullable Object taken) {
    boolean isValue =
        taken instanceof String || taken instanceof Number || taken instanceof Character;
    return (type.isPrimitive() || isValue) ? Objects.equals(item, taken) : item == taken;
  }
}
