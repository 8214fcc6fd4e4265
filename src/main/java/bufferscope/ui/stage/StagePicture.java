package bufferscope.ui.stage;

import bufferscope.event.Event;
import bufferscope.run.Frame;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** All layers of the picture, and the frame that they show. */
final class StagePicture extends Pane {
  private static final int MAX_SIGNALS_PER_FRAME = 3;
  private static final double SIGNAL_RADIUS = 0.14;

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
      draw(shown, true);
      applyCss(); // a layout comes after the styles of its pulse, and what is new has none yet
    }
    super.layoutChildren();
  }

  void show(Frame newFrame) {
    frame = newFrame;
    if (getWidth() <= 0 || getHeight() <= 0 || newFrame.state().buffer().slots().isEmpty()) {
      return;
    }
    draw(newFrame, reducedMotion || resized);
    tell(newFrame);
    if (layout != null) {
      remarks.show(newFrame, tokens, layout.token());
    }
  }

  private void draw(Frame shown, boolean jump) {
    resized = false;
    SystemState state = shown.state();
    Cast cast = Cast.of(state);
    StageLayout now = layout;
    if (now == null || !now.cast().equals(cast)) {
      now = layOut(state, cast);
    }
    boolean tiles = slots.show(state);
    tokens.show(state, now, shown.at());
    scenery.show(state, now, tokens);
    items.show(state, now, tokens::hand, tiles, jump || shown.skipped() > 0);
    point(state.buffer(), now);
    if (jump) {
      tokens.jump();
      items.jump();
      put.jump();
      take.jump();
    }
  }

  private StageLayout layOut(SystemState state, Cast cast) {
    StageLayout fresh = StageLayout.of(getWidth(), getHeight(), unit, cast);
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
    int ahead = Math.floorMod(buffer.takeIndex() - buffer.putIndex(), places.count());
    double aside = ahead == 0 ? Math.min(1.3 * unit, places.size() * 0.3) : 0;
    int putSide = ahead > 0 && ahead <= places.count() / 2 ? -1 : 1;
    put.point(places, buffer.putIndex(), unit, aside, putSide);
    take.point(places, buffer.takeIndex(), unit, -aside, -putSide);
  }

  /** Shows what is too short to be seen in a state: quick owners of the lock, and signals. */
  private void tell(Frame shown) {
    StageLayout now = layout;
    if (now == null || reducedMotion) {
      return;
    }
    int told = 0;
    for (Event event : shown.events()) {
      if (event instanceof Event.AcquiredLock e) {
        flash(shown.state(), e.thread(), e.lock());
      } else if (event instanceof Event.AcquiredPermit e) {
        flash(shown.state(), e.thread(), e.semaphore());
      } else if (event instanceof Event.StoppedWaiting e) {
        flashOf(shown.state(), e.thread(), e.condition());
      } else if (event instanceof Event.Signalled e && told < MAX_SIGNALS_PER_FRAME) {
        told++;
        signal(shown.state(), e, now);
      } else if (event instanceof Event.ReleasedPermit e && told < MAX_SIGNALS_PER_FRAME) {
        told++;
        permit(shown.state(), e, now);
      }
    }
  }

  private void flash(SystemState state, int thread, String name) {
    ThreadToken token = tokens.token(thread);
    List<Gate> gates = Gate.of(state);
    for (int i = 0; i < gates.size() && token != null; i++) {
      if (gates.get(i).name().equals(name) && gates.get(i).holder() != thread) {
        scenery.flash(i, token.threadName());
      }
    }
  }

  private void flashOf(SystemState state, int thread, String condition) {
    state.conditions().stream()
        .filter(c -> c.name().equals(condition))
        .forEach(c -> flash(state, thread, c.lock()));
  }

  private void signal(SystemState state, Event.Signalled e, StageLayout now) {
    for (int i = 0; i < state.conditions().size(); i++) {
      if (state.conditions().get(i).name().equals(e.condition())) {
        Area room = now.rooms().get(i);
        ThreadToken whom = tokens.token(e.whom());
        if (whom != null && whom.isAtHome()) {
          return; // it passed through the room too fast to be drawn there
        }
        if (whom == null) {
          Spot spot = new Spot(room.centre().x(), room.bottom() - 1.4 * unit);
          signals.puff(Texts.of("stage.nobodyWaits"), spot);
        } else {
          ThreadToken who = tokens.token(e.thread());
          Spot from = who == null ? now.inside().owner(0) : who.glide().now();
          signals.fly(from, whom.glide().now(), SIGNAL_RADIUS * now.token());
        }
      }
    }
  }

  /** A permit flies from who gives it to where it can be taken. */
  private void permit(SystemState state, Event.ReleasedPermit e, StageLayout now) {
    ThreadToken who = tokens.token(e.thread());
    if (who == null || who.isAtHome()) {
      return; // it passes through the monitor too fast to be drawn there
    }
    double radius = SIGNAL_RADIUS * now.token();
    List<Room> rooms = Room.of(state);
    for (int i = 0; i < rooms.size(); i++) {
      if (rooms.get(i).name().equals(e.semaphore())) {
        signals.fly(who.glide().now(), now.permits(i), radius);
      }
    }
    List<Gate> gates = Gate.of(state);
    for (int i = 0; i < gates.size(); i++) {
      if (gates.get(i).name().equals(e.semaphore())) {
        signals.fly(who.glide().now(), now.inside().seat(i).centre(), radius);
      }
    }
  }

  /** Lets everything move on by that time. */
  void step(double seconds) {
    double remaining = Glide.remaining(seconds);
    tokens.step(remaining);
    items.step(seconds);
    put.step(remaining);
    take.step(remaining);
    scenery.step(seconds);
    remarks.step();
  }
}
