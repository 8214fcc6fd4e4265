package bufferscope.lab;

import bufferscope.event.Role;
import bufferscope.io.ConstantName;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.sync.Slots;
import bufferscope.work.Distribution;
import bufferscope.work.FaultInjection;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import com.google.errorprone.annotations.Immutable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A setting that a sweep can vary. */
public enum Setting {
  CAPACITY("slots", text -> buffer(capacity(text))),
  PRODUCERS("threads", text -> buffer(threads(text, Role.PRODUCER))),
  CONSUMERS("threads", text -> buffer(threads(text, Role.CONSUMER))),
  /** The number of threads of each role. */
  THREADS("threads", text -> buffer(threads(text, Role.values()))),
  PRODUCTION_RATE("items/s", text -> buffer(rate(text, Role.PRODUCER))),
  CONSUMPTION_RATE("items/s", text -> buffer(rate(text, Role.CONSUMER))),
  /**
   * The number of consumers that share the work of one: each works at that fraction of its rate.
   */
  SPLIT_CONSUMPTION("consumers", text -> buffer(split(text))),
  /** The duration of each operation on a lock, a slot or the like, in milliseconds. */
  STEP_MILLIS("ms", Setting::step),
  PRODUCTION_TIME(names(Distribution.values()), text -> buffer(times(text, Role.PRODUCER))),
  CONSUMPTION_TIME(names(Distribution.values()), text -> buffer(times(text, Role.CONSUMER))),
  /** The variation of the times of each role. */
  TIMES(names(Distribution.values()), text -> buffer(times(text, Role.values()))),
  /** After how many items a consumer throws; 0 for never. Only live runs have such faults. */
  CRASH_EVERY("items", text -> buffer(crashEvery(text))),
  /** Producers that put bad items; only in live runs. */
  HOSTILE("producers", text -> buffer(hostile(text))),
  MECHANISM(names(Mechanism.values()), text -> buffer(mechanism(text))),
  LOCK(List.of("barging", "fair"), text -> buffer(lock(text)));

  private final String unit;

  @SuppressWarnings("ImmutableEnumChecker") // toList() makes lists that cannot change
  private final List<String> choices;

  private final LevelReader reader;

  @Immutable
  private interface LevelReader {
    UnaryOperator<NamedScenario> read(String text);
  }

  Setting(String unit, LevelReader reader) {
    this.unit = unit;
    this.choices = List.of();
    this.reader = reader;
  }

  Setting(List<String> choices, LevelReader reader) {
    this.unit = "";
    this.choices = choices;
    this.reader = reader;
  }

  /** Returns the name in files and on the command line. */
  public String id() {
    return ConstantName.of(this);
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(ConstantName::of).toList();
  }

  /** Returns the unit of the values; empty if they are names. */
  public String unit() {
    return unit;
  }

  /** Returns true if the values are numbers, which may be given as a range. */
  public boolean isNumber() {
    return choices.isEmpty();
  }

  /** Returns all values; none if they are numbers. */
  public List<String> choices() {
    return choices;
  }

  /**
   * Returns the setting of that name.
   *
   * @throws IllegalArgumentException with the allowed names
   */
  static Setting of(String id) {
    return Stream.of(values())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a setting and its values, where the setting is "
                        + String.join(", ", names(values()))));
  }

  /**
   * Returns the change that a value of this setting makes.
   *
   * @throws IllegalArgumentException with the allowed values
   */
  UnaryOperator<NamedScenario> change(String value) {
    if (!isNumber() && !choices.contains(value)) {
      throw new IllegalArgumentException(String.join(", ", choices));
    }
    return reader.read(value);
  }

  private static UnaryOperator<NamedScenario> buffer(UnaryOperator<Scenario> change) {
    return named -> named.withScenario(change.apply(named.scenario()));
  }

  private static UnaryOperator<NamedScenario> step(String text) {
    Tempo tempo = new Tempo(Duration.ofMillis(whole(text, 0, Tempo.MAX_DWELL.toMillis())));
    return named -> named.withTempo(tempo);
  }

  private static UnaryOperator<Scenario> capacity(String text) {
    int slots = whole(text, Slots.UNBOUNDED, Slots.MAX_CAPACITY);
    return scenario -> scenario.withCapacity(slots);
  }

  private static UnaryOperator<Scenario> threads(String text, Role... roles) {
    int count = whole(text, 1, Team.MAX_THREADS);
    return scenario -> {
      Scenario changed = scenario;
      for (Role role : roles) {
        changed = changed.withThreads(role, count);
      }
      return changed;
    };
  }

  private static UnaryOperator<Scenario> rate(String text, Role role) {
    Rate rate;
    try {
      rate = Rate.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("0.1 to 1000 items per second, or unlimited", e);
    }
    return scenario -> scenario.withTiming(role, scenario.timing(role).withRate(rate));
  }

  private static UnaryOperator<Scenario> split(String text) {
    int count = whole(text, 1, Team.MAX_THREADS);
    return scenario -> {
      Timing whole = scenario.timing(Role.CONSUMER);
      Timing share = whole.withRate(new Rate(whole.rate().perSecond() / count));
      return scenario.withThreads(Role.CONSUMER, count).withTiming(Role.CONSUMER, share);
    };
  }

  private static UnaryOperator<Scenario> times(String text, Role... roles) {
    Distribution times = Distribution.valueOf(text.toUpperCase(Locale.ROOT));
    return scenario -> {
      Scenario changed = scenario;
      for (Role role : roles) {
        changed = changed.withTiming(role, changed.timing(role).withDistribution(times));
      }
      return changed;
    };
  }

  private static UnaryOperator<Scenario> crashEvery(String text) {
    int items = whole(text, 0, FaultInjection.MAX_CRASH_EVERY);
    return faults(before -> new FaultInjection(before.hostileProducers(), items));
  }

  private static UnaryOperator<Scenario> hostile(String text) {
    int count = whole(text, 0, Team.MAX_THREADS);
    return faults(before -> new FaultInjection(count, before.crashEvery()));
  }

  private static UnaryOperator<Scenario> faults(UnaryOperator<FaultInjection> change) {
    return scenario ->
        scenario.withWorkload(
            scenario
                .workload()
                .withFaultInjection(change.apply(scenario.workload().faultInjection())));
  }

  private static UnaryOperator<Scenario> mechanism(String text) {
    return scenario -> scenario.withMechanism(Mechanism.of(text));
  }

  private static UnaryOperator<Scenario> lock(String text) {
    return scenario -> scenario.withFair(text.equals("fair"));
  }

  private static int whole(String text, int min, long max) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    }
    throw new IllegalArgumentException("a whole number from %d to %d".formatted(min, max));
  }
}
