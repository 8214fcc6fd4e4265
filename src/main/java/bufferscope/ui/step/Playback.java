package bufferscope.ui.step;

import bufferscope.explore.Choice;
import bufferscope.explore.Model;
import bufferscope.explore.RandomScheduler;
import bufferscope.explore.RateScheduler;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a run go on by itself, at a tempo: along the steps that were made before, and then by
 * chance, or as the rates of the scenario have it.
 */
final class Playback {
  /** A step that can be untold with the eyes. */
  private static final Duration FIRST_TEMPO = Duration.ofMillis(500);

  private long seed = 1;
  private Duration tempo = FIRST_TEMPO;
  private final Supplier<Scenario> scenario;
  private RandomScheduler scheduler;
  private @Nullable Rated rated;
  private boolean byRates;
  private boolean playing;
  private long lastStep;

  /** What chooses by the rates of that scenario. */
  private record Rated(Scenario scenario, RateScheduler scheduler) {}

  /** Lets a run of the model go on, with the rates that the scenario has at the time. */
  Playback(Model model, Supplier<Scenario> scenario) {
    this.scenario = scenario;
    scheduler = new RandomScheduler(model, seed);
  }

  /** Makes the random choices of the seed from their beginning, in that model. */
  void rewind(Model model) {
    scheduler = new RandomScheduler(model, seed);
    rated = null;
  }

  /** Chooses as the rates have it, or at random. */
  void setByRates(boolean newByRates) {
    byRates = newByRates;
  }

  long seed() {
    return seed;
  }

  /** Takes other random choices from the next {@link #rewind} on. */
  void setSeed(long newSeed) {
    seed = newSeed;
  }

  Duration tempo() {
    return tempo;
  }

  void setTempo(Duration newTempo) {
    tempo = newTempo;
  }

  boolean isPlaying() {
    return playing;
  }

  void setPlaying(boolean newPlaying) {
    playing = newPlaying;
  }

  /** Whether it is time for a step; {@code now} in nanoseconds. */
  boolean isDue(long now) {
    boolean due = playing && now - lastStep >= tempo.toNanos();
    if (due) {
      lastStep = now;
    }
    return due;
  }

  /** What comes next after the moment at which the run stands; empty if nothing can. */
  Optional<Choice> next(SteppedRun run) {
    if (run.hasAhead()) {
      return run.nextMade();
    }
    // Where nobody gets any further, who waits in a loop can still go round in it.
    Optional<Choice> due = byRates ? nextDue(run) : Optional.empty();
    return due.isPresent() ? due : scheduler.next(run.now().state());
  }

  private Optional<Choice> nextDue(SteppedRun run) {
    Scenario now = scenario.get().withSeed(seed);
    if (rated == null || !rated.scenario().equals(now)) {
      rated = new Rated(now, new RateScheduler(run.model(), now));
    }
    return rated.scheduler().next(run.made());
  }
}
