package bufferscope.ui.timeline;

import bufferscope.record.Digest;
import bufferscope.record.Stretch;
import bufferscope.ui.session.LookingBack;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.ShownRun;
import bufferscope.ui.text.Texts;
import bufferscope.ui.timeline.StripImage.Row;
import bufferscope.ui.timeline.StripTask.Request;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The strip below the stage: what each thread did, and the way to any moment of it. */
public final class TimelineController {
  private static final double ZOOM_STEP = 0.8;
  private static final double PAN_STEP = 0.15;

  // The height of the strip in lines of text.
  private static final double LEAST_LINES = 11;
  private static final double MOST_LINES = 24;
  private static final double LANE_LINES = 0.65;
  private static final double OTHER_LINES = 4;

  /** Nanoseconds of a step in a stepped run. */
  private static final double STEP = 100_000_000;

  private final Session session;
  private final Window window;
  private final Viewport viewport = new Viewport();
  private final StripView strip = new StripView();
  private Digest digest = new Digest();
  private @Nullable Object source;
  private @Nullable Request requested;
  private boolean busy;
  private long restUntil;
  private @Nullable Chosen chosen;
  private @Nullable AxisRange stretch;
  private double pressedAt;
  private int lane = StripImage.NO_LANE;
  private long knownMoment = -1;
  private double knownPosition;

  @FXML private Label sentence;
  @FXML private Pane place;
  @FXML private StripLegend patches;
  @FXML private ToggleButton followButton;
  @FXML private ToggleButton eventsButton;
  @FXML private CheckBox pausing;
  private Runnable onClose = () -> {};

  /** The window in which the strip is. */
  public interface Window {
    /** The run that is shown. */
    ShownRun shown();

    /** Returns true if the run is stepped through, so that its time is counted in steps. */
    boolean isStepped();

    /** Shows the run at a moment of its past. */
    void lookAt(long moment);

    /** Shows the newest moment. */
    void toNow();
  }

  public TimelineController(Session session, Window window) {
    this.session = session;
    this.window = window;
  }

  @FXML
  private void initialize() {
    place.getChildren().add(strip);
    pausing.selectedProperty().bindBidirectional(session.pausingToLookBackProperty());
    followButton.setOnAction(event -> viewport.setFollowing(followButton.isSelected()));
    strip.setOnMousePressed(this::press);
    strip.setOnMouseDragged(this::drag);
    strip.setOnMouseReleased(this::release);
    strip.setOnScroll(this::scroll);
    strip.setOnZoom(
        event -> {
          viewport.zoom(1 / event.getZoomFactor(), position(event.getX()));
          event.consume();
        });
    strip.setOnKeyPressed(this::press);
    say(Texts.of("timeline.hint"));
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
    viewport.zoom(ZOOM_STEP, momentPosition());
  }

  @FXML
  private void zoomOut() {
    viewport.zoom(1 / ZOOM_STEP, momentPosition());
  }

  /** Moves the focus to the strip. */
  public void takeFocus() {
    strip.requestFocus();
  }

  /** Called at every pulse; {@code now} in nanoseconds. */
  public void pulse(long now) {
    patches.update();
    Stretch kept = window.shown().past();
    Object from = window.isStepped() ? window.shown() : session.live().runProperty().get();
    if (from != source || kept.end() < digest.end()) {
      source = from;
      digest = new Digest();
      strip.clear();
      choose(null);
      viewport.fit();
    }
    viewport.grow(all(kept));
    followButton.setSelected(viewport.isFollowing());
    request(kept, now);
    strip.draw(
        new StripView.Marks(
            viewport.range(),
            eventsButton.isSelected(),
            unit(),
            momentPosition(),
            cuts(),
            stretch,
            chosen,
            lane),
        patches.pen());
  }

  private List<Long> cuts() {
    boolean seen = !eventsButton.isSelected() && !window.isStepped();
    return seen ? session.live().cuts() : List.of();
  }

  private double unit() {
    return eventsButton.isSelected() ? 1 : window.isStepped() ? STEP : AxisTicks.SECOND;
  }

  private AxisRange all(Stretch kept) {
    double from = eventsButton.isSelected() ? kept.first() : kept.startAt();
    double to = eventsButton.isSelected() ? kept.end() : present();
    return new AxisRange(from, Math.max(from + 1, to));
  }

  /** The run time of now in nanoseconds: in a live run time passes without events too. */
  private long present() {
    Stretch kept = window.shown().past();
    return window.isStepped() ? kept.endAt() : Math.max(kept.endAt(), session.live().at());
  }

  private void request(Stretch kept, long now) {
    double em = patches.em();
    Request wanted =
        new Request(
            kept,
            present(),
            viewport.range(),
            eventsButton.isSelected(),
            (int) strip.stripWidth(em),
            (int) strip.stripHeight(em),
            em,
            patches.colors());
    if (busy || now < restUntil || !wanted.differsFrom(requested)) {
      return;
    }
    requested = wanted;
    busy = true;
    StripTask task = new StripTask(wanted, digest);
    Object of = source;
    task.setOnSucceeded(
        event -> {
          busy = false;
          restUntil = now + 2 * task.nanos();
          if (of == source) {
            show(task.getValue());
          }
        });
    session.background().start("timeline", task);
  }

  private void show(StripImage image) {
    strip.show(image);
    double lines = Math.max(LEAST_LINES, LANE_LINES * image.rows().size() + OTHER_LINES);
    place.setPrefHeight(Math.min(MOST_LINES, lines) * patches.em());
    tell();
  }

  private double position(double x) {
    double em = patches.em();
    return viewport.range().position(x - StripView.left(em), strip.stripWidth(em));
  }

  /** Where the moment is that the window shows. */
  private double momentPosition() {
    long moment = window.shown().moment();
    if (eventsButton.isSelected()) {
      return moment;
    }
    Stretch kept = window.shown().past();
    if (moment != knownMoment || moment == kept.end()) {
      knownPosition = momentAt(kept, moment);
      knownMoment = moment;
    }
    return knownPosition;
  }

  private long momentAt(Stretch kept, long moment) {
    if (window.shown() instanceof LookingBack past) {
      return past.momentAt(); // the window may have shown it for a while, or later than its event
    }
    return moment >= kept.end() ? present() : kept.stateAt(Math.max(kept.first(), moment)).at();
  }

  private long moment(double position) {
    Stretch kept = window.shown().past();
    long moment = eventsButton.isSelected() ? Math.round(position) : kept.momentAt((long) position);
    return Math.max(kept.first(), Math.min(kept.end(), moment));
  }

  private void press(MouseEvent event) {
    strip.requestFocus();
    pressedAt = event.getX();
    stretch = null;
    if (event.getButton() == MouseButton.PRIMARY && !event.isShiftDown()) {
      lookAt(position(event.getX()));
    }
    event.consume();
  }

  /** Nothing may have happened for a while, and then the place is not the one of an event. */
  private void lookAt(double position) {
    window.lookAt(moment(position));
    knownMoment = window.shown().moment();
    knownPosition = viewport.all().nearest(position);
  }

  private void drag(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      viewport.pan((pressedAt - event.getX()) / strip.stripWidth(patches.em()));
      pressedAt = event.getX();
    } else if (event.isShiftDown()) {
      double a = position(pressedAt);
      double b = position(event.getX());
      stretch = new AxisRange(Math.min(a, b), Math.max(a, b));
    } else {
      lookAt(position(event.getX()));
    }
    event.consume();
  }

  private void release(MouseEvent event) {
    AxisRange marked = stretch;
    if (marked != null) {
      Stretch kept = window.shown().past();
      say(new StretchText(kept, moment(marked.from()), moment(marked.to())).text());
    } else if (event.getButton() == MouseButton.PRIMARY && Math.abs(event.getX() - pressedAt) < 3) {
      strip
          .rowAt(event.getY(), patches.em())
          .filter(Row::isLane)
          .ifPresent(row -> chooseAt(row.thread(), moment(position(event.getX())) - 1));
    }
  }

  private void chooseAt(int thread, long event) {
    lane = thread;
    Stretch kept = window.shown().past();
    Chosen.at(kept, thread, Math.max(kept.first(), event)).ifPresent(this::choose);
  }

  private void choose(@Nullable Chosen state) {
    chosen = state;
    if (state != null) {
      lane = state.thread();
      say(new Why(state).text());
    }
  }

  private void say(String text) {
    sentence.setText(text);
  }

  private void scroll(ScrollEvent event) {
    if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
      viewport.pan(-event.getDeltaX() / strip.stripWidth(patches.em()));
    } else if (event.getDeltaY() != 0) {
      double factor = event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
      viewport.zoom(factor, position(event.getX()));
    }
    event.consume();
  }

  /** Goes to what caused the chosen state. */
  public void toCause() {
    follow(Optional.ofNullable(chosen).flatMap(Chosen::back));
  }

  /** Goes to what the chosen state caused. */
  public void toEffect() {
    follow(Optional.ofNullable(chosen).flatMap(Chosen::on));
  }

  private void follow(Optional<Chosen> there) {
    if (chosen == null) {
      chooseLane(1);
      return;
    }
    there.ifPresent(
        state -> {
          choose(state);
          window.lookAt(state.event() + 1);
          viewport.reveal((double) (eventsButton.isSelected() ? state.event() : state.from()));
        });
  }

  /** Returns true if the strip has the focus and does something of its own with that key. */
  public boolean takes(KeyEvent event, @Nullable Node focused) {
    return focused == strip && !event.isShortcutDown() && action(event).isPresent();
  }

  private void press(KeyEvent event) {
    action(event)
        .ifPresent(
            action -> {
              action.run();
              event.consume();
            });
  }

  private Optional<Runnable> action(KeyEvent event) {
    return Optional.ofNullable(
        switch (event.getCode()) {
          case W -> this::zoomIn;
          case S -> this::zoomOut;
          case A -> () -> viewport.pan(-PAN_STEP);
          case D -> () -> viewport.pan(PAN_STEP);
          case HOME -> this::fit;
          case END -> this::newest;
          case LEFT -> () -> window.lookAt(window.shown().moment() - 1);
          case RIGHT -> () -> window.lookAt(window.shown().moment() + 1);
          case UP -> () -> chooseLane(-1);
          case DOWN -> () -> chooseLane(1);
          default -> null;
        });
  }

  private void newest() {
    window.toNow();
    viewport.setFollowing(true);
  }

  /** Chooses what the thread of the next lane does at the moment that is shown. */
  private void chooseLane(int step) {
    List<Row> lanes =
        strip.image().map(StripImage::rows).orElse(List.of()).stream().filter(Row::isLane).toList();
    if (!lanes.isEmpty()) {
      int now = lanes.stream().map(Row::thread).toList().indexOf(lane);
      int next = now < 0 ? 0 : Math.max(0, Math.min(lanes.size() - 1, now + step));
      chooseAt(lanes.get(next).thread(), window.shown().moment() - 1);
      tell();
    }
  }

  /** What a screen reader reads of the strip: the lane that is chosen, or the first one. */
  private void tell() {
    List<Row> rows = strip.image().map(StripImage::rows).orElse(List.of());
    rows.stream()
        .filter(row -> row.isLane() && row.thread() == lane)
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .ifPresent(row -> strip.setAccessibleText(row.states()));
  }
}
