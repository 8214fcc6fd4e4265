package bufferscope.ui.stage;

import bufferscope.run.Frame;
import bufferscope.ui.layout.FittingText;
import bufferscope.ui.layout.Snapshot;
import bufferscope.ui.stage.layout.StageLayout;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.ui.stage.words.Alarm;
import bufferscope.ui.stage.words.ItemText;
import bufferscope.ui.text.Texts;
import bufferscope.work.Task;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** The picture of the run and the line below it, which explains why a thread is where it is. */
public final class StageController {
  private static final double LONGEST_STEP_SECONDS = 0.1;
  private static final PseudoClass FAST = PseudoClass.getPseudoClass("fast");

  @FXML private StackPane root;
  @FXML private BorderPane board;
  @FXML private Label em;
  @FXML private Pane captionRow;
  @FXML private Label caption;
  @FXML private Label pace;
  @FXML private AlarmBar alarms;

  private final Caption explanation;
  private final StagePicture picture;
  private ThreadActions actions = ThreadActions.NONE;
  private double captionPixels = 1;

  public StageController() {
    explanation = new Caption(text -> caption.setText(text));
    ThreadControls controls = new ThreadControls(explanation, () -> actions);
    picture = new StagePicture(controls::equip);
    controls.moveFocusWithin(picture.tokens());
  }

  @FXML
  private void initialize() {
    board.setCenter(picture);
    root.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.widthProperty().addListener(property -> fitText());
    root.heightProperty().addListener(property -> fitText());
    em.fontProperty().addListener(property -> fitText());
    Stream.of(caption.textProperty(), caption.widthProperty(), caption.heightProperty())
        .forEach(each -> each.addListener(property -> fitCaption()));
    root.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(this::move);
  }

  /** Moves what the picture shows while its window does; a closed one would be kept forever. */
  private void move(boolean isShowing) {
    if (isShowing) {
      motion.start();
    } else {
      motion.stop();
    }
  }

  private final AnimationTimer motion =
      new AnimationTimer() {
        private long before;

        @Override
        public void handle(long now) {
          double seconds = (now - before) / 1e9;
          before = now;
          picture.step(Math.min(LONGEST_STEP_SECONDS, seconds));
        }
      };

  /**
   * Keeps the left of the row of the sentence below the picture free for what lies over it.
   *
   * @param width in pixels
   */
  public void keepLeft(ObservableValue<Double> width) {
    captionRow.paddingProperty().bind(width.map(now -> new Insets(0, 0, 0, now)));
  }

  private void fitText() {
    double wish = em.getFont().getSize();
    double unit = StageLayout.unit(root.getWidth(), root.getHeight(), wish);
    setTextSize(board, unit);
    alarms.setUnit(unit);
    captionPixels = StageLayout.captionText(root.getWidth(), unit, wish);
    setTextSize(captionRow, captionPixels);
    fitCaption();
    picture.setUnit(unit);
  }

  private void fitCaption() {
    new FittingText(caption, 1.15, 0.75).fit(captionPixels, caption.getHeight());
  }

  private static void setTextSize(Node node, double pixels) {
    node.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx", pixels));
  }

  /** Returns the movements between two frames. */
  public Presenter.Movements movements() {
    return picture;
  }

  /** Shows that frame, with everything at its place. */
  public void show(Frame frame, PicturePace newPace) {
    picture.show(frame, newPace);
    explanation.show(frame, newPace);
    alarms.show(Alarm.of(frame));
    if (frame.steps() > 0) {
      show(newPace);
    }
  }

  /** Shows whether steps are shown one by one, and how many were passed over. */
  public void show(PicturePace newPace) {
    boolean fast = !newPace.stepByStep();
    String key =
        newPace.passedOver() == 0
            ? fast ? "stage.everyStep" : "stage.stepByStep"
            : fast ? "stage.passesOver" : "stage.atOnce";
    pace.setText(Texts.of(key, newPace.passedOver()));
    pace.pseudoClassStateChanged(FAST, fast);
  }

  /** Removes the run that was shown. */
  public void reset() {
    picture.clear();
    explanation.clear();
    alarms.show(List.of());
    pace.setText("");
  }

  /** Sets the consumers' work on items, which decides the words for an item. */
  public void setTask(Task task) {
    picture.setWords(new ItemText(task));
  }

  /** Returns the picture of the present moment with its line, {@code scale} times as large. */
  public Image picture(int scale) {
    return Snapshot.of(root, scale);
  }

  /** The sentence below the picture; empty if there is none. */
  public ReadOnlyStringProperty captionProperty() {
    return caption.textProperty();
  }

  /** Moves the focus to the picture. */
  public void takeFocus() {
    root.requestFocus();
  }

  /** Sets the receiver of the number of each item that the user points at. */
  public void setOnItem(LongConsumer action) {
    picture.setOnItem(action);
  }

  /**
   * Returns the number of the item in the hands of the thread that has the focus, or else of the
   * one that moved last.
   */
  public OptionalLong itemToFollow() {
    return picture.itemToFollow();
  }

  /** Sets the receiver of the user's actions on a single thread. */
  public void setActions(ThreadActions newActions) {
    actions = newActions;
  }

  /**
   * Sets the next moves of the threads while the user decides which one moves; none in a live run.
   */
  public void setMoves(List<NextMove> moves) {
    picture.setMoves(moves);
  }

  /** Sets whether threads and items jump to their places instead of moving there. */
  public void setReducedMotion(boolean reduced) {
    picture.setReducedMotion(reduced);
  }
}
