package bufferscope.cli.command;

import bufferscope.cli.terminal.RunGoal;
import bufferscope.cli.terminal.RunView;
import bufferscope.event.Role;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.run.Phase;
import bufferscope.work.SafeguardSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A run from its start to its end, with a view of it. */
final class LiveSession {
  /** More time than a run takes to end. */
  private static final Duration LONGEST_END = SafeguardSettings.MAX_LIMIT.plusSeconds(10);

  /**
   * The interval between two checks whether the run is stuck, unless the view needs a shorter one.
   */
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final LiveRun run;
  private final RunGoal goal;
  private final RunView view;
  private @Nullable Frame newest;

  LiveSession(LiveRun run, RunGoal goal, RunView view) {
    this.run = run;
    this.goal = goal;
    this.view = view;
  }

  /**
   * Plays the run until it ends by itself, its time is over or its reader is gone. Returns the last
   * frame, or none if the program itself failed.
   */
  Optional<Frame> play(BooleanSupplier abandoned) throws InterruptedException {
    try (run;
        view) {
      run.start();
      watch(abandoned);
      if (!isStuck()) {
        run.shutDown();
        run.awaitEnd(LONGEST_END);
      }
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
    long interval = Math.min(view.interval().toNanos(), LOOK_NANOS);
    long due = interval;
    long now = 0;
    boolean more = true;
    while (more && run.phase() != Phase.ENDED && now < goal.nanos()) {
      run.awaitEnd(Duration.ofNanos(Math.min(due, goal.nanos()) - now));
      now = System.nanoTime() - began - run.stoodStill().toNanos();
      if (now >= due) {
        look().ifPresent(view::show);
        more = !abandoned.getAsBoolean() && !isStuck();
        due += interval * ((now - due) / interval + 1);
      }
    }
  }

  /** Returns true if nothing will ever happen any more, as far as the frames show. */
  private boolean isStuck() {
    return newest != null && (newest.verdict().stuck() || allThreadsAreOver(newest));
  }

  private static boolean allThreadsAreOver(Frame frame) {
    return frame.state().threads().stream()
        .allMatch(thread -> thread.role() == Role.CONTROL || thread.status().isOver());
  }

  /** Returns the newest frame. */
  private Optional<Frame> look() {
    view.showPrinted(run.printed().takeAll());
    run.frames().takeJoined().ifPresent(frame -> newest = frame);
    return Optional.ofNullable(newest);
  }
}
