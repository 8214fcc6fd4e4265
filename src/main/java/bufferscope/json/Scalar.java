package bufferscope.json;

import bufferscope.json.Located.Literal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts, numbers and truth values.
 *
 * @param allowed in words which are allowed
 * @param reader throws IllegalArgumentException on any other text
 * @param writer makes a text, a number or a truth value; a text stands in quotes when it is read,
 *     too, and nothing else does
 * @param schema JSON Schema for it
 */
public record Scalar<T>(
    String allowed,
    Function<String, T> reader,
    Function<T, Object> writer,
    Map<String, Object> schema)
    implements Kind<T> {
  private static final String ONE_LINE = "[^\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]*";

  /** A letter, digit, mark or symbol, but for the blank ones among them. */
  private static final String VISIBLE =
      "(?![\\u115f\\u1160\\u2800\\u3164\\uffa0])[\\p{L}\\p{N}\\p{P}\\p{S}]";

  /** No number that is allowed is longer. */
  private static final int LONGEST_NUMBER = 40;

  /** A line of text, of which something is to be seen if it must not be empty. */
  public static Scalar<String> text(int minLength, int maxLength) {
    String pattern = minLength == 0 ? ONE_LINE : ONE_LINE + VISIBLE + ONE_LINE;
    String allowed = "a text of %d to %d characters in one line".formatted(minLength, maxLength);
    return new Scalar<>(
        minLength == 0 ? allowed : allowed + ", one of them visible",
        text -> {
          int length = text.codePointCount(0, text.length());
          check(length >= minLength && length <= maxLength);
          check(text.matches(pattern) && StandardCharsets.UTF_8.newEncoder().canEncode(text));
          return text;
        },
        text -> text,
        ordered(
            "type",
            "string",
            "minLength",
            minLength,
            "maxLength",
            maxLength,
            "pattern",
            "^" + pattern + "$"));
  }

  public static Scalar<Boolean> truth() {
    return new Scalar<>(
        "true or false",
        text -> {
          check(text.equals("true") || text.equals("false"));
          return text.equals("true");
        },
        truth -> truth,
        Map.of("type", "boolean"));
  }

  /** One of some values, under the names that {@code name} gives them. */
  public static <T> Scalar<T> oneOf(T[] values, Function<T, String> name) {
    List<String> names = Arrays.stream(values).map(name).toList();
    return new Scalar<>(
        String.join(", ", names),
        text -> {
          check(names.contains(text));
          return values[names.indexOf(text)];
        },
        name::apply,
        Map.of("enum", names));
  }

  /** One of some constants, under their names in small letters with hyphens. */
  public static <E extends Enum<E>> Scalar<E> constants(E[] values) {
    return oneOf(values, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public static Scalar<Long> whole(long min, long max) {
    return new Scalar<>(
        "a whole number from %d to %d".formatted(min, max),
        text -> {
          check(text.length() <= LONGEST_NUMBER);
          BigDecimal number = new BigDecimal(text);
          check(number.compareTo(BigDecimal.valueOf(min)) >= 0);
          check(number.compareTo(BigDecimal.valueOf(max)) <= 0);
          check(number.stripTrailingZeros().scale() <= 0);
          return number.longValueExact();
        },
        number -> number,
        ordered("type", "integer", "minimum", min, "maximum", max));
  }

  public static Scalar<Integer> whole(int min, int max) {
    return whole((long) min, (long) max).as(Math::toIntExact, Integer::longValue);
  }

  /** A number that need not be whole. */
  public static Scalar<Double> number(double min, double max) {
    return new Scalar<>(
        "%s to %s".formatted(plain(min), plain(max)),
        text -> {
          double number = Double.parseDouble(text);
          check(number >= min && number <= max);
          return number;
        },
        Scalar::plain,
        ordered("type", "number", "minimum", plain(min), "maximum", plain(max)));
  }

  private static BigDecimal plain(double number) {
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  /** Whole milliseconds. */
  public static Scalar<Duration> millis(long min, Duration max) {
    return whole(min, max.toMillis()).as(Duration::ofMillis, Duration::toMillis);
  }

  /** The same texts and numbers with another meaning. */
  public <U> Scalar<U> as(Function<T, U> there, Function<U, T> back) {
    return new Scalar<>(
        allowed,
        text -> there.apply(reader.apply(text)),
        value -> writer.apply(back.apply(value)),
        schema);
  }

  /** The same, or a word that stands for one value more. */
  public Scalar<T> or(String word, T meaning) {
    return new Scalar<>(
        allowed + ", or " + word,
        text -> text.equals(word) ? meaning : reader.apply(text),
        value -> value.equals(meaning) ? word : writer.apply(value),
        Map.of("anyOf", List.of(schema, Map.of("const", word))));
  }

  /** Whether a text is one of these. */
  public boolean allows(String text) {
    try {
      var unused = reader.apply(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public T read(Located written) throws Refusal {
    if (written instanceof Literal literal) {
      try {
        T value = reader.apply(literal.text());
        if (literal.quoted() == writer.apply(value) instanceof String) {
          return value;
        }
      } catch (IllegalArgumentException e) {
        // it is not allowed
      }
    }
    throw Refusal.of(written, allowed);
  }

  @Override
  public Object write(T value) {
    return writer.apply(value);
  }

  private static void check(boolean allowed) {
    if (!allowed) {
      throw new IllegalArgumentException();
    }
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    return Stream.iterate(0, i -> i < keysAndValues.length, i -> i + 2)
        .collect(
            Collectors.toMap(
                i -> (String) keysAndValues[i],
                i -> keysAndValues[i + 1],
                (a, b) -> b,
                LinkedHashMap::new));
  }
}
