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
 * @param part the part of a file that it is; empty if it was computed
 */
public record OpenedRecording(
    String name,
    SavedRun saved,
    Optional<NamedScenario> scenario,
    JudgedPast judged,
    Optional<FilePart> part) {

  /**
   * A part of a file.
   *
   * @param before the event before which it ends
   */
  public record FilePart(Path file, long before) {
    /** Returns the part that goes to the end of the file. */
    public static FilePart last(Path file) {
      return new FilePart(file, Long.MAX_VALUE);
    }

    public boolean isLast() {
      return before == Long.MAX_VALUE;
    }
  }

  /**
   * Reads and judges a part of a recording; keeps the newest events of it that fit into so many
   * bytes.
   *
   * @throws BadFileException if the file cannot be read, or no part of it
   */
  public static OpenedRecording read(FilePart part, long maxBytes) throws BadFileException {
    SavedRun saved = SavedRun.readBefore(part.file(), maxBytes, part.before());
    return of(String.valueOf(part.file().getFileName()), saved, Optional.of(part));
  }

  /** Judges a run of that name which was computed. */
  public static OpenedRecording of(String name, SavedRun saved) {
    return of(name, saved, Optional.empty());
  }

  private static OpenedRecording of(String name, SavedRun saved, Optional<FilePart> part) {
    Optional<NamedScenario> scenario = scenario(saved);
    return new OpenedRecording(
        name, saved, scenario, JudgedPast.of(saved, scenario.map(NamedScenario::scenario)), part);
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
