package bufferscope.ui.gallery;

import bufferscope.io.Printable;
import bufferscope.scenario.BuiltIn;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.FileKind;
import bufferscope.ui.layout.Hint;
import bufferscope.ui.look.Look;
import bufferscope.ui.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/** Scenarios to choose from: built-in ones, recent files, and any other file. */
public final class GalleryController {
  private final OpenScenario scenario;
  private final FileDialog dialog;
  private final Look look;
  private final Consumer<Path> opener;
  private Runnable onClose = () -> {};
  private Runnable onSave = () -> {};

  @FXML private Pane root;
  @FXML private Label problem;
  @FXML private Pane recentRow;
  @FXML private Pane recent;
  @FXML private ScrollPane scroll;
  @FXML private Pane tiles;

  /**
   * Creates the controller of the gallery.
   *
   * @param opener opens a file of any kind
   */
  public GalleryController(
      OpenScenario scenario, FileDialog dialog, Look look, Consumer<Path> opener) {
    this.scenario = scenario;
    this.dialog = dialog;
    this.look = look;
    this.opener = opener;
  }

  @FXML
  private void initialize() {
    root.setOnMouseClicked(Event::consume);
    for (BuiltIn each : BuiltIn.all()) {
      Tile tile = new Tile(each, look);
      tile.setOnAction(event -> scenario.open(each.scenario()));
      tile.focusedProperty().addListener((property, before, focused) -> reveal(tile));
      tiles.getChildren().add(tile);
    }
    scenario.problemProperty().addListener((property, before, now) -> showProblem(now));
    showProblem(scenario.problemProperty().get());
    scenario.recent().addListener((ListChangeListener<Path>) change -> showRecent());
    showRecent();
  }

  /** Scrolls until the whole tile is visible. */
  private void reveal(Tile tile) {
    double hidden = tiles.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden <= 0) {
      return;
    }
    double top = scroll.getVvalue() * hidden;
    double above = top - tile.getBoundsInParent().getMinY();
    double below =
        tile.getBoundsInParent().getMaxY() - top - scroll.getViewportBounds().getHeight();
    if (above > 0) {
      scroll.setVvalue((top - above) / hidden);
    } else if (below > 0) {
      scroll.setVvalue((top + below) / hidden);
    }
  }

  private void showProblem(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
  }

  private void showRecent() {
    recent.getChildren().setAll(scenario.recent().stream().map(this::button).toList());
    recentRow.setVisible(!scenario.recent().isEmpty());
  }

  private Button button(Path file) {
    Button button = new Button(Printable.of(String.valueOf(file.getFileName())));
    button.setMnemonicParsing(false);
    String path = Printable.of(file.toString());
    Hint.setText(button, path);
    button.setAccessibleText(Texts.of("gallery.recentFile", button.getText(), path));
    button.setOnAction(event -> scenario.open(file));
    return button;
  }

  public void setOnClose(Runnable action) {
    onClose = action;
  }

  @FXML
  private void close() {
    onClose.run();
  }

  /** Moves the focus to the first scenario. */
  public void takeFocus() {
    tiles.getChildren().get(0).requestFocus();
  }

  /** Lets the user choose a file and opens it. */
  @FXML
  public void openFile() {
    dialog.toOpen(FileKind.RUN).ifPresent(opener);
  }

  /** Sets the action that saves the present settings. */
  public void setOnSave(Runnable action) {
    onSave = action;
  }

  @FXML
  private void saveFile() {
    onSave.run();
  }
}
