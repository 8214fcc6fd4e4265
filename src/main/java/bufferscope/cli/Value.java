package bufferscope.cli;

import bufferscope.run.Tempo;
import bufferscope.scenario.BuiltIn;
import bufferscope.sync.Slots;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Team;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What an option takes: how it is read, and in words which values are allowed. */
class Value<T> implements ITypeConverter<T> {
  private final String allowed;
  private final Function<String, T> reader;

  /** A kind of value whose reader throws IllegalArgumentException on what is not allowed. */
  private Value(String allowed, Function<String, T> reader) {
    this.allowed = allowed;
    this.reader = reader;
  }

  String allowed() {
    return allowed;
  }

  @Override
  public T convert(String text) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(allowed);
    }
  }

  // Classes, since annotations can name nothing else.

  static final class Threads extends Value<Integer> {
    Threads() {
      super(wholeNumber(Team.MAX_THREADS), text -> (int) read(text, Team.MAX_THREADS));
    }
  }

  static final class Capacity extends Value<Integer> {
    Capacity() {
      super(wholeNumber(Slots.MAX_CAPACITY), text -> (int) read(text, Slots.MAX_CAPACITY));
    }
  }

  static final class Items extends Value<Long> {
    private static final long MAX = 1_000_000_000;

    Items() {
      super(wholeNumber(MAX), text -> read(text, MAX));
    }
  }

  static final class Seed extends Value<Long> {
    Seed() {
      super("a whole number of at most 64 bits", Long::valueOf);
    }
  }

  static final class StepMillis extends Value<Tempo> {
    private static final long MAX = Tempo.MAX_DWELL.toMillis();

    StepMillis() {
      super(
          "a whole number from 0 to " + MAX,
          text -> new Tempo(Duration.ofMillis(Integer.parseInt(text))));
    }
  }

  static final class ItemRate extends Value<Rate> {
    ItemRate() {
      super("0.1 to 1000 items per second, or unlimited", Rate::parse);
    }
  }

  static final class MechanismId extends Value<Mechanism> {
    MechanismId() {
      super(oneOf(Mechanism.values(), Mechanism::id), Mechanism::of);
    }
  }

  static final class BuiltInName extends Value<BuiltIn> {
    BuiltInName() {
      super(
          String.join(", ", BuiltIn.NAMES),
          text -> BuiltIn.of(text).orElseThrow(IllegalArgumentException::new));
    }
  }

  static final class Times extends Value<Distribution> {
    Times() {
      super(
          oneOf(Distribution.values(), Times::lowerCase),
          text ->
              Arrays.stream(Distribution.values())
                  .filter(distribution -> lowerCase(distribution).equals(text))
                  .findFirst()
                  .orElseThrow(IllegalArgumentException::new));
    }

    private static String lowerCase(Distribution distribution) {
      return distribution.name().toLowerCase(Locale.ROOT);
    }
  }

  static final class Time extends Value<Duration> {
    private static final Pattern PATTERN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h)");
    private static final Duration MAX = Duration.ofHours(10_000);

    Time() {
      super("a time from 1ms to 10000h, such as 500ms, 10s, 2m or 1h", Time::parse);
    }

    private static Duration parse(String text) {
      Matcher matcher = PATTERN.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(text);
      }
      Duration unit =
          switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
          };
      BigDecimal millis = new BigDecimal(matcher.group(1)).multiply(millis(unit));
      if (millis.compareTo(BigDecimal.ONE) < 0 || millis.compareTo(millis(MAX)) > 0) {
        throw new IllegalArgumentException(text);
      }
      return Duration.ofNanos(millis.movePointRight(6).longValue());
    }

    private static BigDecimal millis(Duration duration) {
      return BigDecimal.valueOf(duration.toMillis());
    }
  }

  private static String wholeNumber(long max) {
    return "a whole number from 1 to " + max;
  }

  private static long read(String text, long max) {
    long number = Long.parseLong(text);
    if (number < 1 || number > max) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static <E> String oneOf(E[] values, Function<E, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.joining(", "));
  }
}
