package bufferscope.ui.main;

import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.explore.search.MappedCode;
import bufferscope.explore.search.MappedMechanism;
import bufferscope.explore.search.Outcome;
import bufferscope.run.Phase;
import bufferscope.ui.session.LookingBack;
import bufferscope.ui.session.Navigation;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.RecordedRun;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.ShownRun;
import bufferscope.ui.step.Handover;
import bufferscope.ui.step.Stepping;
import bufferscope.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Decides which run the window shows: the live one, the stepped one or a recorded one. */
final class StepMode implements Navigation {
  private final Session session;
  private final BooleanProperty on = new SimpleBooleanProperty();
  private final StringProperty problem = new SimpleStringProperty("");
  private @Nullable StepViews views;
  private Consumer<String> onRemark = sentence -> {};
  private final ReadOnlyObjectWrapper<ShownRun> shown;

  StepMode(Session session) {
    this.session = session;
    shown = new ReadOnlyObjectWrapper<>(session.live());
    session.scenarioProperty().addListener(property -> set(on.get()));
    session
        .codeProperty()
        .addListener((property, before, now) -> set(now.isPresent() && !now.get().isLive()));
    session.live().phaseProperty().addListener((property, before, now) -> follow(now));
    session.live().runProperty().addListener(property -> leavePast());
  }

  /** Sets the receiver of a sentence about what differs in steps from the live run. */
  void setOnRemark(Consumer<String> action) {
    onRemark = action;
  }

  /** Follows a live run that goes on: the window stops looking back. */
  private void follow(Phase now) {
    if (now == Phase.RUNNING) {
      problem.set("");
      leavePast();
    }
  }

  /** Returns the parts for stepping, which are created when the user first steps. */
  StepViews views() {
    StepViews made = views;
    if (made == null) {
      made = new StepViews(session);
      made.handover().problemProperty().addListener((property, before, now) -> problem.set(now));
      views = made;
    }
    return made;
  }

  /** Returns the run that the window shows. */
  @Override
  public ShownRun shown() {
    return shown.get();
  }

  ReadOnlyObjectProperty<ShownRun> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Shows the run at a moment of its past. */
  @Override
  public void lookAt(long moment) {
    show(shown().lookAt(moment));
  }

  /** Shows the moment before. */
  void back() {
    show(shown().back());
  }

  /** Shows the newest moment of the run. */
  @Override
  public void toNow() {
    show(shown().toNow());
  }

  private void leavePast() {
    if (isPast()) {
      show(session.live());
    }
  }

  /** Returns true if the window does not show the present of a run. */
  boolean isPast() {
    return shown() instanceof LookingBack || isRecorded();
  }

  boolean isRecorded() {
    return shown() instanceof RecordedRun;
  }

  /** Shows the live run, which is another one than before if a recorded run was shown. */
  void newRun() {
    set(false);
  }

  /** Changes to that mode. If the mechanism can only run live, shows that instead. */
  void set(boolean stepping) {
    Optional<OpenedCode> code = session.code();
    if (code.isPresent() && !code.get().isLive()) {
      show(views().stepping());
      views().stepping().remark(Texts.of("main.yourCodeInSteps", code.get().whyNotLive()));
      return;
    }
    boolean refused = stepping && code.isEmpty() && session.scenario().mechanism().isLiveOnly();
    problem.set(refused ? Handover.sentence(Reason.CLOSED_BOX) : "");
    show(stepping && !refused ? views().stepping() : session.live());
  }

  /** Shows that run at its present position. */
  void show(ShownRun run) {
    if (run != shown()) {
      shown().leave();
      if (run instanceof Stepping || mustPause(run)) {
        session.live().pause();
      }
      shown.set(run);
      on.set(run instanceof Stepping);
      session.settingsFixedProperty().set(run instanceof RecordedRun);
      run.enter();
    }
  }

  private boolean mustPause(ShownRun run) {
    return run instanceof LookingBack && session.pausingToLookBackProperty().get();
  }

  /**
   * Opens the result of a search for those bounds and that lock. The user's own code is searched
   * again, since its schedules belong to the model of one search.
   */
  void open(MappedCode code, Place place, Outcome outcome) {
    if (code instanceof MappedMechanism mapped) {
      session.setMechanism(mapped.mechanism());
      session.beginWith(old -> old.withFair(place.fair()));
      set(true);
      views().stepping().search().open(place.bounds(), outcome);
    } else {
      set(true);
      views().stepping().search().startWithin(place.bounds());
    }
  }

  /** Searches for faults when a thread may be interrupted. */
  void searchWithInterrupts() {
    set(true);
    views().stepping().search().startWithInterrupts();
  }

  /**
   * Searches for a fault in the buffer code of the stepped run or in the user's own code, or gives
   * up the search under way.
   */
  void toggleSearch() {
    if (session.code().isPresent()) {
      set(true);
    }
    if (on.get()) {
      views().stepping().search().toggle();
    }
  }

  /** Challenges the user who steps through a run, or gives a hint. */
  void challenge() {
    if (on.get()) {
      views().challenges().ask();
    }
  }

  /** Begins to step through the live run from the moment that is shown, unless the run goes on. */
  void stepFromHere() {
    if (session.code().isPresent()) {
      set(true);
      if (session.live().moment() > 0) {
        views().stepping().remark(Texts.of("main.yourCodeFromStart"));
      }
      return;
    }
    if (session.scenario().mechanism().isLiveOnly()) {
      problem.set(Handover.sentence(Reason.CLOSED_BOX));
    } else if (isPast()) {
      views().handover().begin(shown().past(), shown().moment(), this::goOnWith);
    } else if (session.live().phaseProperty().get() == Phase.PAUSED) {
      views().handover().begin(this::goOnWith);
    }
  }

  private void goOnWith(Handover.TakenOver found) {
    set(true);
    views().stepping().goOnWith(found.run());
    if (!found.remark().isEmpty()) {
      onRemark.accept(found.remark());
    }
  }

  /** Shows a sentence over the stage, or removes it if it is empty. */
  void remark(String sentence) {
    problem.set(sentence);
  }

  /** The reason why the user cannot step through the buffer code or the live run. */
  ReadOnlyStringProperty problemProperty() {
    return problem;
  }

  ReadOnlyBooleanProperty onProperty() {
    return on;
  }

  @Override
  public boolean isStepped() {
    return isOn() || (shown() instanceof RecordedRun recorded && recorded.times().steps());
  }

  boolean isOn() {
    return on.get();
  }
}
