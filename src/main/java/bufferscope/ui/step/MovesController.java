package bufferscope.ui.step;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.State;
import bufferscope.explore.search.FailurePreconditions.Setup;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Shows the state of a search, the reason why the run is over, and the unusual choices of the
 * scheduler.
 */
public final class MovesController {
  private static final PseudoClass BUG = PseudoClass.getPseudoClass("bug");

  private final Stepping stepping;
  private final List<ChoiceButton> moves = new ArrayList<>();

  @FXML private Label news;
  @FXML private Button searchThereButton;
  @FXML private Label over;
  @FXML private Label prompt;
  @FXML private Pane unusual;

  public MovesController(Stepping stepping) {
    this.stepping = stepping;
  }

  @FXML
  private void initialize() {
    stepping.watch(this::show);
    show();
  }

  private void show() {
    StepPosition shown = stepping.shown();
    showUnusual(shown.model().bounds().threads());
    prompt.setVisible(!shown.choices().isEmpty());
    showNews(shown);
    showOver(shown);
  }

  private void showUnusual(int threads) {
    List<Choice> possible = new ArrayList<>();
    for (int thread = 1; thread <= threads; thread++) {
      possible.addAll(new ThreadMoves(stepping, thread).unusual());
    }
    while (moves.size() < possible.size()) {
      moves.add(new ChoiceButton("unusual-" + (moves.size() + 1)));
    }
    for (int i = 0; i < possible.size(); i++) {
      Choice choice = possible.get(i);
      ThreadMoves thread = new ThreadMoves(stepping, choice.thread());
      moves.get(i).show(thread.step(choice), thread.key(choice), () -> stepping.choose(choice));
    }
    unusual.getChildren().setAll(moves.subList(0, possible.size()));
    unusual.setVisible(!possible.isEmpty());
    unusual.setManaged(!possible.isEmpty());
  }

  /** Shows the progress of the search, or its result. */
  private void showNews(StepPosition shown) {
    BugSearch search = stepping.search();
    String sentence = stepping.news(shown);
    Optional<Setup> remedy = search.remedy();
    show(news, remedy.isPresent() ? Texts.of("step.noneHere", sentence) : sentence);
    searchThereButton.setText(
        remedy.map(enough -> Texts.of("step.remedy", enough.beyond(search.setting()))).orElse(""));
    searchThereButton.setVisible(remedy.isPresent());
    searchThereButton.setManaged(remedy.isPresent());
    news.pseudoClassStateChanged(BUG, search.hasFoundBug() && !shown.hasAhead());
  }

  @FXML
  private void searchThere() {
    stepping.search().remedy().ifPresent(stepping.search()::startWith);
  }

  /** Shows why no choice is left. */
  private void showOver(StepPosition shown) {
    State state = shown.state();
    if (shown.model().isFinished(state)) {
      show(over, Texts.of("step.finished"));
    } else {
      show(over, shown.model().isStuck(state) ? Texts.of("step.deadlock") : "");
    }
  }

  private static void show(Label label, String sentence) {
    label.setText(sentence);
    label.setVisible(!sentence.isEmpty());
    label.setManaged(!sentence.isEmpty());
  }
}
