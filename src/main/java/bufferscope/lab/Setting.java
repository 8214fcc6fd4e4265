package bufferscope.lab;

import bufferscope.event.Role;
import bufferscope.sync.Slots;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A setting that can be varied, and how its values are written. */
public enum Setting {
  CAPACITY(text -> set(whole(text, Slots.UNBOUNDED, Slots.MAX_CAPACITY), Scenario::withCapacity)),
  PRODUCERS(text -> threads(Role.PRODUCER, text)),
  CONSUMERS(text -> threads(Role.CONSUMER, text)),
  PRODUCTION_RATE(text -> timing(Role.PRODUCER, rate(text), Timing::withRate)),
  CONSUMPTION_RATE(text -> timing(Role.CONSUMER, rate(text), Timing::withRate)),
  PRODUCTION_TIME(
      names(Distribution.values()),
      text -> timing(Role.PRODUCER, distribution(text), Timing::withDistribution)),
  CONSUMPTION_TIME(
      names(Distribution.values()),
      text -> timing(Role.CONSUMER, distribution(text), Timing::withDistribution)),
  MECHANISM(names(Mechanism.values()), text -> set(Mechanism.of(text), Scenario::withMechanism)),
  LOCK(List.of("barging", "fair"), text -> set(text.equals("fair"), Scenario::withFair));

  @SuppressWarnings("ImmutableEnumChecker") // toList() makes lists that cannot change
  private final List<String> choices;

  private final Reader reader;

  @Immutable
  private interface Reader {
    UnaryOperator<Scenario> read(String text);
  }

  Setting(Reader reader) {
    this(List.of(), reader);
  }

  Setting(List<String> choices, Reader reader) {
    this.choices = choices;
    this.reader = reader;
  }

  /** The name in files and on the command line. */
  public String id() {
    return hyphenated(this);
  }

  /** Returns true if the values are numbers, of which there can be a range. */
  public boolean isNumber() {
    return choices.isEmpty();
  }

  /** All values; none if they are numbers. */
  public List<String> choices() {
    return choices;
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException that says which values are allowed
   */
  public Level level(String text) {
    if (!isNumber() && !choices.contains(text)) {
      throw new IllegalArgumentException(String.join(", ", choices));
    }
    return new Level(text, reader.read(text));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Setting::hyphenated).toList();
  }

  private static String hyphenated(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> UnaryOperator<Scenario> set(
      T value, BiFunction<Scenario, T, Scenario> setter) {
    return scenario -> setter.apply(scenario, value);
  }

  private static UnaryOperator<Scenario> threads(Role role, String text) {
    int count = whole(text, 1, Team.MAX_THREADS);
    return scenario -> scenario.withThreads(role, count);
  }

  private static <T> UnaryOperator<Scenario> timing(
      Role role, T value, BiFunction<Timing, T, Timing> change) {
    return scenario -> scenario.withTiming(role, change.apply(scenario.timing(role), value));
  }

  private static int whole(String text, int min, int max) {
    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    if (number < min || number > max) {
      throw new IllegalArgumentException("a whole number from %d to %d".formatted(min, max));
    }
    return number;
  }

  private static Rate rate(String text) {
    try {
      return Rate.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("0.1 to 1000 items per second, or unlimited", e);
    }
  }

  private static Distribution distribution(String name) {
    return Arrays.stream(Distribution.values())
        .filter(each -> hyphenated(each).equals(name))
        .findFirst()
        .orElseThrow();
  }
}
