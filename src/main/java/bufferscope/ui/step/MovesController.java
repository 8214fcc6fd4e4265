package bufferscope.ui.step;

import bufferscope.explore.Choice;
import bufferscope.explore.State;
import bufferscope.ui.step.SteppedRun.Moment;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;

/** What each thread can do next or waits for, and the steps so far. */
public final class MovesController {
  private static final PseudoClass BUG = PseudoClass.getPseudoClass("bug");

  private final Stepping stepping;
  private final List<Move> moves = new ArrayList<>();
  private boolean showing;

  @FXML private Label news;
  @FXML private Label over;
  @FXML private Label prompt;
  @FXML private Pane mischief;
  @FXML private ListView<Moment> steps;

  public MovesController(Stepping stepping) {
    this.stepping = stepping;
  }

  @FXML
  private void initialize() {
    steps.setCellFactory(list -> new StepCell(stepping));
    steps
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> select(now.intValue()));
    // Within the layout that gives it its height, a list does not scroll.
    steps.heightProperty().addListener(property -> Platform.runLater(this::reveal));
    stepping.watch(this::show);
    show();
  }

  private void select(int moment) {
    if (!showing && moment >= 0) {
      stepping.goTo(moment);
    }
  }

  private void show() {
    SteppedRun run = stepping.run();
    showMischief(run.model().bounds().threads());
    prompt.setVisible(!run.choices().isEmpty());
    showNews(run);
    showOver(run);
    showSteps(run);
  }

  private void showMischief(int threads) {
    List<Choice> possible = new ArrayList<>();
    for (int thread = 1; thread <= threads; thread++) {
      possible.addAll(new ThreadMoves(stepping, thread).mischief());
    }
    while (moves.size() < possible.size()) {
      moves.add(new Move("mischief-" + (moves.size() + 1)));
    }
    for (int i = 0; i < possible.size(); i++) {
      Choice choice = possible.get(i);
      ThreadMoves thread = new ThreadMoves(stepping, choice.thread());
      moves.get(i).show(thread.step(choice), thread.key(choice), () -> stepping.choose(choice));
    }
    mischief.getChildren().setAll(moves.subList(0, possible.size()));
    mischief.setVisible(!possible.isEmpty());
    mischief.setManaged(!possible.isEmpty());
  }

  /** Says how the search gets on, or what it found. */
  private void showNews(SteppedRun run) {
    Hunt hunt = stepping.hunt();
    String found = hunt.finding().map(finding -> finding.text(run)).orElse("");
    String searching = Texts.of("step.searching", hunt.states(), hunt.statesPerSecond());
    tell(news, hunt.isUnderWay() ? searching : found);
    news.pseudoClassStateChanged(BUG, hunt.hasFoundBug() && !run.hasAhead());
  }

  /** Says why there is nothing left to choose. */
  private void showOver(SteppedRun run) {
    State state = run.now().state();
    if (run.model().isFinished(state)) {
      tell(over, Texts.of("step.finished"));
    } else {
      tell(over, run.model().isStuck(state) ? Texts.of("step.deadlock") : "");
    }
  }

  private static void tell(Label label, String sentence) {
    label.setText(sentence);
    label.setVisible(!sentence.isEmpty());
    label.setManaged(!sentence.isEmpty());
  }

  private void showSteps(SteppedRun run) {
    showing = true;
    List<Moment> moments = run.moments();
    if (!steps.getItems().equals(moments)) {
      steps.getItems().setAll(moments);
    }
    steps.getSelectionModel().select(run.at());
    steps.refresh();
    reveal();
    showing = false;
  }

  /** Scrolls to the present step and the two before it. */
  private void reveal() {
    steps.scrollTo(Math.max(0, stepping.run().at() - 2));
  }
}
