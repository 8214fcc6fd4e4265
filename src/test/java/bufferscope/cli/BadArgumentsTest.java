package bufferscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.work.Mechanism;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each wrong argument is answered by one sentence that says which it is and what is allowed. */
final class BadArgumentsTest {
  private static final String OPTIONS =
      "--class, --put, --take, --capacity-from, --items, --from, --random, --input, --task, --end,"
          + " --on-error, --hostile, --crash-every, --put-limit, --validate, --seal, --quota, --rescue, --restarts, --shutdown-limit,"
          + " --scenario, --mechanism, --producers, --consumers, --capacity, --production-rate,"
          + " --consumption-rate, --production-time, --consumption-time, --fair, --pool, --seed,"
          + " --step-millis, --pause, --duration, --virtual-time, --record, --json, --quiet,"
          + " --help, --version";
  private static final String THREADS = "a whole number from 1 to 1000";
  private static final String THREADS_OR_NONE = "a whole number from 0 to 1000";
  private static final String PAUSES =
      "a thread, a line and a time from 1ms to 1m, such as P1:24:500ms";
  private static final String LIMITS = "a time from 0ms to 1m, such as 500ms or 10s";
  private static final String RATES = "0.1 to 1000 items per second, or unlimited";
  private static final String TIMES = "constant, uniform, exponential, pauses";
  private static final String DURATIONS = "a time from 1ms to 10000h, such as 500ms, 10s, 2m or 1h";

  static Stream<Arguments> wrong() {
    return Stream.of(
        value("--mechanism", "three-conditions", allMechanisms()),
        value("--producers", "0", THREADS),
        value("--producers", "-1", THREADS),
        value("--consumers", "1001", THREADS),
        value("--consumers", "1.5", THREADS),
        value("--capacity", "1025", "a whole number from 0 to 1024"),
        value("--capacity", "", "a whole number from 0 to 1024"),
        value("--capacity", "99999999999999999999", "a whole number from 0 to 1024"),
        value("--production-rate", "0.09", RATES),
        value("--production-rate", "NaN", RATES),
        value("--production-rate", "Infinity", RATES),
        value("--consumption-rate", "fast", RATES),
        value("--consumption-rate", "1000.1", RATES),
        value("--consumption-rate", "0x1p3", RATES),
        value("--production-rate", "5d", RATES),
        value("--producers", "+5", THREADS),
        value("--producers", "\u0665", THREADS),
        value("--seed", "\u0665", "a whole number of at most 64 bits"),
        value("--seed", "9223372036854775808", "a whole number of at most 64 bits"),
        value("--from", "+1", "a whole number from 0 to 1000000"),
        value("--random", "+1-9", "two whole numbers from 0 to 1000000, such as 1-100"),
        value("--pool", "+1", THREADS_OR_NONE),
        value("--step-millis", "+1", "a whole number from 0 to 1000"),
        value("--pause", "P1:+3:1s", PAUSES),
        value("--production-time", "Uniform", TIMES),
        value("--consumption-time", "normal", TIMES),
        value("--items", "0", "a whole number from 1 to 1000000000"),
        value("--duration", "10", DURATIONS),
        value("--duration", "0s", DURATIONS),
        value("--duration", "-1s", DURATIONS),
        value("--duration", "10 s", DURATIONS),
        value("--duration", "10001h", DURATIONS),
        value("--duration", "0.5ms", DURATIONS),
        value("--from", "-1", "a whole number from 0 to 1000000"),
        value("--random", "5-4", "two whole numbers from 0 to 1000000, such as 1-100"),
        value("--random", "5", "two whole numbers from 0 to 1000000, such as 1-100"),
        value("--input", "file", "-, which is standard input"),
        value("--task", "cube", "use-up, square, print"),
        value("--end", "JOIN", "none, sentinel, poison-pills, join, interrupt"),
        value("--on-error", "", "die, go-on"),
        value("--hostile", "1001", THREADS_OR_NONE),
        value("--crash-every", "1000001", "a whole number from 0 to 1000000"),
        value("--pool", "-1", THREADS_OR_NONE),
        value("--pause", "P1:24", PAUSES),
        value("--pause", "P1:0:1s", PAUSES),
        value("--pause", "X1:1:1s", PAUSES),
        value("--pause", "P1:1:61s", PAUSES),
        value("--put-limit", "61s", LIMITS),
        value("--shutdown-limit", "-1s", LIMITS),
        value("--quota", "1025", "a whole number from 0 to 1024"),
        value("--rescue", "maybe", "none, return, dead-letter"),
        value("--restarts", "1001", THREADS_OR_NONE),
        value("--seed", "x", "a whole number of at most 64 bits"),
        value("--step-millis", "1001", "a whole number from 0 to 1000"),
        value("--step-millis", "-1", "a whole number from 0 to 1000"),
        value("--json", "yes", "the option without a value"),
        bad("--capacity needs a value; allowed is a whole number from 0 to 1024", "--capacity"),
        bad(
            "--capacity cannot be \"0\" with semaphores; allowed is a whole number from 1 to 1024",
            "--mechanism=semaphores",
            "--capacity=0"),
        bad(
            "--items needs a value; allowed is a whole number from 1 to 1000000000",
            "--items",
            "--json"),
        bad("--fair is given twice; allowed is once", "--fair", "--fair"),
        bad("\"--capcity\" is not known here; allowed is " + OPTIONS, "--capcity", "3"),
        bad("\"-x\" is not known here; allowed is " + OPTIONS, "-x"));
  }

  private static String allMechanisms() {
    return Arrays.stream(Mechanism.values()).map(Mechanism::id).collect(Collectors.joining(", "));
  }

  private static Arguments value(String option, String value, String allowed) {
    String sentence = option + " cannot be \"" + value + "\"; allowed is " + allowed;
    return bad(sentence, option + "=" + value);
  }

  private static Arguments bad(String sentence, String... options) {
    return Arguments.of(sentence, options);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void wrongOption(String sentence, String[] options) {
    String[] args = Stream.concat(Stream.of("run"), Stream.of(options)).toArray(String[]::new);
    assertThat(CommandLineRun.of(args))
        .isEqualTo(new CommandLineRun(2, "", "bufferscope run: " + sentence + "\n"));
  }

  /** What is no option is the name of a file. */
  @ParameterizedTest
  @ValueSource(strings = {"now", "@file"})
  void noFile(String name) {
    assertThat(CommandLineRun.of("run", name))
        .isEqualTo(new CommandLineRun(2, "", name + " cannot be read: there is no such file\n"));
  }

  @Test
  void wrongCommand() {
    assertThat(CommandLineRun.of("walk"))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "bufferscope: \"walk\" is not known here; allowed is run, show, export, mechanisms, scenarios, explore, step, map, sweep, experiments\n"));
  }

  @Test
  void noCommand() {
    assertThat(CommandLineRun.of("--"))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "bufferscope: a command is missing; allowed is run, show, export, mechanisms, scenarios, explore, step, map, sweep, experiments\n"));
  }
}
