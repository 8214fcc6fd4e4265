package bufferscope.ui.narration;

import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.ui.session.LiveShownRun;
import bufferscope.ui.session.ShownRun;
import bufferscope.ui.session.TimeWords;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Lists the sentences about the last steps of the shown run. The selected one is that of the
 * picture; choosing another one goes to its moment.
 */
public final class NarrationController {
  /** The number of events about which there are sentences. */
  private static final long EVENTS = 200;

  /** The number of later events, where the picture is one of the past. */
  private static final long AHEAD = 50;

  /** The shortest time between two changes of the list that can be read. */
  private static final long REST_NANOS = 250_000_000;

  private final LongConsumer lookAt;
  private boolean showing;
  private Object source = this;
  private long from;
  private long to = -1;
  private long shownAt;

  /** The index of the selected sentence until it is in sight; then -1. */
  private int hidden = -1;

  @FXML private ListView<NarratedStep> sentences;

  /**
   * Creates the controller of the list.
   *
   * @param lookAt shows a moment of the run
   */
  public NarrationController(LongConsumer lookAt) {
    this.lookAt = lookAt;
  }

  @FXML
  private void initialize() {
    sentences.setCellFactory(list -> new NarrationCell());
    sentences
        .needsLayoutProperty()
        .addListener((property, before, needs) -> Platform.runLater(this::reveal));
    sentences
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing && now != null) {
                lookAt.accept(now.moment());
              }
            });
  }

  /**
   * Shows the steps around that frame of the run.
   *
   * @param times words for the times of the run
   */
  public void show(Frame frame, ShownRun run, TimeWords times) {
    long now = System.nanoTime();
    if (frame.phase() == Phase.RUNNING && now - shownAt < REST_NANOS) {
      return;
    }
    shownAt = now;
    long moment = frame.state().events();
    showing = true;
    if (run.identity() != source || run instanceof LiveShownRun || moment < from || moment > to) {
      source = run.identity();
      list(run, moment, times);
    }
    select(moment);
    showing = false;
  }

  private void list(ShownRun run, long moment, TimeWords times) {
    Stretch kept = run.past();
    to = run instanceof LiveShownRun ? moment : Math.min(kept.end(), moment + AHEAD);
    from = Math.max(kept.first(), Math.min(moment, kept.end()) - EVENTS);
    List<NarratedStep> narrated = NarratedStep.of(kept, from, to, times);
    if (!narrated.equals(sentences.getItems())) {
      sentences.getItems().setAll(narrated);
    }
  }

  /** Selects the last sentence up to that moment, and scrolls to it. */
  private void select(long moment) {
    int last = -1;
    List<NarratedStep> all = sentences.getItems();
    while (last + 1 < all.size() && all.get(last + 1).moment() <= moment) {
      last++;
    }
    if (last != sentences.getSelectionModel().getSelectedIndex()) {
      sentences.getSelectionModel().clearAndSelect(last);
      sentences.scrollTo(Math.max(0, last - 3));
      hidden = last;
    }
  }

  /**
   * Scrolls again if the selected sentence is not in sight: the list knows how high its rows are
   * only when it has shown them.
   */
  private void reveal() {
    if (hidden >= 0 && sentences.lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
      IndexedCell<?> first = rows.getFirstVisibleCell();
      IndexedCell<?> last = rows.getLastVisibleCell();
      if (first != null && last != null) {
        boolean seen = first.getIndex() < hidden && hidden < last.getIndex();
        if (!seen && first.getIndex() != hidden) {
          sentences.scrollTo(hidden);
        }
        hidden = -1;
      }
    }
  }

  /** Moves the focus to the list. */
  public void takeFocus() {
    sentences.requestFocus();
  }
}
