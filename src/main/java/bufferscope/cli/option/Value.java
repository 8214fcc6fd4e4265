package bufferscope.cli.option;

import bufferscope.explore.model.Bounds;
import bufferscope.lab.Runs;
import bufferscope.work.Mechanism;
import bufferscope.work.SafeguardSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The values of an option: how they are read, and in words which are allowed. The type of most
 * options decides, by {@link Values}; the others name a class in here.
 */
public class Value<T> implements ITypeConverter<T> {
  private final String allowed;
  private final Function<String, T> reader;

  /**
   * Creates the values; the reader throws IllegalArgumentException on a text that is not allowed.
   */
  Value(String allowed, Function<String, T> reader) {
    this.allowed = allowed;
    this.reader = reader;
  }

  /** Returns an option of several values, each with the name that {@code name} gives it. */
  static <T> Value<T> oneOf(Stream<T> values, Function<T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    values.forEach(value -> byName.put(name.apply(value), value));
    return new Value<>(
        String.join(", ", byName.keySet()),
        text -> {
          T value = byName.get(text);
          if (value == null) {
            throw new IllegalArgumentException(text);
          }
          return value;
        });
  }

  String allowed() {
    return allowed;
  }

  /** Reads the value, or throws IllegalArgumentException. */
  T read(String text) {
    return reader.apply(text);
  }

  @Override
  public T convert(String text) {
    try {
      return read(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(allowed);
    }
  }

  /** A mechanism whose steps can be searched. */
  public static final class SearchedMechanism extends Value<Mechanism> {
    private static final Value<Mechanism> SEARCHED =
        oneOf(Stream.of(Mechanism.values()).filter(each -> !each.isLiveOnly()), Mechanism::id);

    SearchedMechanism() {
      super(SEARCHED.allowed, SEARCHED.reader);
    }
  }

  /** The number of items that each producer makes in a search. */
  public static final class SearchedItems extends Value<Integer> {
    private static final Value<Integer> COUNT = Values.whole(1, 1000, Long::intValue);

    SearchedItems() {
      super(
          COUNT.allowed + ", or unlimited",
          text -> text.equals("unlimited") ? Bounds.ENDLESS : COUNT.read(text));
    }
  }

  /** A share in percent, such as {@code 2%}. */
  public static final class Percent extends Value<Double> {
    Percent() {
      super(
          "0.01% to 100%, such as 2%",
          text -> {
            if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,9})?%?")) {
              throw new IllegalArgumentException(text);
            }
            double percent = Double.parseDouble(text.replace("%", ""));
            if (percent < 100 * Runs.MIN_PRECISION || percent > 100) {
              throw new IllegalArgumentException(text);
            }
            return percent / 100;
          });
    }
  }

  /** A time limit; 0 stands for none. */
  static final class Limit extends Value<Duration> {
    Limit() {
      super(
          "a time from 0ms to 1m, such as 500ms or 10s",
          text -> Values.time(text, Duration.ZERO, SafeguardSettings.MAX_LIMIT));
    }
  }
}
