package bufferscope.cli.option;

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
public class Value<T> implements ITypeConverter<T> {
  private final String allowed;
  private final Function<String, T> reader;

  /** A kind of value whose reader throws IllegalArgumentException on what is not allowed. */
  Value(String allowed, Function<String, T> reader) {
    this.allowed = allowed;
    this.reader = reader;
  }

  public String allowed() {
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

  /** A whole number in a range. */
  static class Whole extends Value<Integer> {
    Whole(int min, int max) {
      super(wholeNumber(min, max), text -> (int) read(text, min, max));
    }
  }

  /** One of some constants, written as in "poison-pills". */
  static class Name<E extends Enum<E>> extends Value<E> {
    Name(E[] constants) {
      super(
          oneOf(constants, Name::of),
          text ->
              Arrays.stream(constants)
                  .filter(constant -> of(constant).equals(text))
                  .findFirst()
                  .orElseThrow(IllegalArgumentException::new));
    }

    private static String of(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  // Classes, since annotations can name nothing else.

  static final class Threads extends Whole {
    Threads() {
      super(1, Team.MAX_THREADS);
    }
  }

  static final class Capacity extends Whole {
    Capacity() {
      super(Slots.UNBOUNDED, Slots.MAX_CAPACITY);
    }
  }

  static final class Items extends Value<Long> {
    private static final long MAX = 1_000_000_000;

    Items() {
      super(wholeNumber(1, MAX), text -> read(text, 1, MAX));
    }
  }

  static final class Seed extends Value<Long> {
    Seed() {
      super("a whole number of at most 64 bits", Value::read);
    }
  }

  static final class StepMillis extends Value<Tempo> {
    private static final long MAX = Tempo.MAX_DWELL.toMillis();

    StepMillis() {
      super("a whole number from 0 to " + MAX, text -> new Tempo(Duration.ofMillis(read(text))));
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

  public static final class BuiltInName extends Value<BuiltIn> {
    BuiltInName() {
      super(
          String.join(", ", BuiltIn.NAMES),
          text -> BuiltIn.of(text).orElseThrow(IllegalArgumentException::new));
    }
  }

  static final class Times extends Name<Distribution> {
    Times() {
      super(Distribution.values());
    }
  }

  public static final class Time extends Value<Duration> {
    private static final Pattern PATTERN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h)");
    private static final Duration MIN = Duration.ofMillis(1);
    private static final Duration MAX = Duration.ofHours(10_000);

    Time() {
      super(
          "a time from 1ms to 10000h, such as 500ms, 10s, 2m or 1h", text -> parse(text, MIN, MAX));
    }

    static Duration parse(String text, Duration min, Duration max) {
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
      if (millis.compareTo(millis(min)) < 0 || millis.compareTo(millis(max)) > 0) {
        throw new IllegalArgumentException(text);
      }
      return Duration.ofNanos(millis.movePointRight(6).longValue());
    }

    private static BigDecimal millis(Duration duration) {
      return BigDecimal.valueOf(duration.toMillis());
    }
  }

  static String wholeNumber(long min, long max) {
    return "a whole number from %d to %d".formatted(min, max);
  }

  /** Reads digits as on any keyboard, where {@link Long#parseLong} takes those of all scripts. */
  static long read(String text) {
    if (!text.matches("-?[0-9]{1,19}")) {
      throw new IllegalArgumentException(text);
    }
    return Long.parseLong(text);
  }

  static long read(String text, long min, long max) {
    long number = read(text);
    if (number < min || number > max) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  static <E> String oneOf(E[] values, Function<E, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.joining(", "));
  }
}
