package bufferscope.ui.step;

import bufferscope.explore.model.Step;
import bufferscope.explore.search.Challenge;
import bufferscope.explore.search.Outcome;
import bufferscope.ui.text.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Shows the task of a challenge, the operations used so far, and the hint that the user has asked
 * for.
 */
public final class ChallengeController {
  private static final PseudoClass MET = PseudoClass.getPseudoClass("met");

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Challenges challenges;
  private final Stepping stepping;

  @FXML private Pane root;
  @FXML private Label task;
  @FXML private Label used;
  @FXML private Label hint;
  @FXML private Button hintButton;
  @FXML private Button giveUpButton;

  public ChallengeController(Challenges challenges, Stepping stepping) {
    this.challenges = challenges;
    this.stepping = stepping;
  }

  @FXML
  private void initialize() {
    stepping.watch(this::show);
    show();
  }

  private void show() {
    Optional<Coaching> coaching = challenges.coaching();
    show(root, coaching.isPresent());
    coaching.ifPresent(
        coach -> coach.challenge().ifPresentOrElse(set -> show(coach, set), () -> showNone(coach)));
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Shows that the search for the task goes on, or that there is no task. */
  private void showNone(Coaching coach) {
    root.pseudoClassStateChanged(MET, false);
    task.setText(
        coach.solution().map(ChallengeController::noTask).orElse(Texts.of("step.seeking")));
    show(used, false);
    show(hint, false);
    show(hintButton, false);
    show(giveUpButton, false);
  }

  private static String noTask(Outcome outcome) {
    long states = outcome.effort().states();
    return outcome instanceof Outcome.Bounded bounded
        ? Texts.of("step.bounded", bounded.reason(), states)
        : Texts.of("step.unbreakable", states);
  }

  private void show(Coaching coach, Challenge challenge) {
    StepPosition shown = stepping.shown();
    OptionalInt broken = coach.brokenAfter(shown);
    root.pseudoClassStateChanged(MET, broken.isPresent());
    int fewest = challenge.fewest();
    task.setText(
        broken.isPresent()
            ? Texts.of("step.broken", broken.getAsInt(), fewest, broken.getAsInt() - fewest)
            : Texts.of("step.task", fewest));
    used.setText(Texts.of("step.used", shown.at(), fewest));
    used.pseudoClassStateChanged(OVER, shown.at() > fewest);
    hint.setText(stepping.hasArrived() ? hint(coach, shown) : "");
    hintButton.setText(
        Texts.of(coach.given() == Coaching.HintLevel.OPERATION ? "step.makeMove" : "step.hint"));
    hintButton.setDisable(broken.isPresent());
    giveUpButton.setText(Texts.of(broken.isPresent() ? "step.showShortest" : "step.giveUp"));
    show(used, broken.isEmpty());
    show(hint, true);
    show(hintButton, broken.isEmpty());
    show(giveUpButton, broken.orElse(0) != fewest);
  }

  private static String hint(Coaching coach, StepPosition shown) {
    Optional<Step> next = coach.next(shown).map(shown::step);
    return switch (coach.given()) {
      case NONE -> shown.model().isFinished(shown.state()) ? Texts.of("step.wentWell") : "";
      case SEARCHING -> Texts.of("step.seekingOn");
      case LOST -> Texts.of("step.lost");
      case THREAD ->
          next.map(step -> Texts.of("step.hintThread", step.thread(), coach.left(shown).orElse(0)))
              .orElse("");
      case OPERATION ->
          next.map(
                  step ->
                      Texts.of("step.hintOperation", step.thread(), step.operation(), step.place()))
              .orElse("");
    };
  }

  @FXML
  private void askForHint() {
    challenges.ask();
  }

  @FXML
  private void giveUp() {
    challenges.giveUp();
  }

  @FXML
  private void end() {
    challenges.end();
  }
}
