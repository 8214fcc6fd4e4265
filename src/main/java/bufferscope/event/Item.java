package bufferscope.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that a producer makes and a consumer uses up. The seal is not part of its identity: the
 * seal changes when a consumer returns the item to the buffer.
 *
 * @param number the item's number, from 1 in the order in which the items of a run are made
 * @param maker the thread that made it
 * @param value what a consumer works on: a number to be squared, a message, the pages of a print
 *     job
 * @param text what the user typed, or {@link #THE_END}; empty for items that are just a value
 * @param seal the HMAC of all the above under its maker's key, in hexadecimal; empty without one
 */
public record Item(long number, int maker, long value, String text, String seal) {
  /** The text of the last item: a consumer that takes it ends. */
  public static final String THE_END = "THE END";

  /** Creates an item whose value is its number. */
  public Item(long number, int maker) {
    this(number, maker, number, "", "");
  }

  /** Returns true if this is the item that marks the end. */
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
