package bufferscope.ui.stage;

import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.SemaphoreEvent;
import bufferscope.run.Frame;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.stage.layout.LockView;
import bufferscope.ui.stage.layout.SlotPlaces;
import bufferscope.ui.stage.layout.Spot;
import bufferscope.ui.stage.layout.StageCounts;
import bufferscope.ui.stage.layout.StageLayout;
import bufferscope.ui.stage.layout.WaitSetView;
import bufferscope.ui.stage.node.ItemLayer;
import bufferscope.ui.stage.node.NextMove;
import bufferscope.ui.stage.node.PositionMarker;
import bufferscope.ui.stage.node.RemarkLayer;
import bufferscope.ui.stage.node.Scenery;
import bufferscope.ui.stage.node.SignalLayer;
import bufferscope.ui.stage.node.SlotLayer;
import bufferscope.ui.stage.node.ThreadToken;
import bufferscope.ui.stage.node.TokenLayer;
import bufferscope.ui.stage.words.ItemText;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** All layers of the picture, and the frame that they show. */
final class StagePicture extends Pane {
  private static final double SIGNAL_RADIUS = 0.14;

  /** The part of a transition in which a signal flies. */
  private static final double FLIGHT = 0.45;

  private final Scenery scenery;
  private final SlotLayer slots;
  private final Pane ghosts = new Pane();
  private final TokenLayer tokens;
  private final ItemLayer items = new ItemLayer();
  private final SignalLayer signals = new SignalLayer();
  private final RemarkLayer remarks = new RemarkLayer();
  private final PositionMarker put;
  private final PositionMarker take;
  private double unit = 1;
  private boolean reducedMotion;
  private boolean resized;
  private @Nullable Frame frame;
  private @Nullable StageLayout layout;

  StagePicture(Consumer<ThreadToken> onNewToken) {
    scenery = new Scenery();
    slots = new SlotLayer();
    tokens = new TokenLayer(ghosts, onNewToken);
    put = new PositionMarker(Texts.of("stage.put"), "put");
    take = new PositionMarker(Texts.of("stage.take"), "take");
    put.setInwards(true);
    ghosts.setMouseTransparent(true);
    getStyleClass().add("stage-picture");
    // Threads that cross the ring pass behind the slots, which never cover one that stands still.
    getChildren().addAll(scenery, ghosts, tokens, slots, put, take, items, signals, remarks);
    widthProperty().addListener(property -> layOutAnew());
    heightProperty().addListener(property -> layOutAnew());
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

  TokenLayer tokens() {
    return tokens;
  }

  /** From now on these moves are shown at their threads. */
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
    scenery.getChildren().clear();
    slots.getChildren().clear();
    put.setVisible(false);
    take.setVisible(false);
  }

  private void layOutAnew() {
    layout = null;
    resized = true;
    requestLayout();
  }

  /** Width, height and unit change one after the other, and are answered once. */
  @Override
  protected void layoutChildren() {
    Frame shown = frame;
    if (resized && shown != null && getWidth() > 0 && getHeight() > 0) {
      draw(shown);
      applyCss(); // a layout comes after the styles of its pulse, and what is new has none yet
    }
    super.layoutChildren();
  }

  /** Shows that frame, with everything where it belongs. */
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
          remarkOnSignals(newFrame, now);
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
    point(state.buffer(), now);
  }

  /** Lets things set out for where that frame has them; returns whether any of them moves. */
  boolean setOut(Frame next) {
    StageLayout now = layout;
    SystemState state = next.state();
    if (now == null || resized || !now.counts().equals(StageCounts.of(state))) {
      return false;
    }
    signals.clear();
    boolean walks = tokens.setOut(state, now);
    boolean carried = items.setOut(state, now, tokens::handThere, slots.hasNodes());
    boolean pointed = setOutMarkers(state.buffer(), now.slots());
    next.events().forEach(event -> send(state, event, now));
    return walks || carried || pointed || signals.isFlying();
  }

  /** Puts what moves at that part of its way; a signal arrives before anything else leaves. */
  void move(double part) {
    if (reducedMotion) {
      return;
    }
    double flight = signals.isFlying() ? FLIGHT : 0;
    signals.move(flight == 0 ? 1 : Math.min(1, part / flight));
    double way = Math.max(0, (part - flight) / (1 - flight));
    double eased = way * way * (3 - 2 * way);
    tokens.move(eased);
    items.move(eased);
    put.move(eased);
    take.move(eased);
    remarks.step();
  }

  private StageLayout layOut(SystemState state, StageCounts counts) {
    StageLayout fresh = StageLayout.of(getWidth(), getHeight(), unit, counts);
    layout = fresh;
    scenery.layOut(state, fresh);
    slots.layOut(fresh.slots());
    SlotPlaces places = fresh.slots();
    double arrow = places.isRing() ? 0.8 * unit : Math.min(0.8 * unit, 0.36 * places.size());
    put.setSize(arrow);
    take.setSize(arrow);
    return fresh;
  }

  private void point(BufferState buffer, StageLayout now) {
    SlotPlaces places = now.slots();
    put.setVisible(!buffer.message());
    take.setVisible(!buffer.message());
    if (!places.isRing()) {
      put.pointInRow(places.above(buffer.putIndex()), places.beforeRow(buffer.putIndex()));
      take.pointInRow(places.below(buffer.takeIndex()), places.afterRow(buffer.takeIndex()));
      return;
    }
    int ahead = ahead(buffer, places);
    int putSide = ahead > 0 && ahead <= places.count() / 2 ? -1 : 1;
    double aside = aside(buffer, places);
    put.point(places, buffer.putIndex(), unit, aside, putSide);
    take.point(places, buffer.takeIndex(), unit, -aside, -putSide);
  }

  private boolean setOutMarkers(BufferState buffer, SlotPlaces places) {
    if (!places.isRing() || buffer.message()) {
      return false;
    }
    double aside = aside(buffer, places);
    boolean puts = put.setOut(places, buffer.putIndex(), aside);
    boolean takes = take.setOut(places, buffer.takeIndex(), -aside);
    return puts || takes;
  }

  private static int ahead(BufferState buffer, SlotPlaces places) {
    return Math.floorMod(buffer.takeIndex() - buffer.putIndex(), places.count());
  }

  /** How far markers that point at the same slot stand from its middle. */
  private double aside(BufferState buffer, SlotPlaces places) {
    return ahead(buffer, places) == 0 ? Math.min(1.3 * unit, places.size() * 0.3) : 0;
  }

  /** Lets the signal or the permit set out that the event tells of. */
  private void send(SystemState state, Event event, StageLayout now) {
    ThreadToken who = tokens.token(event.thread());
    if (who == null || reducedMotion) {
      return;
    }
    double radius = SIGNAL_RADIUS * now.token();
    if (event instanceof ConditionEvent.Signalled e) {
      ThreadToken whom = tokens.token(e.whom());
      Optional<Area> waitSet = waitSet(state, e, now);
      if (whom != null) {
        signals.fly(who.glide().now(), whom.glide().now(), radius);
      } else {
        waitSet.ifPresent(area -> signals.fly(who.glide().now(), area.centre(), radius));
      }
    } else if (event instanceof SemaphoreEvent.ReleasedPermit e) {
      permits(state, e, now).ifPresent(to -> signals.fly(who.glide().now(), to, radius));
    }
  }

  private static Optional<Area> waitSet(
      SystemState state, ConditionEvent.Signalled e, StageLayout now) {
    for (int i = 0; i < state.conditions().size(); i++) {
      if (state.conditions().get(i).name().equals(e.condition())) {
        return Optional.of(now.waitSets().get(i));
      }
    }
    return Optional.empty();
  }

  /** Where the permits of that semaphore can be taken. */
  private static Optional<Spot> permits(
      SystemState state, SemaphoreEvent.ReleasedPermit e, StageLayout now) {
    List<WaitSetView> waitSets = WaitSetView.of(state);
    for (int i = 0; i < waitSets.size(); i++) {
      if (waitSets.get(i).name().equals(e.semaphore())) {
        return Optional.of(now.permits(i));
      }
    }
    List<LockView> locks = LockView.of(state);
    for (int i = 0; i < locks.size(); i++) {
      if (locks.get(i).name().equals(e.semaphore())) {
        return Optional.of(now.inside().seat(i).centre());
      }
    }
    return Optional.empty();
  }

  /** Writes in the waiting room of a condition that no thread received a signal. */
  private void remarkOnSignals(Frame shown, StageLayout now) {
    for (Event event : shown.events()) {
      if (event instanceof ConditionEvent.Signalled e && e.whom() == Event.NO_THREAD) {
        waitSet(shown.state(), e, now)
            .map(area -> new Spot(area.centre().x(), area.bottom() - 1.4 * unit))
            .ifPresent(spot -> signals.puff(Texts.of("stage.nobodyWaits"), spot));
      }
    }
  }

  /** Lets what fades go on by that time. */
  void step(double seconds) {
    scenery.step(seconds);
  }
}
