package bufferscope.cli.command;

import bufferscope.cli.terminal.RunGoal;
import bufferscope.cli.terminal.RunView;
import bufferscope.explore.time.VirtualRun;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A run in virtual time from its start to its end, with a view of it. */
final class VirtualSession {
  private final VirtualRun run;
  private final RunGoal goal;
  private final RunView view;

  VirtualSession(VirtualRun run, RunGoal goal, RunView view) {
    this.run = run;
    this.goal = goal;
    this.view = view;
  }

  /**
   * Plays the run until it ends by itself, its time is over or its reader is gone. Returns the last
   * frame.
   */
  Frame play(BooleanSupplier abandoned) {
    try (view) {
      watch(abandoned);
      run.end();
      Frame last = frame(Phase.ENDED);
      view.show(last);
      return last;
    }
  }

  private void watch(BooleanSupplier abandoned) {
    long interval = view.interval().toNanos();
    boolean more = true;
    for (long due = interval; more; due += interval) {
      long until = Math.min(due, goal.nanos());
      run.goOn(until);
      more = run.now() == until && !run.isOver();
      if (more && until == due) {
        view.show(frame(Phase.RUNNING));
      }
      more &= until < goal.nanos() && !abandoned.getAsBoolean();
    }
  }

  private Frame frame(Phase phase) {
    return Frame.of(phase, run.now(), run.observation(), List.of(), 0);
  }
}
