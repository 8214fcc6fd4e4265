package bufferscope.ui.stage.node;

import bufferscope.event.Role;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.stage.layout.GridPlacement;
import bufferscope.ui.stage.layout.LockView;
import bufferscope.ui.stage.layout.Spot;
import bufferscope.ui.stage.layout.StageLayout;
import bufferscope.ui.stage.layout.ThreadPosition;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The threads, each at its place. */
public final class TokenLayer extends Pane {
  private static final double SIDEWAYS_COST = 3;

  private final Consumer<ThreadToken> onNew;
  private final Pane ghosts;
  private final Map<Integer, ThreadToken> tokens = new LinkedHashMap<>();
  private final Map<Integer, HomeGhost> homes = new LinkedHashMap<>();
  private Map<Integer, NextMove> moves = Map.of();

  /**
   * Creates a layer without threads.
   *
   * @param ghosts the pane for the outlines at home
   * @param onNew receives each new token
   */
  public TokenLayer(Pane ghosts, Consumer<ThreadToken> onNew) {
    this.ghosts = ghosts;
    this.onNew = onNew;
    setManaged(false);
    setPickOnBounds(false);
  }

  /** Shows these moves at their threads from now on. */
  public void setMoves(List<NextMove> newMoves) {
    moves = newMoves.stream().collect(Collectors.toMap(NextMove::thread, move -> move));
  }

  /** Puts every thread at its position in that state. */
  public void show(SystemState state, StageLayout layout, long at) {
    Map<Integer, ThreadPosition> places = ThreadPosition.of(state);
    List<LockView> locks = LockView.of(state);
    Map<Role, Integer> next = new EnumMap<>(Role.class);
    for (ThreadState thread : state.threads()) {
      ThreadToken token = tokens.computeIfAbsent(thread.id(), id -> add(thread));
      int index = next.merge(thread.role(), 1, Integer::sum) - 1;
      ThreadPosition place = places.getOrDefault(thread.id(), ThreadPosition.HOME);
      put(token, place, layout, layout.home(thread.role(), index));
      token.show(thread, place, at);
      token.showKeeps(
          locks.stream()
              .anyMatch(
                  lock -> lock.holder() == thread.id() && !ThreadPosition.isSeated(state, lock)));
    }
    if (tokens.size() > state.threads().size()) {
      dismiss(state);
    }
  }

  /**
   * Starts the movements of the threads to their positions in that state. Returns true if any of
   * them moves.
   */
  public boolean setOut(SystemState state, StageLayout layout) {
    Map<Integer, ThreadPosition> places = ThreadPosition.of(state);
    Map<Role, Integer> next = new EnumMap<>(Role.class);
    boolean moves = false;
    for (ThreadState thread : state.threads()) {
      int index = next.merge(thread.role(), 1, Integer::sum) - 1;
      ThreadToken token = tokens.get(thread.id());
      if (token != null) {
        ThreadPosition place = places.getOrDefault(thread.id(), ThreadPosition.HOME);
        Spot spot = spot(place, layout, layout.home(thread.role(), index));
        moves |= token.glide().setOut(spot) && token.isVisible();
      }
    }
    return moves;
  }

  private void dismiss(SystemState state) {
    Set<Integer> present = new HashSet<>();
    state.threads().forEach(thread -> present.add(thread.id()));
    tokens
        .values()
        .removeIf(
            token -> {
              boolean gone = !present.contains(token.thread());
              if (gone) {
                getChildren().remove(token);
                ghosts.getChildren().remove(homes.remove(token.thread()));
              }
              return gone;
            });
  }

  private ThreadToken add(ThreadState thread) {
    ThreadToken token = new ThreadToken(thread);
    HomeGhost ghost = new HomeGhost(thread.role(), thread.name());
    homes.put(thread.id(), ghost);
    ghosts.getChildren().add(ghost);
    getChildren().add(token);
    onNew.accept(token);
    return token;
  }

  private void put(ThreadToken token, ThreadPosition place, StageLayout layout, Spot home) {
    token.setSize(layout.token());
    GridPlacement placement = placement(place, layout);
    boolean hidden = placement != null && place.order() >= placement.shown();
    boolean away = place.place() != ThreadPosition.Location.HOME;
    boolean control = token.role() == Role.CONTROL;
    token.setVisible(!hidden && (away || !control));
    token.setRoomForWord(placement == null || placement.isSpacious());
    token.glide().jump(spot(place, layout, home));
    token.offer(moves.get(token.thread()), layout.roomAround(place), layout.tagText());
    HomeGhost ghost = homes.get(token.thread());
    if (ghost != null) {
      ghost.put(home, layout.token());
      ghost.setVisible(away && !control);
    }
  }

  private static Spot spot(ThreadPosition place, StageLayout layout, Spot home) {
    GridPlacement placement = placement(place, layout);
    if (placement != null) {
      return placement.place(place.order());
    }
    return place.place() == ThreadPosition.Location.HOME
        ? home
        : layout.inside().owner(place.where());
  }

  private static @Nullable GridPlacement placement(ThreadPosition place, StageLayout layout) {
    return switch (place.place()) {
      case HOME, OWNER -> null;
      case ENTRY_QUEUE -> layout.queue(place.where(), place.count());
      case WAIT_SET -> layout.waitSet(place.where(), place.count());
      case OPEN_SIDE -> layout.side(place.where(), place.count());
      case BESIDE_OWNER -> layout.besideOwner(place.count());
    };
  }

  /** Returns the position of the thread's hand; null if the thread is not visible. */
  public @Nullable Spot hand(int thread) {
    ThreadToken token = tokens.get(thread);
    return token == null || !token.isVisible() ? null : token.handAt(token.glide().now());
  }

  /**
   * Returns the position of the thread's hand after its movement; null if the thread is not
   * visible.
   */
  public @Nullable Spot handThere(int thread) {
    ThreadToken token = tokens.get(thread);
    return token == null || !token.isVisible() ? null : token.handAt(token.glide().target());
  }

  /** Returns the areas of the threads that are visible. */
  List<Area> areas(double size) {
    return tokens.values().stream()
        .filter(Node::isVisible)
        .map(token -> Area.around(token.glide().now(), size, size))
        .toList();
  }

  public @Nullable ThreadToken token(int thread) {
    return tokens.get(thread);
  }

  /** Returns the next token in that direction: -1, 0 or 1 to the right and down. */
  public Optional<ThreadToken> nearest(ThreadToken from, int dx, int dy) {
    Spot here = from.glide().now();
    ThreadToken best = null;
    double bestCost = Double.MAX_VALUE;
    for (ThreadToken token : tokens.values()) {
      Spot there = token.glide().now();
      double along = (there.x() - here.x()) * dx + (there.y() - here.y()) * dy;
      double across = Math.abs((there.x() - here.x()) * dy) + Math.abs((there.y() - here.y()) * dx);
      double cost = along + SIDEWAYS_COST * across;
      if (token != from && token.isVisible() && along > 1 && cost < bestCost) {
        best = token;
        bestCost = cost;
      }
    }
    return Optional.ofNullable(best);
  }

  public void move(double part) {
    tokens.values().forEach(token -> token.glide().move(part));
  }

  public void clear() {
    getChildren().clear();
    ghosts.getChildren().clear();
    tokens.clear();
    homes.clear();
  }

  /** Returns the thread whose token has the focus, if one has. */
  public OptionalInt focused() {
    return tokens.values().stream()
        .filter(Node::isFocused)
        .mapToInt(ThreadToken::thread)
        .findFirst();
  }
}
