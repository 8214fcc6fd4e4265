package bufferscope.ui.stage;

import bufferscope.run.Frame;
import bufferscope.trace.SystemState;
import bufferscope.ui.stage.layout.Spot;
import bufferscope.ui.stage.layout.StageCounts;
import bufferscope.ui.stage.layout.StageLayout;
import bufferscope.ui.stage.node.ItemLayer;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.ui.stage.node.PositionMarkers;
import bufferscope.ui.stage.node.RemarkLayer;
import bufferscope.ui.stage.node.Scenery;
import bufferscope.ui.stage.node.SignalLayer;
import bufferscope.ui.stage.node.SlotLayer;
import bufferscope.ui.stage.node.ThreadToken;
import bufferscope.ui.stage.node.TokenLayer;
import bufferscope.ui.stage.node.WaitForLayer;
import bufferscope.ui.stage.words.ItemText;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** All layers of the picture, and the frame that they show. */
final class StagePicture extends Pane implements Presenter.Movements {
  /** The part of a transition in which a signal flies. */
  private static final double FLIGHT = 0.45;

  private LongConsumer onItem = number -> {};
  private final Scenery scenery;
  private final SlotLayer slots;
  private final Pane ghosts = new Pane();
  private final TokenLayer tokens;
  private final ItemLayer items = new ItemLayer();
  private final SignalLayer signals = new SignalLayer();
  private final RemarkLayer remarks = new RemarkLayer();
  private final WaitForLayer waits = new WaitForLayer();
  private final PositionMarkers positions = new PositionMarkers();
  private double unit = 1;
  private boolean reducedMotion;
  private boolean resized;
  private @Nullable Frame frame;
  private @Nullable StageLayout layout;

  StagePicture(Consumer<ThreadToken> onNewToken) {
    scenery = new Scenery();
    slots = new SlotLayer();
    tokens = new TokenLayer(ghosts, onNewToken);
    ghosts.setMouseTransparent(true);
    getStyleClass().add("stage-picture");
    // Threads that cross the ring pass behind the slots, which never cover one that stands still.
    getChildren().addAll(scenery, ghosts, tokens, slots, positions, items, signals, waits, remarks);
    widthProperty().addListener(property -> layOutAnew());
    heightProperty().addListener(property -> layOutAnew());
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::follow);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
  }

  void setUnit(double newUnit) {
    unit = newUnit;
    layOutAnew();
  }

  void setReducedMotion(boolean reduced) {
    reducedMotion = reduced;
  }

  void setWords(ItemText words) {
    items.setWords(words);
  }

  void setOnItem(LongConsumer action) {
    onItem = action;
  }

  private void follow(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      itemAt(event).ifPresent(onItem);
    }
  }

  private void hover(MouseEvent event) {
    setCursor(itemAt(event).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
  }

  private OptionalLong itemAt(MouseEvent event) {
    Frame shown = frame;
    StageLayout now = layout;
    return shown == null || now == null
        ? OptionalLong.empty()
        : items.at(new Spot(event.getX(), event.getY()), shown.state(), now, tokens::hand);
  }

  OptionalLong itemToFollow() {
    Frame shown = frame;
    return shown == null
        ? OptionalLong.empty()
        : new FollowedItem(shown.state()).number(tokens.focused());
  }

  TokenLayer tokens() {
    return tokens;
  }

  /** Shows these moves at their threads from now on. */
  void setMoves(List<NextMove> moves) {
    tokens.setMoves(moves);
  }

  void clear() {
    frame = null;
    layout = null;
    tokens.clear();
    items.clear();
    signals.clear();
    remarks.clear();
    waits.clear();
    scenery.getChildren().clear();
    slots.getChildren().clear();
    positions.clear();
  }

  private void layOutAnew() {
    layout = null;
    resized = true;
    requestLayout();
  }

  /** Draws the picture again once, although width, height and unit change one after the other. */
  @Override
  protected void layoutChildren() {
    Frame shown = frame;
    if (resized && shown != null && getWidth() > 0 && getHeight() > 0) {
      draw(shown);
      applyCss(); // a layout comes after the CSS of its pulse, so new nodes have no styles yet
    }
    super.layoutChildren();
  }

  /** Shows that frame, with everything at its place. */
  void show(Frame newFrame, PicturePace pace) {
    Frame before = frame;
    frame = newFrame;
    if (getWidth() <= 0 || getHeight() <= 0 || newFrame.state().buffer().slots().isEmpty()) {
      return;
    }
    draw(newFrame);
    StageLayout now = layout;
    if (now != null) {
      if (before == null || before.state().events() != newFrame.state().events()) {
        signals.clear();
        if (pace.stepByStep()) {
          signals.remark(newFrame, now);
        }
      }
      remarks.show(newFrame, tokens, now.token());
    }
  }

  private void draw(Frame shown) {
    resized = false;
    SystemState state = shown.state();
    StageCounts counts = StageCounts.of(state);
    StageLayout now = layout;
    if (now == null || !now.counts().equals(counts)) {
      now = layOut(state, counts);
    }
    boolean tiles = slots.show(state);
    tokens.show(state, now, shown.at());
    scenery.show(state, now);
    items.show(state, now, tokens::hand, tiles);
    positions.show(state.buffer(), now.slots());
    waits.show(shown, now, tokens);
  }

  @Override
  public boolean setOut(Frame next) {
    StageLayout now = layout;
    SystemState state = next.state();
    if (now == null || resized || !now.counts().equals(StageCounts.of(state))) {
      return false;
    }
    signals.clear();
    waits.clear();
    boolean walks = tokens.setOut(state, now);
    boolean carried = items.setOut(state, now, tokens::handThere, slots.hasNodes());
    boolean pointed = positions.setOut(state.buffer(), now.slots());
    if (!reducedMotion) {
      next.events().forEach(event -> signals.send(event, state, now, tokens));
    }
    return walks || carried || pointed || signals.isFlying();
  }

  /** A signal arrives before anything else starts. */
  @Override
  public void move(double part) {
    if (reducedMotion) {
      return;
    }
    double flight = signals.isFlying() ? FLIGHT : 0;
    signals.move(flight == 0 ? 1 : Math.min(1, part / flight));
    double way = Math.max(0, (part - flight) / (1 - flight));
    double eased = way * way * (3 - 2 * way);
    tokens.move(eased);
    items.move(eased);
    positions.move(eased);
    remarks.step();
  }

  private StageLayout layOut(SystemState state, StageCounts counts) {
    StageLayout fresh = StageLayout.of(getWidth(), getHeight(), unit, counts);
    layout = fresh;
    scenery.layOut(state, fresh);
    slots.layOut(fresh.slots());
    positions.layOut(fresh.slots(), unit);
    return fresh;
  }

  /** Continues the fading by that time. */
  void step(double seconds) {
    scenery.step(seconds);
  }
}
