package bufferscope.ui.main;

import bufferscope.explore.moment.Moment;
import bufferscope.explore.moment.ScheduledMoment;
import bufferscope.explore.moment.VirtualMoment;
import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import bufferscope.record.SavedRun;
import bufferscope.ui.gallery.OpenScenario;
import bufferscope.ui.session.OpenedRecording;
import bufferscope.ui.session.RecordedRun;
import bufferscope.ui.session.Session;
import bufferscope.ui.step.Handover;
import bufferscope.ui.step.MomentTask;
import bufferscope.ui.step.SteppedRun;
import bufferscope.ui.takeaway.TakeAwayController;
import bufferscope.ui.takeaway.TakeAwayController.CopiedMoment;
import bufferscope.ui.text.Texts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;

/** Moments of runs as texts: copied from the window, and shown in it. */
final class Moments implements TakeAwayController.MomentSource {
  /** The number of events that are computed after the moment of a run in virtual time. */
  private static final long EVENTS_AFTER = 200_000;

  private final Session session;
  private final StepMode mode;
  private final Recordings recordings;
  private final OpenScenario scenario;
  private final Consumer<String> refused;

  /**
   * Creates what copies and shows moments.
   *
   * @param refused shows a sentence about the reason why a text is not shown
   */
  Moments(
      Session session,
      StepMode mode,
      Recordings recordings,
      OpenScenario scenario,
      Consumer<String> refused) {
    this.session = session;
    this.mode = mode;
    this.recordings = recordings;
    this.scenario = scenario;
    this.refused = refused;
  }

  @Override
  public void request(Consumer<CopiedMoment> taker, Consumer<String> problem) {
    if (mode.isOn()) {
      mode.views()
          .stepping()
          .presentMoment()
          .map(moment -> new CopiedMoment(moment.text(), ""))
          .ifPresentOrElse(taker, () -> problem.accept(Texts.of("main.noMoment")));
    } else if (mode.shown() instanceof RecordedRun run
        && VirtualMoment.isOf(run.recording().saved())) {
      SavedRun saved = run.recording().saved();
      long moment = run.moment();
      inBackground(
          () -> {
            String text = VirtualMoment.of(saved, moment).text();
            return () -> taker.accept(new CopiedMoment(text, ""));
          },
          problem);
    } else if (session.scenario().mechanism().isLiveOnly()) {
      problem.accept(Handover.sentence(Reason.CLOSED_BOX));
    } else {
      Consumer<Handover.TakenOver> whenDone =
          found ->
              found
                  .run()
                  .moment(session.scenario().mechanism())
                  .map(moment -> new CopiedMoment(moment.text(), found.remark()))
                  .ifPresentOrElse(taker, () -> problem.accept(Texts.of("main.noMoment")));
      mode.views().handover().begin(mode.shown().past(), mode.shown().moment(), whenDone, problem);
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
      Moment moment = Moment.parse(text);
      if (moment instanceof VirtualMoment computed) {
        open(computed);
      } else if (moment instanceof ScheduledMoment stepped) {
        MomentTask task =
            new MomentTask(stepped, run -> scenario.replaceRun(() -> show(stepped, run)), refused);
        session.background().start("moment", task);
      }
    } catch (IllegalArgumentException e) {
      refused.accept(String.valueOf(e.getMessage()));
    }
  }

  /** Shows that moment, with some of what came after it; or the beginning of its run. */
  void open(VirtualMoment moment) {
    long maxBytes = session.pastBytes();
    inBackground(
        () -> {
          String name = moment.scenario().title();
          OpenedRecording opened = OpenedRecording.of(name, moment.run(EVENTS_AFTER, maxBytes));
          return () -> scenario.replaceRun(() -> show(opened, moment.moment()));
        },
        refused);
  }

  /** Shows the moment in that file. */
  void open(Path file) {
    inBackground(
        () -> {
          String text = TextFile.read(file, Moment.MOST_CHARACTERS);
          return () -> open(text);
        },
        refused);
  }

  /** Does work that returns the action for the JavaFX thread afterwards. */
  private void inBackground(Callable<Runnable> work, Consumer<String> problem) {
    session
        .background()
        .start(
            "moment",
            () -> {
              try {
                return work.call();
              } catch (BadFileException | IllegalArgumentException e) {
                return () -> problem.accept(String.valueOf(e.getMessage()));
              }
            },
            Runnable::run);
  }

  private void show(OpenedRecording opened, long moment) {
    RecordedRun run = new RecordedRun(opened, session);
    if (moment > 0) {
      run.lookAt(moment);
    }
    recordings.show(run);
  }

  private void show(ScheduledMoment moment, SteppedRun run) {
    session.setMechanism(moment.mechanism());
    session.beginWith(old -> old.withFair(moment.semantics().fair()));
    mode.set(true);
    mode.views().stepping().goTo(run);
  }
}
