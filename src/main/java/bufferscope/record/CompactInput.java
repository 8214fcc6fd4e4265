package bufferscope.record;

import bufferscope.event.Item;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a {@link CompactOutput}. It checks every length and every number. */
final class CompactInput {
  private static final int MAX_SHIFT = 63;

  private final List<String> texts = new ArrayList<>();
  private final byte[] bytes;
  private final int end;
  private int position;
  private long lastAt;
  private long lastItem;

  CompactInput(byte[] bytes) {
    this(bytes, bytes.length);
  }

  CompactInput(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** Returns the number of bytes read. */
  int position() {
    return position;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift <= MAX_SHIFT; shift += 7) {
      int next = next();
      value |= (next & 0x7FL) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new BadBytesException("a number has no end");
  }

  long signed() {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  /** Reads a number from 0 to {@code most}. */
  int number(int most) {
    long value = number();
    if (value < 0 || value > most) {
      throw new BadBytesException("%d is not in 0 to %d".formatted(value, most));
    }
    return (int) value;
  }

  int signedInt() {
    long value = signed();
    if (value != (int) value) {
      throw new BadBytesException("%d is too large".formatted(value));
    }
    return (int) value;
  }

  /** Reads a number that is not negative. */
  double real() {
    double value = Double.longBitsToDouble(number());
    if (!(value >= 0)) {
      throw new BadBytesException("%s is less than 0".formatted(value));
    }
    return value;
  }

  long time() {
    lastAt += signed();
    return lastAt;
  }

  boolean flag() {
    return number(1) == 1;
  }

  <E extends Enum<E>> E constant(E[] values) {
    E value = constantOrNull(values);
    if (value == null) {
      throw new BadBytesException("a constant is missing");
    }
    return value;
  }

  <E extends Enum<E>> @Nullable E constantOrNull(E[] values) {
    String name = textOrNull();
    if (name == null) {
      return null;
    }
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new BadBytesException("there is no constant " + name);
  }

  String text() {
    String text = textOrNull();
    if (text == null) {
      throw new BadBytesException("a text is missing");
    }
    return text;
  }

  @Nullable String textOrNull() {
    int code = number(texts.size() + CompactOutput.NEW_TEXT);
    if (code == CompactOutput.NULL) {
      return null;
    }
    if (code == CompactOutput.NEW_TEXT) {
      int length = number(end - position);
      texts.add(new String(bytes, position, length, StandardCharsets.UTF_8));
      position += length;
      return texts.get(texts.size() - 1);
    }
    return texts.get(code - CompactOutput.FIRST_KNOWN_TEXT);
  }

  byte[] bytes() {
    int length = number(end - position);
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  @Nullable Item item() {
    int code = number(4);
    if (code == CompactOutput.NULL) {
      return null;
    }
    boolean plain = (code - 1 & 1) == 0;
    boolean counted = (code - 1 & 2) == 0;
    lastItem += signed();
    int maker = signedInt();
    long value = counted ? lastItem : signed();
    return new Item(lastItem, maker, value, plain ? "" : text(), plain ? "" : text());
  }

  Item someItem() {
    Item item = item();
    if (item == null) {
      throw new BadBytesException("an item is missing");
    }
    return item;
  }

  <T> List<T> list(Supplier<T> each) {
    int size = number(end - position);
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(each.get());
    }
    return values;
  }

  private int next() {
    if (position >= end) {
      throw new BadBytesException("the bytes end too early");
    }
    return bytes[position++] & 0xFF;
  }
}
