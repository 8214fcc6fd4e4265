package bufferscope.ui.step;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.time.RateScheduler;
import bufferscope.ui.session.Session;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a stepped run go on by itself, at a tempo: first along the steps that were made before, then
 * at random or at the rates of the scenario.
 */
final class Playback {
  /** The number of steps after which the run is paused. */
  private static final int LONG_RUN = 10_000;

  /** Slow enough for the user to follow each step. */
  private static final Duration FIRST_TEMPO = Duration.ofMillis(500);

  private final Stepping stepping;
  private final Session session;
  private long seed = 1;
  private Duration tempo = FIRST_TEMPO;
  private RandomScheduler scheduler;
  private @Nullable Rated rated;
  private boolean byRates;
  private boolean playing;
  private long lastStep;

  /** A scheduler that chooses by the rates of that scenario. */
  private record Rated(Scenario scenario, RateScheduler scheduler) {}

  Playback(Stepping stepping, Session session, Model model) {
    this.stepping = stepping;
    this.session = session;
    scheduler = new RandomScheduler(model, seed);
  }

  /** Makes the random choices of the seed from their beginning, in that model. */
  void rewind(Model model) {
    scheduler = new RandomScheduler(model, seed);
    rated = null;
  }

  /** Sets whether it chooses by the rates or at random. */
  void setByRates(boolean newByRates) {
    byRates = newByRates;
  }

  long seed() {
    return seed;
  }

  /** Sets other random choices from the next {@link #rewind} on. */
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

  /** Does one step if one is due; {@code now} in nanoseconds. */
  void pulse(long now) {
    if (playing && now - lastStep >= tempo.toNanos()) {
      lastStep = now;
      next(stepping.position()).ifPresent(stepping::make);
      playing = goesOnAt(stepping.position());
      stepping.changed();
    }
  }

  /**
   * Returns true if the playback continues: a found schedule to its end, anything else until
   * something goes wrong.
   */
  private boolean goesOnAt(StepPosition position) {
    if (stepping.run().isAsPlayed()) {
      return position.hasAhead();
    }
    boolean stops = position.now().stops() && session.stoppingAtFaultsProperty().get();
    return position.canGoOn() && !stops && position.at() % LONG_RUN != 0;
  }

  /** Returns the next choice at that position; empty if there is none. */
  private Optional<Choice> next(StepPosition position) {
    if (position.hasAhead()) {
      return position.nextMade();
    }
    // If no thread can go on, one that waits in a loop can still go round in it.
    Optional<Choice> due =
        byRates && session.code().isEmpty() ? nextDue(position) : Optional.empty();
    return due.isPresent() ? due : scheduler.next(position.state());
  }

  private Optional<Choice> nextDue(StepPosition position) {
    Scenario now = session.scenario().withSeed(seed);
    if (rated == null || !rated.scenario().equals(now)) {
      rated = new Rated(now, new RateScheduler(position.model(), now));
    }
    return rated.scheduler().next(position.made());
  }
}
