package bufferscope.ui.results;

import bufferscope.measure.Results;
import bufferscope.measure.RunVerdict;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.ui.text.Texts;
import bufferscope.work.SafeguardSettings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Pane;

/** Lists the stored items beside the taken items, and scrolls to the newest. */
public final class ResultsController {
  private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
  private static final PseudoClass COMPUTING = PseudoClass.getPseudoClass("computing");

  /** The shortest time between two changes of the list that can be read. */
  private static final long REST_NANOS = 100_000_000;

  private Results shown = Results.NONE;
  private long shownAt;

  /** Whether the list scrolls to the newest row. */
  private boolean follows = true;

  @FXML private Pane root;
  @FXML private Label tally;
  @FXML private Label earlier;
  @FXML private ListView<Row> list;
  @FXML private RunFiguresController runFiguresController;
  @FXML private SafeguardsController safeguardsController;

  @FXML
  private void initialize() {
    list.setCellFactory(view -> new RowCell());
    list.heightProperty().addListener(property -> follow());
    show(Results.NONE);
  }

  /**
   * Shows the results of that frame.
   *
   * @param safeguards the safeguards around the buffer in that run
   */
  public void show(Frame frame, SafeguardSettings safeguards) {
    long now = System.nanoTime();
    if (frame.phase() == Phase.RUNNING && now - shownAt < REST_NANOS) {
      return;
    }
    shownAt = now;
    safeguardsController.show(frame.state().safeguards(), safeguards, frame.phase());
    runFiguresController.show(frame.measures());
    showTally(frame.results(), frame.verdict());
    if (!frame.results().equals(shown)) {
      show(frame.results());
    }
  }

  private void showTally(Results now, RunVerdict verdict) {
    long stored = now.producedBefore() + now.produced().size();
    long taken = now.consumedBefore() + now.consumed().size();
    long different = verdict.lost() + verdict.duplicated() + verdict.outOfOrder();
    root.pseudoClassStateChanged(DIFFERENT, different > 0);
    tally.setText(
        different == 0
            ? Texts.of("results.same", stored, taken)
            : Texts.of(
                "results.different",
                stored,
                taken,
                verdict.lost(),
                verdict.duplicated(),
                verdict.outOfOrder()));
  }

  private void show(Results now) {
    shown = now;
    follows = isAtEnd();
    list.getItems().setAll(Row.of(now));
    follow();
    root.pseudoClassStateChanged(
        COMPUTING, now.consumed().stream().anyMatch(entry -> entry.result() != null));
    boolean more = now.producedBefore() + now.consumedBefore() > 0;
    earlier.setText(Texts.of("results.earlier", now.producedBefore(), now.consumedBefore()));
    earlier.setVisible(more);
  }

  private void follow() {
    if (follows) {
      list.scrollTo(list.getItems().size() - 1);
    }
  }

  /** Returns true if the last row is in view: a user who has scrolled away wants to stay there. */
  private boolean isAtEnd() {
    Node flow = list.lookup(".virtual-flow");
    return !(flow instanceof VirtualFlow<?> cells)
        || cells.getLastVisibleCell() == null
        || cells.getLastVisibleCell().getIndex() >= list.getItems().size() - 1;
  }
}
