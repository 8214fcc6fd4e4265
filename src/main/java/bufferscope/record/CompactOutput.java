package bufferscope.record;

import bufferscope.event.Item;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in few bytes: a small number takes one, and so does a text that was written before.
 * Whole numbers are written as variable-length quantities of 7 bits per byte, lowest first
 * (LEB128); {@link CompactInput} reads them.
 */
final class CompactOutput {
  static final int NULL = 0;
  static final int NEW_TEXT = 1;
  static final int FIRST_KNOWN_TEXT = 2;

  private static final int MORE = 0x80;

  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes = new byte[256];
  private int length;
  private long lastAt;
  private long lastItem;

  /**
   * Returns the bytes written since the last {@link #clear}; only the first {@link #length} count.
   */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** Removes the bytes, but keeps the texts. */
  void clear() {
    length = 0;
  }

  /** Writes a number, in few bytes if it is small and not negative. */
  void number(long value) {
    long rest = value;
    while ((rest & -MORE) != 0) {
      put((int) rest | MORE);
      rest >>>= 7;
    }
    put((int) rest);
  }

  /** Writes a number, in few bytes if it is near 0. */
  void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  /** Writes a number that need not be whole. */
  void real(double value) {
    number(Double.doubleToLongBits(value));
  }

  /** Writes a time in nanoseconds, in few bytes if it is near the previous one. */
  void time(long at) {
    signed(at - lastAt);
    lastAt = at;
  }

  void flag(boolean value) {
    put(value ? 1 : 0);
  }

  /** Writes the name of a constant, which does not change when others are added before it. */
  void constant(@Nullable Enum<?> value) {
    text(value == null ? null : value.name());
  }

  void text(@Nullable String text) {
    if (text == null) {
      number(NULL);
      return;
    }
    Integer known = texts.get(text);
    if (known != null) {
      number(FIRST_KNOWN_TEXT + known);
    } else {
      texts.put(text, texts.size());
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      number(NEW_TEXT);
      bytes(encoded, encoded.length);
    }
  }

  /** Writes that many bytes, after their number. */
  void bytes(byte[] some, int count) {
    number(count);
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
    }
    System.arraycopy(some, 0, bytes, length, count);
    length += count;
  }

  /** Writes an item, in 3 bytes if it is a plain one made near the previous one. */
  void item(@Nullable Item item) {
    if (item == null) {
      put(NULL);
      return;
    }
    boolean plain = item.text().isEmpty() && item.seal().isEmpty();
    boolean counted = item.value() == item.number();
    put(1 + (plain ? 0 : 1) + (counted ? 0 : 2));
    signed(item.number() - lastItem);
    lastItem = item.number();
    signed(item.maker());
    if (!counted) {
      signed(item.value());
    }
    if (!plain) {
      text(item.text());
      text(item.seal());
    }
  }

  <T> void list(List<T> values, Consumer<? super T> each) {
    number(values.size());
    values.forEach(each);
  }

  private void put(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) value;
  }
}
