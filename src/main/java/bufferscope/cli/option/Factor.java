package bufferscope.cli.option;

import bufferscope.event.Role;
import bufferscope.explore.model.Semantics;
import bufferscope.lab.Level;
import bufferscope.sync.Slots;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import com.google.errorprone.annotations.Immutable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/**
 * A setting that a sweep varies, and its values.
 *
 * @param name the name of the setting
 * @param levels its values, in the order in which they were written
 */
public record Factor(String name, List<Level> levels) {
  private static final int MAX_LEVELS = 1000;
  private static final Value<Integer> CAPACITIES =
      Values.whole(Slots.UNBOUNDED, Slots.MAX_CAPACITY, Long::intValue);
  private static final Value<Integer> THREADS = Values.whole(1, Team.MAX_THREADS, Long::intValue);
  private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern RANGE =
      Pattern.compile(NUMBER + "\\.\\." + NUMBER + "(?:([+*])" + NUMBER + ")?");

  /** The settings that can be varied; each reads a value as the option of that name does. */
  private enum Setting {
    CAPACITY(true, text -> set(CAPACITIES.convert(text), Scenario::withCapacity)),
    PRODUCERS(true, text -> threads(Role.PRODUCER, text)),
    CONSUMERS(true, text -> threads(Role.CONSUMER, text)),
    PRODUCTION_RATE(true, text -> timing(Role.PRODUCER, Rate.class, text, Timing::withRate)),
    CONSUMPTION_RATE(true, text -> timing(Role.CONSUMER, Rate.class, text, Timing::withRate)),
    PRODUCTION_TIME(
        false, text -> timing(Role.PRODUCER, Distribution.class, text, Timing::withDistribution)),
    CONSUMPTION_TIME(
        false, text -> timing(Role.CONSUMER, Distribution.class, text, Timing::withDistribution)),
    MECHANISM(false, text -> set(read(Mechanism.class, text), Scenario::withMechanism)),
    LOCK(false, text -> set(read(Semantics.class, text).fair(), Scenario::withFair));

    private final boolean isNumber;
    private final Reader reader;

    Setting(boolean isNumber, Reader reader) {
      this.isNumber = isNumber;
      this.reader = reader;
    }

    String id() {
      return Values.hyphenated(this);
    }
  }

  @Immutable
  private interface Reader {
    UnaryOperator<Scenario> read(String text);
  }

  private static <T> UnaryOperator<Scenario> set(
      T value, BiFunction<Scenario, T, Scenario> setter) {
    return scenario -> setter.apply(scenario, value);
  }

  private static UnaryOperator<Scenario> threads(Role role, String text) {
    int count = THREADS.convert(text);
    return scenario -> scenario.withThreads(role, count);
  }

  private static <T> UnaryOperator<Scenario> timing(
      Role role, Class<T> type, String text, BiFunction<Timing, T, Timing> change) {
    T value = read(type, text);
    return scenario -> scenario.withTiming(role, change.apply(scenario.timing(role), value));
  }

  private static <T> T read(Class<T> type, String text) {
    return Values.of(type).convert(text);
  }

  /**
   * Reads a setting with its values, such as {@code capacity=1..16}.
   *
   * @throws TypeConversionException that says what is allowed
   */
  public static Factor parse(String text) {
    int sign = text.indexOf('=');
    String name = sign < 0 ? text : text.substring(0, sign);
    Setting setting =
        Arrays.stream(Setting.values())
            .filter(each -> each.id().equals(name))
            .findFirst()
            .orElseThrow(() -> allowed("a setting and its values, where the setting is " + ids()));
    String values = sign < 0 ? "" : text.substring(sign + 1);
    return new Factor(
        name, values(setting, values).stream().map(value -> level(setting, value)).toList());
  }

  private static String ids() {
    return Arrays.stream(Setting.values()).map(Setting::id).collect(Collectors.joining(", "));
  }

  private static Level level(Setting setting, String value) {
    return new Level(value, setting.reader.read(value));
  }

  private static List<String> values(Setting setting, String text) {
    Matcher range = RANGE.matcher(text);
    List<String> values =
        setting.isNumber && range.matches() ? range(range) : List.of(text.split(",", -1));
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

  private static TypeConversionException allowed(String what) {
    return new TypeConversionException(what);
  }
}
