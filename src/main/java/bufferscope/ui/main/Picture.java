package bufferscope.ui.main;

import bufferscope.run.Frame;
import bufferscope.ui.session.FramePump;
import bufferscope.ui.session.ShownRun;
import bufferscope.ui.session.ShownRun.Frames;
import bufferscope.ui.stage.PicturePace;
import bufferscope.ui.stage.Presenter;
import bufferscope.ui.stage.StageController;
import bufferscope.ui.status.StatusController;
import bufferscope.ui.timeline.TimelineController;
import org.jspecify.annotations.Nullable;

/**
 * Shows the run in all views of the window, whichever run it is. At each pulse, all views show the
 * same frame.
 */
final class Picture implements FramePump.PulseListener, Presenter.FrameViews {
  private final StepMode mode;
  private final StageController stage;
  private final StatusController status;
  private final PanelViews panels;
  private final Cards cards;
  private final LazyView<TimelineController> timeline;
  private final Presenter presenter;
  private @Nullable Shown shown;

  private record Shown(Frame frame, PicturePace pace) {}

  Picture(
      StepMode mode,
      StageController stage,
      StatusController status,
      PanelViews panels,
      Cards cards,
      LazyView<TimelineController> timeline) {
    this.mode = mode;
    this.stage = stage;
    this.status = status;
    this.panels = panels;
    this.cards = cards;
    this.timeline = timeline;
    presenter = new Presenter(stage.movements(), this, frame -> run().holdsAt(frame));
  }

  private ShownRun run() {
    return mode.shown();
  }

  @Override
  public void pulse(long now) {
    run().pulse(now);
    Frames taken = run().takeFrames();
    presenter.pulse(now, taken.fresh(), taken.list());
    status.pulse(now);
    status.showPresent(run().presentPhase());
    status.showStoodStill(run().stoodStill());
    cards.pulse();
    timeline.ifShown(strip -> strip.pulse(now));
    panels.yourCode().ifShown(panel -> panel.showPrinted(run().printed()));
  }

  @Override
  public void show(PicturePace pace) {
    stage.show(pace);
  }

  @Override
  public void show(Frame frame, PicturePace pace) {
    shown = new Shown(frame, pace);
    run().show(frame);
    stage.setMoves(run().moves());
    stage.show(frame, pace);
    status.show(frame);
    timeline.controller().show(frame);
    cards.show(frame);
    showInPanels();
  }

  /** Shows the frame also in a panel that has just opened: a paused run has no new frame for it. */
  void showInPanels() {
    Shown now = shown;
    if (now != null) {
      panels.code().ifShown(panel -> panel.show(now.frame(), now.pace()));
      panels.yourCode().ifShown(panel -> panel.show(now.frame()));
      panels.results().ifShown(panel -> panel.show(now.frame(), run().safeguards()));
      panels.narration().ifShown(panel -> panel.show(now.frame(), run(), mode.times()));
    }
  }

  @Override
  public void clear() {
    stage.reset();
    status.reset();
  }

  @Override
  public void fail(Throwable failure) {
    status.fail(failure);
  }
}
