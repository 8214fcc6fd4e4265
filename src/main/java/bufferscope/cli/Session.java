package bufferscope.cli;

import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.run.Phase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A run from its start to its end, with somebody who watches. */
final class Session {
  private final LiveRun run;
  private final Goal goal;
  private final LiveView view;
  private @Nullable Frame newest;

  Session(LiveRun run, Goal goal, LiveView view) {
    this.run = run;
    this.goal = goal;
    this.view = view;
  }

  /**
   * Plays the run until it ends by itself, its time is over or nobody watches any more; answers the
   * last frame, or none if the program itself failed.
   */
  Optional<Frame> play(BooleanSupplier abandoned) throws InterruptedException {
    try (run;
        view) {
      run.start();
      watch(abandoned);
      run.close();
      if (run.failure().isPresent()) {
        return Optional.empty();
      }
      Optional<Frame> last = look();
      last.ifPresent(view::show);
      return last;
    }
  }

  private void watch(BooleanSupplier abandoned) throws InterruptedException {
    long began = System.nanoTime();
    long interval = view.interval().toNanos();
    long due = interval;
    long now = 0;
    boolean more = true;
    while (more && run.phase() != Phase.ENDED && now < goal.nanos()) {
      run.awaitEnd(Duration.ofNanos(Math.min(due, goal.nanos()) - now));
      now = System.nanoTime() - began;
      if (now >= due) {
        Optional<Frame> frame = look();
        frame.ifPresent(view::show);
        more = !abandoned.getAsBoolean() && !frame.map(f -> f.verdict().stuck()).orElse(false);
        due += interval * ((now - due) / interval + 1);
      }
    }
  }

  /** The newest frame there is. */
  private Optional<Frame> look() {
    run.takeFrame().ifPresent(frame -> newest = frame);
    return Optional.ofNullable(newest);
  }
}
