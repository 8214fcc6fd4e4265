package bufferscope.ui.main;

import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.explore.search.Outcome;
import bufferscope.run.Phase;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.ShownRun;
import bufferscope.ui.step.Handover;
import bufferscope.ui.step.SteppedRun;
import bufferscope.work.Mechanism;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Decides which run the window shows: the live one, or the one that is stepped through. */
final class StepMode {
  private final Session session;
  private final BooleanProperty on = new SimpleBooleanProperty();
  private final StringProperty problem = new SimpleStringProperty("");
  private @Nullable StepViews views;
  private ShownRun shown;

  StepMode(Session session) {
    this.session = session;
    shown = session.live();
    session.scenarioProperty().addListener(property -> set(on.get()));
    session.live().phaseProperty().addListener((property, before, now) -> forgetProblemWhen(now));
  }

  private void forgetProblemWhen(Phase now) {
    if (now == Phase.RUNNING) {
      problem.set("");
    }
  }

  /** What is needed to step, made when the person first steps. */
  StepViews views() {
    StepViews made = views;
    if (made == null) {
      made = new StepViews(session);
      made.handover().problemProperty().addListener((property, before, now) -> problem.set(now));
      views = made;
    }
    return made;
  }

  /** The run that the window shows. */
  ShownRun shown() {
    return shown;
  }

  /** Changes to that mode. If the mechanism can only run live, shows that instead. */
  void set(boolean stepping) {
    boolean refused = stepping && session.scenario().mechanism().isLiveOnly();
    problem.set(refused ? Handover.sentence(Reason.CLOSED_BOX) : "");
    show(stepping && !refused ? views().stepping() : session.live());
  }

  private void show(ShownRun run) {
    if (run != shown) {
      shown.leave();
      shown = run;
      on.set(run != session.live());
      run.enter();
    }
  }

  /** Opens what a search found for that buffer code, those bounds and that lock. */
  void open(Mechanism mechanism, Place place, Outcome outcome) {
    session.setMechanism(mechanism);
    session.beginWith(old -> old.withFair(place.fair()));
    set(true);
    views().stepping().search().open(place.bounds(), outcome);
  }

  /** Searches for what goes wrong when a thread may be interrupted. */
  void searchWithInterrupts() {
    set(true);
    views().stepping().search().startWithInterrupts();
  }

  /** Searches for a bug in what the person steps through, or gives up the search under way. */
  void toggleSearch() {
    if (on.get()) {
      views().stepping().search().toggle();
    }
  }

  /** Challenges the person who steps through a run, or gives a hint. */
  void challenge() {
    if (on.get()) {
      views().challenges().ask();
    }
  }

  /** Begins to step through the live run from where it stands, if it is paused. */
  void stepFromHere() {
    if (session.live().phaseProperty().get() == Phase.PAUSED) {
      views().handover().begin(this::goOnWith);
    }
  }

  private void goOnWith(SteppedRun run) {
    set(true);
    views().stepping().goOnWith(run);
  }

  /** Why the person's wish to step through the buffer code or the live run cannot be met. */
  ReadOnlyStringProperty problemProperty() {
    return problem;
  }

  ReadOnlyBooleanProperty onProperty() {
    return on;
  }

  boolean isOn() {
    return on.get();
  }
}
