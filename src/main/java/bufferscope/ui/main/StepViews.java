package bufferscope.ui.main;

import bufferscope.ui.session.Session;
import bufferscope.ui.step.ChallengeController;
import bufferscope.ui.step.Challenges;
import bufferscope.ui.step.Handover;
import bufferscope.ui.step.MovesController;
import bufferscope.ui.step.StepBarController;
import bufferscope.ui.step.Stepping;
import bufferscope.ui.step.StepsController;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** The stepped run and the views that are in the window only while it is shown. */
record StepViews(
    Stepping stepping,
    Challenges challenges,
    Handover handover,
    LazyView<StepBarController> bar,
    LazyView<ChallengeController> challenge,
    LazyView<MovesController> moves,
    LazyView<StepsController> steps) {

  StepViews(Session session) {
    this(session, new Stepping(session));
  }

  private StepViews(Session session, Stepping stepping) {
    this(session, stepping, new Challenges(stepping, session));
  }

  private StepViews(Session session, Stepping stepping, Challenges challenges) {
    this(
        stepping,
        challenges,
        new Handover(session, stepping),
        new LazyView<>("step-bar.fxml", new StepBarController(stepping, challenges, session)),
        new LazyView<>("challenge.fxml", new ChallengeController(challenges, stepping)),
        new LazyView<>("moves.fxml", new MovesController(stepping)),
        new LazyView<>("steps.fxml", new StepsController(stepping)));
  }

  /** The parts of the window in which the views of one mode replace those of the other. */
  record Places(Pane head, Node controls, Pane floor, Node instruments, Pane scene) {}

  /** Puts these views into the window, or removes them. */
  void exchange(Places places, boolean stepping) {
    swap(places.head(), places.controls(), bar, stepping);
    swap(places.floor(), places.instruments(), moves, stepping);
    include(places.head(), challenge, stepping);
    include(places.scene(), steps, stepping);
  }

  private static void swap(Pane place, Node liveView, LazyView<?> stepView, boolean stepping) {
    List<Node> children = place.getChildren();
    Node gone = stepping ? liveView : stepView.root();
    children.set(children.indexOf(gone), stepping ? stepView.root() : liveView);
  }

  private static void include(Pane place, LazyView<?> view, boolean stepping) {
    if (stepping) {
      place.getChildren().add(view.root());
    } else {
      place.getChildren().remove(view.root());
    }
  }
}
