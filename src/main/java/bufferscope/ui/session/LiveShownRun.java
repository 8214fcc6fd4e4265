package bufferscope.ui.session;

import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.run.Phase;
import bufferscope.trace.Trace;
import bufferscope.ui.stage.ThreadActions;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The live run of the window: real threads in real time. A reset replaces the run by a new one. For
 * the JavaFX thread, which no method blocks.
 */
public final class LiveShownRun implements ShownRun, ThreadActions {
  private final Session session;
  private final ReadOnlyObjectWrapper<LiveRun> run;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READY);
  private final List<Consumer<Frame>> views = new ArrayList<>();
  private FollowedRun followed;

  /** The frame in the views of live runs. */
  private @Nullable Frame inViews;

  /**
   * Whether the window has just turned to this run, so that the next frames begin with the newest
   * one.
   */
  private boolean entered;

  LiveShownRun(Session session) {
    this.session = session;
    followed = follow();
    run = new ReadOnlyObjectWrapper<>(session.open(followed.history()));
  }

  private FollowedRun follow() {
    return new FollowedRun(session.newHistory(), session.capacityProperty().get().slots());
  }

  /** The run; changes with every reset. */
  public ReadOnlyObjectProperty<LiveRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  LiveRun run() {
    return run.get();
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /**
   * Adds a view that shows each frame of this run when the picture has arrived at it. It shows the
   * present frame at once, if there is one.
   */
  public void watch(Consumer<Frame> view) {
    views.add(view);
    if (inViews != null) {
      view.accept(inViews);
    }
  }

  @Override
  public List<String> printed() {
    return followed.printed();
  }

  @Override
  public void enter() {
    entered = true;
    followed.showNewest();
  }

  /** Does nothing: the run may go on while another one is shown. */
  @Override
  public void leave() {}

  @Override
  public void pulse(long now) {
    updatePhase();
  }

  @Override
  public Frames takeFrames() {
    followed.addPrinted(run().printed().takeAll());
    Frames frames = followed.add(run().frames().takeAll(), entered);
    entered = false;
    return frames;
  }

  @Override
  public void show(Frame frame) {
    followed.show(frame);
    showInViews(frame);
  }

  /** Shows a frame of this or of another run in the views of live runs. */
  void showInViews(Frame frame) {
    inViews = frame;
    views.forEach(view -> view.accept(frame));
  }

  @Override
  public boolean holdsAt(Frame frame) {
    return followed.holdsAt(frame) && session.stoppingAtFaultsProperty().get();
  }

  /** Runs or pauses. A run that is over begins anew. */
  @Override
  public void toggle() {
    switch (run().phase()) {
      case READY, PAUSED -> start();
      case RUNNING -> pause();
      case STOPPING, ENDED -> {
        reset();
        start();
      }
    }
  }

  void start() {
    followed.acceptFaults();
    run().start();
    updatePhase();
  }

  /** Pauses the run if it is running. */
  public void pause() {
    if (run().phase() == Phase.RUNNING) {
      run().pause();
      updatePhase();
    }
  }

  /** Does one synchronisation step. A run that is over begins anew. */
  @Override
  public void step() {
    if (isOver()) {
      reset();
    }
    followed.acceptFaults();
    run().step();
    updatePhase();
  }

  private boolean isOver() {
    return run().phase() == Phase.STOPPING || run().phase() == Phase.ENDED;
  }

  /** Returns a view of the moment before: real threads cannot go back. */
  @Override
  public ShownRun back() {
    return lookAt(moment() - 1);
  }

  @Override
  public Stretch past() {
    return followed.stretch();
  }

  @Override
  public List<Long> cuts() {
    return followed.cuts();
  }

  /** Returns the moment at which the picture has arrived: it may be behind the run. */
  @Override
  public long present() {
    return followed.shownEvents();
  }

  /** Returns the run time of the shown frame: time passes without events too. */
  @Override
  public long presentAt() {
    return followed.shownAt();
  }

  /**
   * Returns the run time up to which the run is known, whether the picture has come to it or not.
   */
  long knownAt() {
    return Math.max(past().endAt(), at());
  }

  /** Returns the run time of the newest frame, in nanoseconds; 0 before there is one. */
  long at() {
    return followed.at();
  }

  @Override
  public boolean mayGoOn() {
    return true;
  }

  @Override
  public Object identity() {
    return run();
  }

  @Override
  public long moment() {
    return followed.eventsTaken();
  }

  /** Returns a view of that moment; the run itself before the window has shown any of it. */
  @Override
  public ShownRun lookAt(long moment) {
    return followed.hasFrames()
        ? new LookingBack(followed.past(), this, moment()).lookAt(moment)
        : this;
  }

  @Override
  public ShownRun toNow() {
    return this;
  }

  /** Begins a new run, which waits to be started. */
  @Override
  public void reset() {
    run().stop();
    followed = follow();
    run.set(session.open(followed.history()));
    updatePhase();
  }

  /** Returns the capacity that the run began with. */
  public int firstCapacity() {
    return followed.firstCapacity();
  }

  /** Ends all threads, for good. */
  public void stop() {
    run().stop();
    updatePhase();
  }

  /** Ends the run in the orderly way of its scenario. */
  void shutDown() {
    if (run().phase() == Phase.RUNNING) {
      run().shutDown();
      updatePhase();
    }
  }

  @Override
  public SafeguardSettings safeguards() {
    return session.scenario().safeguards();
  }

  /**
   * Gives a typed line to the producers, and starts a run that waits to be started. Returns true if
   * the line was accepted.
   */
  public boolean type(String line) {
    if (isOver() || !run().type(line)) {
      return false;
    }
    followed.typed();
    if (run().phase() == Phase.READY) {
      start();
    }
    return true;
  }

  /**
   * Returns true if lines were typed in this run and it is not over, so that another run would lose
   * them.
   */
  public boolean hasTypedLines() {
    return followed.isTyped() && !isOver();
  }

  /** Ends the typing: this run gets no more lines. */
  public void endTyping() {
    run().endTyping();
  }

  @Override
  public void setPaused(int thread, boolean paused) {
    run().setPaused(thread, paused);
  }

  @Override
  public void interrupt(int thread) {
    run().interrupt(thread);
  }

  @Override
  public void setRate(int thread, Rate rate) {
    run().setRate(thread, rate);
  }

  /** Requests the newest part of the run so far. */
  public CompletableFuture<Trace> trace() {
    return run().trace();
  }

  @Override
  public Duration stoodStill() {
    return run().stoodStill();
  }

  /** Returns the error in the program itself that ended the run, if there was one. */
  public Optional<Throwable> failure() {
    return run().failure();
  }

  void updatePhase() {
    phase.set(run().phase());
  }
}
