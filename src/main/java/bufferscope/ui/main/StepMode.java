package bufferscope.ui.main;

import bufferscope.explore.DeadlockMap.Place;
import bufferscope.explore.HandoverResult.Reason;
import bufferscope.explore.Outcome;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.ui.session.Session;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.ui.step.ChallengeController;
import bufferscope.ui.step.Challenges;
import bufferscope.ui.step.Handover;
import bufferscope.ui.step.MovesController;
import bufferscope.ui.step.StepBarController;
import bufferscope.ui.step.Stepping;
import bufferscope.ui.step.StepsController;
import bufferscope.work.Mechanism;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Whether the window shows the live run, or the one that is stepped through; the live one is paused
 * meanwhile. What both have is done to the one that is shown.
 */
final class StepMode {
  private static final PseudoClass STEPPING = PseudoClass.getPseudoClass("stepping");

  private final Session session;
  private final Consumer<Frame> screen;
  private final Consumer<List<NextMove>> offer;
  private final Runnable clear;
  private final BooleanProperty on = new SimpleBooleanProperty();
  private final StringProperty problem = new SimpleStringProperty("");
  private @Nullable Frame live;
  private @Nullable Views views;

  /** What is only made when somebody wants to step. */
  private record Views(
      Stepping stepping,
      Challenges challenges,
      Handover handover,
      LazyView<StepBarController> bar,
      LazyView<ChallengeController> challenge,
      LazyView<MovesController> moves,
      LazyView<StepsController> steps) {}

  /**
   * @param screen takes a frame of either run to be shown
   * @param offer shows what threads can do next; nothing in a live run
   * @param clear is called before a frame that does not follow from the one shown
   */
  StepMode(
      Session session, Consumer<Frame> screen, Consumer<List<NextMove>> offer, Runnable clear) {
    this.session = session;
    this.offer = offer;
    this.clear = clear;
    this.screen = screen;
    session.runProperty().addListener((property, before, fresh) -> live = null);
    session.scenarioProperty().addListener(property -> set(on.get()));
    session.phaseProperty().addListener((property, before, now) -> forgetProblemWhen(now));
  }

  private void forgetProblemWhen(Phase now) {
    if (now == Phase.RUNNING) {
      problem.set("");
    }
  }

  private boolean isLiveOnly() {
    return session.scenario().mechanism().isLiveOnly();
  }

  private Views views() {
    Views made = views;
    if (made == null) {
      Stepping stepping = new Stepping(session);
      Challenges challenges = new Challenges(stepping, session);
      Handover handover = new Handover(session, stepping);
      made =
          new Views(
              stepping,
              challenges,
              handover,
              new LazyView<>("step-bar.fxml", new StepBarController(stepping, challenges, session)),
              new LazyView<>("challenge.fxml", new ChallengeController(challenges, stepping)),
              new LazyView<>("moves.fxml", new MovesController(stepping)),
              new LazyView<>("steps.fxml", new StepsController(stepping)));
      stepping.watch(this::clearAtStart);
      stepping.watch(this::showMoves);
      handover.problemProperty().addListener((property, before, now) -> problem.set(now));
      session.phaseProperty().addListener(property -> handover.forget());
      views = made;
    }
    return made;
  }

  /** The run that is stepped through. */
  Stepping stepping() {
    return views().stepping();
  }

  /** Changes to that mode, or says why not: what runs live only cannot be stepped through. */
  void set(boolean stepping) {
    boolean refused = stepping && isLiveOnly();
    on.set(stepping && !refused);
    problem.set(refused ? Handover.sentence(Reason.CLOSED_BOX) : "");
  }

  /** Steps through what a search came to for that buffer code, those bounds and that lock. */
  void open(Mechanism mechanism, Place place, Outcome outcome) {
    session.setMechanism(mechanism);
    session.beginWith(old -> old.withFair(place.fair()));
    set(true);
    stepping().open(place.bounds(), outcome);
  }

  /** Searches for what goes wrong when a thread may be interrupted. */
  void huntWithInterrupts() {
    set(true);
    stepping().huntWithInterrupts();
  }

  /** Begins to step through the live run from where it stands, which has to be paused. */
  void stepFromHere() {
    if (session.phaseProperty().get() == Phase.PAUSED) {
      views().handover().begin();
    }
  }

  /** Why the buffer code or the live run cannot be stepped through, if somebody wanted to. */
  ReadOnlyStringProperty problemProperty() {
    return problem;
  }

  ReadOnlyBooleanProperty onProperty() {
    return on;
  }

  boolean isOn() {
    return on.get();
  }

  /** Puts the views of a mode into the place of those of the other one, whenever it changes. */
  void exchange(Node window, Pane head, Node controls, Pane floor, Node instruments, Pane scene) {
    on.addListener(
        (property, before, now) -> {
          window.pseudoClassStateChanged(STEPPING, now);
          swap(head, controls, views().bar(), now);
          swap(floor, instruments, views().moves(), now);
          if (now) {
            head.getChildren().add(views().challenge().root());
            scene.getChildren().add(views().steps().root());
            enter();
          } else {
            head.getChildren().remove(views().challenge().root());
            scene.getChildren().remove(views().steps().root());
            leave();
          }
        });
  }

  private static void swap(Pane place, Node liveView, LazyView<?> stepView, boolean stepping) {
    List<Node> children = place.getChildren();
    Node gone = stepping ? liveView : stepView.root();
    children.set(children.indexOf(gone), stepping ? stepView.root() : liveView);
  }

  private void enter() {
    if (session.phaseProperty().get() == Phase.RUNNING) {
      session.toggle();
    }
    showMoves();
    clear.run();
  }

  private void leave() {
    stepping().pause();
    showMoves();
    clear.run();
    Frame last = live;
    if (last != null) {
      screen.accept(last);
    }
  }

  private void showMoves() {
    offer.accept(on.get() ? stepping().nextMoves() : List.of());
  }

  private void clearAtStart() {
    if (on.get() && stepping().isAtStart()) {
      clear.run();
    }
  }

  /** To be called at every pulse. */
  void pulse(long now) {
    if (views != null && views.handover().pulse()) {
      set(true);
      clear.run();
    }
    if (on.get()) {
      stepping().pulse(now);
      views().challenges().pulse();
      screen.accept(stepping().takeFrame());
    }
  }

  /** Takes note of a frame of the live run, and answers whether it is to be shown. */
  boolean passes(Frame frame) {
    live = frame;
    return !on.get();
  }

  /** Puts a challenge to who steps through a run. */
  void challenge() {
    if (on.get()) {
      views().challenges().ask();
    }
  }
}
