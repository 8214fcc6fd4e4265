package bufferscope.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting that a sweep varies, and its values.
 *
 * @param values the values as the user writes them: {@code 1,2,4}, {@code 1..16}, {@code 1..16+5}
 *     in steps of 5, {@code 1..64*2} doubled, or names
 * @param levels the single values: numbers from the least to the greatest, names as they are
 *     written
 */
public record Factor(Setting setting, String values, List<Level> levels) {
  /** The maximum number of values of a factor. */
  public static final int MAX_LEVELS = 1000;

  private static final String NUMBER = "([0-9]{1,9}(?:\\.[0-9]{1,9})?)";
  private static final String RANGES = ", or a range of these such as 1..16, 1..16+5 or 1..64*2";
  private static final Pattern RANGE =
      Pattern.compile(NUMBER + "\\.\\." + NUMBER + "(?:([+*])" + NUMBER + ")?");

  /**
   * Parses a setting with its values, such as {@code capacity=1..16}.
   *
   * @throws IllegalArgumentException with the allowed values
   */
  public static Factor parse(String text) {
    int sign = text.indexOf('=');
    Setting setting = Setting.of(sign < 0 ? text : text.substring(0, sign));
    return of(setting, sign < 0 ? "" : text.substring(sign + 1));
  }

  /**
   * Returns a setting with values in the form of {@link #parse}.
   *
   * @throws IllegalArgumentException with the allowed values
   */
  public static Factor of(Setting setting, String values) {
    Matcher range = RANGE.matcher(values);
    List<String> all =
        setting.isNumber() && range.matches() ? range(range) : List.of(values.split(",", -1));
    if (all.size() > MAX_LEVELS) {
      throw new IllegalArgumentException("at most %d values".formatted(MAX_LEVELS));
    }
    List<Level> levels = levels(setting, values, all);
    if (levels.stream().map(Factor::identity).distinct().count() < levels.size()) {
      throw new IllegalArgumentException("each value once");
    }
    return new Factor(setting, values, levels);
  }

  private static List<Level> levels(Setting setting, String values, List<String> all) {
    try {
      return all.stream()
          .map(value -> new Level(setting, value))
          .sorted(Comparator.comparingDouble(each -> each.number().orElse(Double.MAX_VALUE)))
          .toList();
    } catch (IllegalArgumentException e) {
      throw values.contains("..") && setting.isNumber()
          ? new IllegalArgumentException(e.getMessage() + RANGES, e)
          : e;
    }
  }

  /** Returns a key that is the same for 1 and 1.0. */
  private static Object identity(Level level) {
    return level.number().isPresent() ? level.number() : level.name();
  }

  /** Returns the factor in the form of {@link #parse}. */
  public String text() {
    return setting.id() + "=" + values;
  }

  /**
   * Returns the values from one bound to the other, each a step or a factor above the previous one.
   */
  private static List<String> range(Matcher range) {
    boolean times = "*".equals(range.group(3));
    double from = Double.parseDouble(range.group(1));
    double to = Double.parseDouble(range.group(2));
    double step = range.group(4) == null ? 1 : Double.parseDouble(range.group(4));
    if (from > to) {
      throw new IllegalArgumentException("a range that goes up, such as 1..16");
    }
    if (times ? step <= 1 || from == 0 : step == 0) {
      throw new IllegalArgumentException("a range whose values grow, such as 1..16+5 or 1..64*2");
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; values.size() <= MAX_LEVELS; i++) {
      double value = times ? from * Math.pow(step, i) : from + step * i;
      if (value > to * (1 + 1e-12)) {
        break;
      }
      values.add(plain(value));
    }
    return values;
  }

  /** Returns the number without decimals that are zero. */
  private static String plain(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.valueOf(Math.round(value * 1e9) / 1e9);
  }
}
