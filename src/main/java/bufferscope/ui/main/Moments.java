package bufferscope.ui.main;

import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.explore.replay.ScheduledMoment;
import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import bufferscope.ui.gallery.OpenScenario;
import bufferscope.ui.session.Session;
import bufferscope.ui.step.Handover;
import bufferscope.ui.step.MomentTask;
import bufferscope.ui.step.SteppedRun;
import bufferscope.ui.takeaway.TakeAwayController;
import bufferscope.ui.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.scene.input.Clipboard;

/** Moments of runs as texts: copied from the window, and shown in it. */
final class Moments implements TakeAwayController.MomentSource {
  private final Session session;
  private final StepMode mode;
  private final OpenScenario scenario;
  private final Consumer<String> refused;

  /**
   * Creates what copies and shows moments.
   *
   * @param refused shows a sentence about the reason why a text is not shown
   */
  Moments(Session session, StepMode mode, OpenScenario scenario, Consumer<String> refused) {
    this.session = session;
    this.mode = mode;
    this.scenario = scenario;
    this.refused = refused;
  }

  @Override
  public void request(Consumer<String> taker, Consumer<String> problem) {
    if (mode.isOn()) {
      mode.views()
          .stepping()
          .presentMoment()
          .map(ScheduledMoment::text)
          .ifPresentOrElse(taker, () -> problem.accept(Texts.of("main.noMoment")));
    } else if (session.scenario().mechanism().isLiveOnly()) {
      problem.accept(Handover.sentence(Reason.CLOSED_BOX));
    } else {
      Consumer<SteppedRun> found =
          run ->
              run.moment(session.scenario().mechanism())
                  .map(ScheduledMoment::text)
                  .ifPresentOrElse(taker, () -> problem.accept(Texts.of("main.noMoment")));
      mode.views().handover().begin(mode.shown().past(), mode.shown().moment(), found, problem);
    }
  }

  /** Shows the moment whose text is on the clipboard. */
  void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    open(text == null ? "" : text);
  }

  /** Shows the moment of that text. */
  void open(String text) {
    try {
      ScheduledMoment moment = ScheduledMoment.parse(text);
      MomentTask task =
          new MomentTask(moment, run -> scenario.replaceRun(() -> show(moment, run)), refused);
      session.background().start("moment", task);
    } catch (IllegalArgumentException e) {
      refused.accept(String.valueOf(e.getMessage()));
    }
  }

  /** Shows the moment in that file. */
  void open(Path file) {
    Task<Runnable> task =
        new Task<>() {
          @Override
          protected Runnable call() {
            try {
              String text = TextFile.read(file, ScheduledMoment.MOST_CHARACTERS);
              return () -> open(text);
            } catch (BadFileException e) {
              return () -> refused.accept(String.valueOf(e.getMessage()));
            }
          }
        };
    task.setOnSucceeded(event -> task.getValue().run());
    session.background().start("files", task);
  }

  private void show(ScheduledMoment moment, SteppedRun run) {
    session.setMechanism(moment.mechanism());
    session.beginWith(old -> old.withFair(moment.semantics().fair()));
    mode.set(true);
    mode.views().stepping().goTo(run);
  }
}
