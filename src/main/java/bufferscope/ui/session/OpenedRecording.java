package bufferscope.ui.session;

import bufferscope.event.Role;
import bufferscope.io.BadFileException;
import bufferscope.record.SavedRun;
import bufferscope.record.Stretch;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.sync.Slots;
import bufferscope.trace.SystemState;
import bufferscope.work.Mechanism;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A recording that was read and judged.
 *
 * @param name the name of the file, or of what was computed
 * @param scenario the scenario of the run; if the file has none, one with the same mechanism; empty
 *     if the run is one of other code
 * @param judged the figures and faults of the run
 */
public record OpenedRecording(
    String name, SavedRun saved, Optional<NamedScenario> scenario, JudgedPast judged) {

  /**
   * Reads and judges a recording; keeps the newest part that fits into so many bytes.
   *
   * @throws BadFileException if the file cannot be read, or no part of it
   */
  public static OpenedRecording read(Path file, long maxBytes) throws BadFileException {
    return of(String.valueOf(file.getFileName()), SavedRun.read(file, maxBytes));
  }

  /** Judges a recorded run of that name. */
  public static OpenedRecording of(String name, SavedRun saved) {
    Optional<NamedScenario> scenario = scenario(saved);
    return new OpenedRecording(
        name, saved, scenario, JudgedPast.of(saved, scenario.map(NamedScenario::scenario)));
  }

  private static Optional<NamedScenario> scenario(SavedRun saved) {
    String text = saved.about().getOrDefault(SavedRun.SCENARIO, "");
    try {
      return Optional.of(
          ScenarioFile.FORMAT.parse("scenario", text.getBytes(StandardCharsets.UTF_8)));
    } catch (BadFileException e) { // there is none, or one of a later version
      return mechanism(saved).map(mechanism -> like(saved.stretch(), mechanism));
    }
  }

  private static Optional<Mechanism> mechanism(SavedRun saved) {
    String id = saved.about().getOrDefault(SavedRun.MECHANISM, "");
    return Arrays.stream(Mechanism.values()).filter(each -> each.id().equals(id)).findFirst();
  }

  private static NamedScenario like(Stretch run, Mechanism mechanism) {
    Scenario scenario = sized(Scenario.FIRST_STEPS.fittedTo(mechanism), run);
    return new NamedScenario(mechanism.id(), "", scenario, Tempo.FIRST);
  }

  /** Returns the scenario with as many slots and threads as that run has at its end. */
  public static Scenario sized(Scenario scenario, Stretch run) {
    SystemState state = run.stateAt(run.end());
    int slots = Math.max(1, Math.min(Slots.MAX_CAPACITY, state.buffer().capacity()));
    return scenario
        .withCapacity(scenario.mechanism().capacity(slots))
        .withThreads(Role.PRODUCER, threads(state, Role.PRODUCER))
        .withThreads(Role.CONSUMER, threads(state, Role.CONSUMER));
  }

  private static int threads(SystemState state, Role role) {
    long threads = state.threads().stream().filter(thread -> thread.role() == role).count();
    return (int) Math.max(1, Math.min(Team.MAX_THREADS, threads));
  }

  SafeguardSettings safeguards() {
    return scenario.map(found -> found.scenario().safeguards()).orElse(SafeguardSettings.OFF);
  }
}
