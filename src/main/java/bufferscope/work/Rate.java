package bufferscope.work;

import java.util.regex.Pattern;

/**
 * The number of items that a thread works on in a second, as long as nothing makes it wait.
 *
 * @param perSecond 0.1 to 1,000 items a second, or {@link Double#POSITIVE_INFINITY} for unlimited
 */
public record Rate(double perSecond) {
  public static final double MIN_PER_SECOND = 0.1;
  public static final double MAX_PER_SECOND = 1000;
  public static final Rate UNLIMITED = new Rate(Double.POSITIVE_INFINITY);

  /** A number as people write it; {@link Double#parseDouble} would accept more. */
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,9}(\\.[0-9]{0,9})?|\\.[0-9]{1,9})([eE][+-]?[0-9]{1,2})?");

  private static final String UNLIMITED_TEXT = "unlimited";

  public Rate {
    boolean inRange = perSecond >= MIN_PER_SECOND && perSecond <= MAX_PER_SECOND;
    if (!inRange && perSecond != Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(notARate(String.valueOf(perSecond)));
    }
  }

  /**
   * Reads a number of items per second or {@code unlimited}.
   *
   * @throws IllegalArgumentException with a sentence that names the text and what is allowed
   */
  public static Rate parse(String text) {
    if (text.equals(UNLIMITED_TEXT)) {
      return UNLIMITED;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(notARate(text));
    }
    return new Rate(Double.parseDouble(text));
  }

  public boolean isUnlimited() {
    return perSecond == Double.POSITIVE_INFINITY;
  }

  /** Returns the mean time that one item takes, in nanoseconds; 0 if unlimited. */
  public double meanNanos() {
    return 1e9 / perSecond;
  }

  private static String notARate(String text) {
    return "%s is not a rate; allowed is 0.1 to 1000 items per second, or %s"
        .formatted(text, UNLIMITED_TEXT);
  }
}
