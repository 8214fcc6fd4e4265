package bufferscope.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What producers make and consumers use up; it keeps its identity on the whole way. The seal is not
 * part of that: it changes when a consumer returns the item to the buffer.
 *
 * @param number counts from 1 in the order in which the items of a run are made
 * @param maker the thread that made it
 * @param value what a consumer works on: a number to be squared, a message, the pages of a print
 *     job
 * @param text what a person typed, or {@link #THE_END}; empty for items that are just a value
 * @param seal the HMAC of all the above under its maker's key, in hexadecimal; empty without one
 */
public record Item(long number, int maker, long value, String text, String seal) {
  /** The text of the item that tells a consumer that no other one follows. */
  public static final String THE_END = "THE END";

  /** An item whose value is its number. */
  public Item(long number, int maker) {
    this(number, maker, number, "", "");
  }

  /** Whether it only tells that no other one follows. */
  public boolean isTheEnd() {
    return text.equals(THE_END);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Item that
        && number == that.number
        && maker == that.maker
        && value == that.value
        && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, maker, value, text);
  }

  public Item withSeal(String newSeal) {
    return new Item(number, maker, value, text, newSeal);
  }
}
