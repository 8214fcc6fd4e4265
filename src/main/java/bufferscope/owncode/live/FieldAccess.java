package bufferscope.owncode.live;

import bufferscope.owncode.twin.Site;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Reads and writes fields for instructions that were replaced by calls. */
final class FieldAccess {
  private FieldAccess() {}

  /** Returns the field that the instruction at that site means for such an object. */
  static Field find(Class<?> type, Site site) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(site.member())) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new IllegalStateException("the compiler found " + site.member());
  }

  static @Nullable Object get(Field field, @Nullable Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw accessible(e);
    }
  }

  /** Returns the number in the field; 1 for true. */
  static int number(Field field, @Nullable Object owner) {
    try {
      return field.getType() == boolean.class
          ? field.getBoolean(owner) ? 1 : 0
          : field.getInt(owner);
    } catch (IllegalAccessException e) {
      throw accessible(e);
    }
  }

  /** Sets the field to the number as the virtual machine has it: truncated, and 1 for true. */
  static void set(Field field, @Nullable Object owner, int value) {
    Class<?> type = field.getType();
    try {
      if (type == boolean.class) {
        field.setBoolean(owner, value != 0);
      } else if (type == char.class) {
        field.setChar(owner, (char) value);
      } else if (type == byte.class) {
        field.setByte(owner, (byte) value);
      } else if (type == short.class) {
        field.setShort(owner, (short) value);
      } else {
        field.setInt(owner, value);
      }
    } catch (IllegalAccessException e) {
      throw accessible(e);
    }
  }

  static void set(Field field, @Nullable Object owner, @Nullable Object value) {
    try {
      field.set(owner, value);
    } catch (IllegalAccessException e) {
      throw accessible(e);
    }
  }

  private static IllegalStateException accessible(IllegalAccessException e) {
    return new IllegalStateException("it was made accessible, and is not final", e);
  }
}
