package bufferscope.cli.option;

import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.io.ConstantName;
import bufferscope.lab.GuidedExperiment;
import bufferscope.lab.Metric;
import bufferscope.record.export.ExportFormat;
import bufferscope.run.Tempo;
import bufferscope.scenario.BuiltIn;
import bufferscope.work.Distribution;
import bufferscope.work.EndOfStream;
import bufferscope.work.ItemKind;
import bufferscope.work.ItemKind.RandomNumbers;
import bufferscope.work.ItemKind.TypedLines;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.OnError;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings.Rescue;
import bufferscope.work.Task;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;

/** The values of options by their type; whole numbers have the bounds of {@link Whole}. */
public final class Values {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h)");
  private static final Map<Class<?>, Value<?>> BY_TYPE = new HashMap<>();

  static {
    Value<Long> number = new Value<>("a whole number of at most 64 bits", Values::number);
    add(long.class, number);
    add(Long.class, number);
    Value<Integer> small = whole(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
    add(int.class, small);
    add(Integer.class, small);
    add(Tempo.class, whole(0, Tempo.MAX_DWELL.toMillis(), n -> new Tempo(Duration.ofMillis(n))));
    add(
        Duration.class,
        new Value<>(
            "a time from 1ms to 10000h, such as 500ms, 10s, 2m or 1h",
            text -> time(text, Duration.ofMillis(1), Duration.ofHours(10_000))));
    add(Rate.class, new Value<>("0.1 to 1000 items per second, or unlimited", Rate::parse));
    add(Mechanism.class, Value.oneOf(Stream.of(Mechanism.values()), Mechanism::id));
    add(
        BuiltIn.class,
        new Value<>(
            String.join(", ", BuiltIn.NAMES),
            text -> BuiltIn.of(text).orElseThrow(IllegalArgumentException::new)));
    add(
        GuidedExperiment.class,
        new Value<>(
            String.join(", ", GuidedExperiment.NAMES),
            text -> GuidedExperiment.of(text).orElseThrow(IllegalArgumentException::new)));
    add(
        Semantics.class,
        Value.oneOf(
            Stream.of(Semantics.BARGING, Semantics.FAIR),
            each -> each.fair() ? "fair" : "barging"));
    add(
        LinePause.class,
        new Value<>(
            "a thread, a line and a time from 1ms to 1m, such as P1:24:500ms", Values::linePause));
    add(
        RandomNumbers.class,
        new Value<>("two whole numbers from 0 to 1000000, such as 1-100", Values::randomNumbers));
    Value<TypedLines> input = Value.oneOf(Stream.of(new TypedLines()), each -> "-");
    add(TypedLines.class, new Value<>("-, which is standard input", input::read));
    add(Path.class, new Value<>("the name of a file", Path::of));
    add(
        When.class,
        new Value<>("a time such as 1.5s, or the number of an event, such as 120", When::parse));
    add(ExportFormat.class, Value.oneOf(Stream.of(ExportFormat.values()), ExportFormat::id));
    for (Class<? extends Enum<?>> type :
        List.of(
            Distribution.class,
            Task.class,
            EndOfStream.class,
            OnError.class,
            Rescue.class,
            ScheduleCost.class,
            Metric.class)) {
      BY_TYPE.put(type, Value.oneOf(Stream.of(type.getEnumConstants()), ConstantName::of));
    }
  }

  private Values() {}

  private static <T> void add(Class<T> type, Value<T> value) {
    BY_TYPE.put(type, value);
  }

  /** Makes the commands read their options by these values. */
  public static CommandLine register(CommandLine commands) {
    BY_TYPE.forEach((type, value) -> register(commands, type, value));
    return commands.setExecutionStrategy(
        parsed -> {
          parsed.asCommandLineList().forEach(Values::checkBounds);
          return new CommandLine.RunLast().execute(parsed);
        });
  }

  @SuppressWarnings("unchecked") // put together with a value of its type
  private static <T> void register(CommandLine commands, Class<T> type, Value<?> value) {
    commands.registerConverter(type, (Value<T>) value);
  }

  private static void checkBounds(CommandLine command) {
    for (ArgSpec option : command.getParseResult().matchedArgs()) {
      Whole bounds = bounds(option);
      long number = bounds == null ? 0 : ((Number) option.getValue()).longValue();
      if (bounds != null && (number < bounds.min() || number > bounds.max())) {
        String text = option.stringValues().get(0);
        throw new ParameterException(command, "out of bounds", null, option, text);
      }
    }
  }

  /** Returns the allowed values of the option in words. */
  public static String allowed(ArgSpec option) {
    Whole bounds = bounds(option);
    if (bounds != null) {
      return whole(bounds.min(), bounds.max(), number -> number).allowed();
    } else if (option.converters().length > 0 && option.converters()[0] instanceof Value<?> value) {
      return value.allowed();
    }
    Value<?> value = BY_TYPE.get(option.auxiliaryTypes()[0]);
    return value == null ? "the option without a value" : value.allowed();
  }

  private static @Nullable Whole bounds(ArgSpec option) {
    return ((AnnotatedElement) option.userObject()).getAnnotation(Whole.class);
  }

  static <T> Value<T> whole(long min, long max, Function<Long, T> meaning) {
    return new Value<>(
        "a whole number from %d to %d".formatted(min, max),
        text -> {
          long number = number(text);
          if (number < min || number > max) {
            throw new IllegalArgumentException(text);
          }
          return meaning.apply(number);
        });
  }

  /** Reads the digits 0 to 9 only; {@link Long#parseLong} would accept those of all scripts. */
  private static long number(String text) {
    if (!text.matches("-?[0-9]{1,19}")) {
      throw new IllegalArgumentException(text);
    }
    return Long.parseLong(text);
  }

  static Duration time(String text, Duration min, Duration max) {
    Matcher matcher = TIME.matcher(text);
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
    BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(nanos(unit));
    if (nanos.compareTo(nanos(min)) < 0 || nanos.compareTo(nanos(max)) > 0) {
      throw new IllegalArgumentException(text);
    }
    return Duration.ofNanos(nanos.longValue());
  }

  private static BigDecimal nanos(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos());
  }

  private static LinePause linePause(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3 || !parts[0].matches("[PC]\\d+")) {
      throw new IllegalArgumentException(text);
    }
    int line = whole(1, Integer.MAX_VALUE, Long::intValue).read(parts[1]);
    return new LinePause(parts[0], line, time(parts[2], Duration.ofMillis(1), LinePause.MAX));
  }

  private static RandomNumbers randomNumbers(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException(text);
    }
    Value<Integer> end = whole(0, ItemKind.MAX_VALUE, Long::intValue);
    return new RandomNumbers(end.read(ends[0]), end.read(ends[1]));
  }
}
