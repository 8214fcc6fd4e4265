package bufferscope.ui.timeline;

import bufferscope.measure.Violation;
import bufferscope.record.Stretch;
import bufferscope.record.export.Part;
import bufferscope.run.Frame;
import bufferscope.ui.layout.Snapshot;
import bufferscope.ui.session.Navigation;
import bufferscope.ui.session.Session;
import bufferscope.ui.timeline.StripTask.Request;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The strip below the stage: what each thread did, and the way to any moment of it. */
public final class TimelineController {
  private final Session session;
  private final Navigation window;
  private final Viewport viewport = new Viewport();
  private final StripView strip = new StripView();
  private final RunAxis axis;
  private final Selection selection;
  private final StripInput input;
  private final StripHeight height = new StripHeight();
  private final StripRedraw redraw;
  private final Set<Violation> faults = new LinkedHashSet<>();
  private List<Violation> newest = List.of();
  private @Nullable Object source;
  private @Nullable Object faulty;

  @FXML private Node handle;
  @FXML private Label sentence;
  @FXML private Pane place;
  @FXML private StripLegend patches;
  @FXML private ToggleButton followButton;
  @FXML private ToggleButton eventsButton;
  @FXML private CheckBox pausing;
  private Runnable onClose = () -> {};

  public TimelineController(Session session, Navigation window) {
    this.session = session;
    this.window = window;
    redraw = new StripRedraw(session.background(), this::show);
    axis = new RunAxis(window);
    selection = new Selection(window, axis, viewport, strip);
    input = new StripInput(window, axis, viewport, strip, selection, this::goToFlag);
  }

  @FXML
  private void initialize() {
    place.getChildren().add(strip);
    pausing.selectedProperty().bindBidirectional(session.pausingToLookBackProperty());
    followButton.setOnAction(event -> viewport.setFollowing(followButton.isSelected()));
    axis.byEventsProperty().bind(eventsButton.selectedProperty());
    axis.byEventsProperty().subscribe(selection::turn);
    sentence.textProperty().bind(selection.sentenceProperty());
    input.install();
    height.install(handle, place, patches::em);
  }

  /** The height of the strip in lines of text, if the user has chosen it; else 0. */
  public DoubleProperty linesProperty() {
    return height.linesProperty();
  }

  /** Sets the receiver of the number of each item that the user follows. */
  public void setOnItem(LongConsumer action) {
    input.setOnItem(action);
  }

  /** Returns the stretch that the user has marked, if it is one of the run that is shown. */
  public Optional<Part> marked() {
    return run() == source ? selection.marked() : Optional.empty();
  }

  public void setOnClose(Runnable action) {
    onClose = action;
  }

  @FXML
  private void close() {
    onClose.run();
  }

  @FXML
  private void fit() {
    viewport.fit();
  }

  @FXML
  private void zoomIn() {
    viewport.zoomIn(axis.shownPosition());
  }

  @FXML
  private void zoomOut() {
    viewport.zoomOut(axis.shownPosition());
  }

  /** Moves the focus to the strip. */
  public void takeFocus() {
    strip.requestFocus();
  }

  /** Called at every pulse; {@code now} in nanoseconds. */
  public void pulse(long now) {
    if (!patches.update()) {
      return;
    }
    strip.setEm(patches.em());
    height.apply(place, patches.em());
    Stretch kept = window.shown().past();
    if (run() != source || kept.end() < redraw.end()) {
      source = run();
      redraw.begin();
      strip.clear();
      patches.clear();
      faults.clear();
      faults.addAll(newest);
      selection.clear();
      viewport.fit();
    }
    viewport.grow(axis.all(kept));
    followButton.setSelected(viewport.isFollowing());
    pausing.setVisible(window.shown().mayGoOn());
    if (strip.hasRoom()) {
      request(kept, now);
    }
    strip.draw(marks(), patches.pen());
  }

  private StripView.Marks marks() {
    return new StripView.Marks(
        viewport.range(),
        axis.isByEvents(),
        axis.unit(),
        axis.shownPosition(),
        axis.cuts(),
        selection.stretch(),
        selection.chosen(),
        selection.lane());
  }

  /**
   * Returns the picture of the legend, the strip and the sentence about the user's choice, {@code
   * scale} times as large as on the screen.
   */
  public Image picture(int scale) {
    VBox page = new VBox();
    page.getChildren().add(new ImageView(Snapshot.of(patches, scale)));
    page.getChildren().add(strip.enlarged(marks(), patches.pen(), scale));
    if (selection.chosen() != null || selection.stretch() != null) {
      page.getChildren().add(new ImageView(Snapshot.of(sentence, scale)));
    }
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Snapshot.paper(strip));
    return page.snapshot(parameters, null);
  }

  private Object run() {
    return window.shown().identity();
  }

  private void request(Stretch kept, long now) {
    Request wanted =
        new Request(
            flags(kept),
            axis.present(),
            viewport.range(),
            axis.isByEvents(),
            (int) strip.stripWidth(),
            (int) strip.stripHeight(),
            patches.em(),
            patches.colors());
    redraw.request(wanted, now);
  }

  private Flags flags(Stretch kept) {
    Set<Violation> all = new LinkedHashSet<>(window.shown().knownFaults());
    all.addAll(faults);
    return new Flags(kept, List.copyOf(all), window.times());
  }

  /** Takes over the violations of a frame that the window shows. */
  public void show(Frame frame) {
    if (run() != faulty) {
      faulty = run();
      faults.clear();
    }
    newest = frame.verdict().first();
    faults.addAll(newest);
  }

  private void goToFlag(boolean next) {
    Flags flags = flags(window.shown().past());
    long moment = window.shown().moment();
    session
        .background()
        .start(
            "timeline",
            () -> next ? flags.after(moment) : flags.before(moment),
            found -> found.ifPresentOrElse(selection::show, selection::noFlag));
  }

  private void show(StripImage image) {
    strip.show(image);
    patches.explain(image);
    height.setRows(image.rows().size());
    selection.update();
    selection.updateText();
  }

  /** Goes to what caused the chosen state. */
  public void toCause() {
    selection.toCause();
  }

  /** Goes to what the chosen state caused. */
  public void toEffect() {
    selection.toEffect();
  }

  /** Returns true if the strip has the focus and does something of its own with that key. */
  public boolean takes(KeyEvent event, @Nullable Node focused) {
    return input.takes(event, focused);
  }
}
