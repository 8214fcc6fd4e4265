package bufferscope.cli.option;

import bufferscope.event.Role;
import bufferscope.io.BadFileException;
import bufferscope.run.Tempo;
import bufferscope.scenario.BuiltIn;
import bufferscope.scenario.NamedScenario;
import bufferscope.sync.Slots;
import bufferscope.work.Distribution;
import bufferscope.work.Host;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that select a scenario and change it. */
public final class ScenarioOptions {
  @Option(
      names = "--scenario",
      paramLabel = "FILE|NAME",
      description =
          "A scenario file, or the name of a built-in one (see the command scenarios); other"
              + " options override its settings.")
  private @Nullable String scenario;

  @Option(
      names = "--mechanism",
      paramLabel = "NAME",
      description = "How the buffer is built (two-conditions).")
  private @Nullable Mechanism mechanism;

  @Option(
      names = "--producers",
      paramLabel = "N",
      description = "Threads that make items, 1 to 1000 (1).")
  @Whole(min = 1, max = Team.MAX_THREADS)
  private @Nullable Integer producers;

  @Option(
      names = "--consumers",
      paramLabel = "N",
      description = "Threads that use items up, 1 to 1000 (1).")
  @Whole(min = 1, max = Team.MAX_THREADS)
  private @Nullable Integer consumers;

  @Option(
      names = "--capacity",
      paramLabel = "N",
      description = "Slots of the buffer, 1 to 1024, or 0 for no limit with task-queue (8).")
  @Whole(min = Slots.UNBOUNDED, max = Slots.MAX_CAPACITY)
  private @Nullable Integer capacity;

  @Option(
      names = "--production-rate",
      paramLabel = "R",
      description = "Items per second and producer, 0.1 to 1000 or unlimited (2).")
  private @Nullable Rate productionRate;

  @Option(
      names = "--consumption-rate",
      paramLabel = "R",
      description = "Items per second and consumer, 0.1 to 1000 or unlimited (1.5).")
  private @Nullable Rate consumptionRate;

  @Option(
      names = "--production-time",
      paramLabel = "KIND",
      description = "How the times vary: constant, uniform, exponential or pauses (constant).")
  private @Nullable Distribution productionTime;

  @Option(
      names = "--consumption-time",
      paramLabel = "KIND",
      description = "The same for consumption (constant).")
  private @Nullable Distribution consumptionTime;

  @Option(
      names = "--fair",
      negatable = true,
      description = "First come, first served at the lock (no).")
  private @Nullable Boolean fair;

  @Option(
      names = "--pool",
      paramLabel = "N",
      description =
          "Let all workers share N threads of a pool, 1 to 1000 (0: each has a thread of its own).")
  @Whole(min = 0, max = Team.MAX_THREADS)
  private @Nullable Integer poolThreads;

  @Option(names = "--seed", paramLabel = "N", description = "The seed of all random times (1).")
  private @Nullable Long seed;

  @Option(
      names = "--step-millis",
      paramLabel = "N",
      description = "How long a synchronisation step lasts, 0 to 1000 (0).")
  private @Nullable Tempo tempo;

  @Option(
      names = "--pause",
      paramLabel = "THREAD:LINE:TIME",
      description =
          "Let a thread sleep at a line of the buffer code, such as P1:24:500ms; may be repeated.")
  private @Nullable List<LinePause> pauses;

  @ArgGroup(validate = false, heading = "%nThe workload:%n")
  private WorkloadOptions workload = new WorkloadOptions();

  @ArgGroup(validate = false, heading = "%nThe safeguards around the buffer:%n")
  private SafeguardOptions safeguards = new SafeguardOptions();

  /**
   * Returns the chosen scenario.
   *
   * @throws BadFileException with a sentence about a bad file or option
   */
  public NamedScenario chosen() throws BadFileException {
    return changed(
        scenario == null
            ? new NamedScenario("", "", Scenario.FIRST_STEPS, Tempo.REAL_TIME)
            : BuiltIn.orFile(scenario));
  }

  /**
   * Returns the chosen scenario for a run without a picture. Steps take the time that an option
   * sets, or no time, since the tempo of a scenario is for its picture.
   */
  public NamedScenario chosenForMeasuring() throws BadFileException {
    return chosen().withTempo(tempo == null ? Tempo.REAL_TIME : tempo);
  }

  /**
   * Returns that scenario with the changes of the options.
   *
   * @throws BadFileException with a sentence about a bad option
   */
  public NamedScenario changing(NamedScenario base) throws BadFileException {
    if (scenario != null) {
      throw new BadFileException(
          "--scenario cannot be given with an experiment, which has its own");
    }
    return changed(base);
  }

  private NamedScenario changed(NamedScenario base) throws BadFileException {
    checkCapacity(mechanism == null ? base.scenario().mechanism() : mechanism);
    try {
      return new NamedScenario(
          base.title(),
          base.about(),
          changed(base.scenario()),
          tempo == null ? base.tempo() : tempo);
    } catch (IllegalArgumentException e) {
      throw new BadFileException("the options do not fit together: " + e.getMessage());
    }
  }

  private void checkCapacity(Mechanism chosen) throws BadFileException {
    if (capacity != null && capacity < chosen.minCapacity()) {
      throw new BadFileException(
          "--capacity cannot be \"%d\" with %s; allowed is a whole number from %d to %d"
              .formatted(capacity, chosen.id(), chosen.minCapacity(), Slots.MAX_CAPACITY));
    }
  }

  private Scenario changed(Scenario base) {
    Scenario s = given(base, mechanism, Scenario::withMechanism);
    s = given(s, producers, (old, count) -> old.withThreads(Role.PRODUCER, count));
    s = given(s, consumers, (old, count) -> old.withThreads(Role.CONSUMER, count));
    s = given(s, capacity, Scenario::withCapacity);
    s = given(s, productionRate, (old, rate) -> withRate(old, Role.PRODUCER, rate));
    s = given(s, consumptionRate, (old, rate) -> withRate(old, Role.CONSUMER, rate));
    s = given(s, productionTime, (old, times) -> withTimes(old, Role.PRODUCER, times));
    s = given(s, consumptionTime, (old, times) -> withTimes(old, Role.CONSUMER, times));
    s = given(s, fair, Scenario::withFair);
    s = given(s, poolThreads, (old, count) -> old.withHost(new Host(count)));
    s = given(s, pauses, Scenario::withLinePauses);
    s = given(s, seed, Scenario::withSeed);
    return s.withWorkload(workload.changed(s.workload()))
        .withSafeguards(safeguards.changed(s.safeguards()));
  }

  private static <T> Scenario given(
      Scenario scenario, @Nullable T value, BiFunction<Scenario, T, Scenario> change) {
    return value == null ? scenario : change.apply(scenario, value);
  }

  private static Scenario withRate(Scenario from, Role role, Rate rate) {
    return from.withTiming(role, from.timing(role).withRate(rate));
  }

  private static Scenario withTimes(Scenario from, Role role, Distribution distribution) {
    return from.withTiming(role, from.timing(role).withDistribution(distribution));
  }
}
