package bufferscope.owncode.live;

import org.jspecify.annotations.Nullable;

/** Sets elements of arrays as instructions do, with their exceptions. */
final class Elements {
  private Elements() {}

  /** Sets an element that the virtual machine treats as an int. */
  static void set(@Nullable Object array, int index, int value) {
    if (array instanceof boolean[] truths) {
      truths[index] = value != 0;
    } else if (array instanceof byte[] bytes) {
      bytes[index] = (byte) value;
    } else if (array instanceof char[] characters) {
      characters[index] = (char) value;
    } else if (array instanceof short[] numbers) {
      numbers[index] = (short) value;
    } else if (array instanceof int[] numbers) {
      numbers[index] = value;
    } else {
      throw new NullPointerException("an element of null is set");
    }
  }

  static void set(@Nullable Object array, int index, @Nullable Object value) {
    if (!(array instanceof @Nullable Object[] elements)) {
      throw new NullPointerException("an element of null is set");
    }
    elements[index] = value;
  }
}
