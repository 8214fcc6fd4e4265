package bufferscope.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A setting that a sweep varies, and its values.
 *
 * @param levels its values, in the order in which they were written
 */
public record Factor(Setting setting, List<Level> levels) {
  private static final int MAX_LEVELS = 1000;
  private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern RANGE =
      Pattern.compile(NUMBER + "\\.\\." + NUMBER + "(?:([+*])" + NUMBER + ")?");

  /**
   * Reads a setting with its values, such as {@code capacity=1..16}.
   *
   * @throws IllegalArgumentException that says what is allowed
   */
  public static Factor parse(String text) {
    int sign = text.indexOf('=');
    String name = sign < 0 ? text : text.substring(0, sign);
    Setting setting =
        Arrays.stream(Setting.values())
            .filter(each -> each.id().equals(name))
            .findFirst()
            .orElseThrow(() -> allowed("a setting and its values, where the setting is " + ids()));
    return of(setting, sign < 0 ? "" : text.substring(sign + 1));
  }

  /**
   * Reads the values of that setting: a list such as {@code 1,2,4}, or a range such as {@code
   * 1..16}, {@code 1..16+5} in steps of 5, or {@code 1..64*2} doubled.
   *
   * @throws IllegalArgumentException that says what is allowed
   */
  public static Factor of(Setting setting, String values) {
    return new Factor(setting, values(setting, values).stream().map(setting::level).toList());
  }

  private static String ids() {
    return Stream.of(Setting.values()).map(Setting::id).collect(Collectors.joining(", "));
  }

  private static List<String> values(Setting setting, String text) {
    Matcher range = RANGE.matcher(text);
    List<String> values =
        setting.isNumber() && range.matches() ? range(range) : List.of(text.split(",", -1));
    if (values.size() > MAX_LEVELS) {
      throw allowed("at most %d values".formatted(MAX_LEVELS));
    }
    return values;
  }

  /** The values from one bound to the other, each a step or a factor more than the one before. */
  private static List<String> range(Matcher range) {
    boolean times = "*".equals(range.group(3));
    double from = Double.parseDouble(range.group(1));
    double to = Double.parseDouble(range.group(2));
    double step = range.group(4) == null ? 1 : Double.parseDouble(range.group(4));
    if (from > to) {
      throw allowed("a range that goes up, such as 1..16");
    }
    if (times ? step <= 1 || from == 0 : step == 0) {
      throw allowed("a range whose values grow, such as 1..16+5 or 1..64*2");
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

  /** Without decimals that are zero. */
  private static String plain(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.valueOf(Math.round(value * 1e9) / 1e9);
  }

  private static IllegalArgumentException allowed(String what) {
    return new IllegalArgumentException(what);
  }
}
