package bufferscope.ui.step;

import bufferscope.explore.Choice;
import bufferscope.explore.Model;
import bufferscope.explore.RandomScheduler;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets a run go on by itself, at a tempo: along the steps that were made before, and then by
 * chance.
 */
final class Playback {
  /** A step that can be untold with the eyes. */
  private static final Duration FIRST_TEMPO = Duration.ofMillis(500);

  private long seed = 1;
  private Duration tempo = FIRST_TEMPO;
  private RandomScheduler scheduler;
  private boolean playing;
  private long lastStep;

  Playback(Model model) {
    scheduler = new RandomScheduler(model, seed);
  }

  /** Makes the random choices of the seed from their beginning, in that model. */
  void rewind(Model model) {
    scheduler = new RandomScheduler(model, seed);
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
    return run.hasAhead() ? run.nextMade() : scheduler.next(run.now().state());
  }
}
