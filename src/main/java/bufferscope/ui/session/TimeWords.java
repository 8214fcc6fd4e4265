package bufferscope.ui.session;

import bufferscope.explore.replay.Replay;
import bufferscope.ui.text.Texts;

/**
 * Times of a run in words.
 *
 * @param steps whether the time of the run is counted in steps
 */
public record TimeWords(boolean steps) {
  /** Shorter times have more digits. */
  private static final long FINE_NANOS = 10_000_000;

  private static final long SECOND = 1_000_000_000;

  /** Returns a run time. */
  public String at(long nanos) {
    return steps
        ? Texts.of("session.step", steps(nanos))
        : Texts.of("session.seconds", nanos / 1e9);
  }

  /** Returns a length of time that is usually short. */
  public String length(long nanos) {
    return steps
        ? Texts.of("session.steps", steps(nanos))
        : Texts.of(nanos < FINE_NANOS ? "session.fineMillis" : "session.millis", nanos / 1e6);
  }

  /** Returns the length of a part of the run. */
  public String ofPart(long nanos) {
    return steps || nanos < SECOND ? length(nanos) : Texts.of("session.seconds", nanos / 1e9);
  }

  private static long steps(long nanos) {
    return Math.round((double) nanos / Replay.STEP_NANOS);
  }
}
