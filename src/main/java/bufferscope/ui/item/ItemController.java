package bufferscope.ui.item;

import bufferscope.record.ItemWay;
import bufferscope.record.ItemWay.Station;
import bufferscope.record.Stretch;
import bufferscope.ui.session.Background;
import bufferscope.ui.session.Navigation;
import bufferscope.ui.text.Texts;
import javafx.concurrent.Task;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** The card that follows an item: what happened to it when, and how long it waited. */
public final class ItemController {
  private final Navigation window;
  private final Background background;
  private Runnable onClose = () -> {};
  private long number = 1;
  private @Nullable Task<ItemWay> searching;

  @FXML private Node root;
  @FXML private Label title;
  @FXML private Button before;
  @FXML private GridPane stations;
  @FXML private Label end;
  @FXML private Label waited;
  @FXML private Node chartBox;
  @FXML private WaitChart chart;
  @FXML private Label longest;

  public ItemController(Navigation window, Background background) {
    this.window = window;
    this.background = background;
  }

  @FXML
  private void initialize() {
    root.setOnMouseClicked(Event::consume);
  }

  public void setOnClose(Runnable action) {
    onClose = action;
  }

  @FXML
  private void close() {
    onClose.run();
  }

  @FXML
  private void previous() {
    follow(Math.max(1, number - 1));
  }

  @FXML
  private void next() {
    follow(number + 1);
  }

  /** Follows the item of that number in the run that is shown. */
  public void follow(long wanted) {
    number = wanted;
    Stretch past = window.shown().past();
    Task<ItemWay> search =
        new Task<>() {
          @Override
          protected ItemWay call() throws InterruptedException {
            return ItemWay.of(past, wanted);
          }
        };
    search.setOnSucceeded(
        event -> {
          if (search == searching) {
            show(search.getValue());
          }
        });
    if (searching != null) {
      searching.cancel();
    }
    searching = search;
    background.start("item", search);
  }

  private void show(ItemWay way) {
    ItemWords words = new ItemWords(way, window.times());
    title.setText(Texts.of("item.title", way.number()));
    before.setDisable(way.number() <= 1);
    stations.getChildren().clear();
    for (Station station : way.stations()) {
      stations.addRow(stations.getRowCount(), time(station, words), new Label(words.act(station)));
    }
    end.setText(words.end());
    boolean hasWaited = way.waited().isPresent();
    waited.setText(words.waited().orElse(""));
    waited.setManaged(hasWaited);
    chartBox.setVisible(hasWaited);
    chart.show(way);
    longest.setText(words.longest());
    root.setAccessibleText(words.all());
  }

  /** Returns the time of an act; it leads to that moment, if that is kept. */
  private Node time(Station station, ItemWords words) {
    Hyperlink link = new Hyperlink(words.time(station));
    link.setDisable(!station.isKept());
    link.setOnAction(
        event -> {
          onClose.run();
          window.lookAt(station.event() + 1);
        });
    return link;
  }
}
