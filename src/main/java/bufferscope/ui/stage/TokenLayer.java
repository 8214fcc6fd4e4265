package bufferscope.ui.stage;

import bufferscope.event.Role;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The threads, each at its place. */
final class TokenLayer extends Pane {
  private static final double SIDEWAYS_COST = 3;

  /** Where more stand than this, moving up would be a throng: they change places at once. */
  private static final int MOST_MOVING = 8;

  private final Consumer<ThreadToken> onNew;
  private final Pane ghosts;
  private final Map<Integer, ThreadToken> tokens = new LinkedHashMap<>();
  private final Map<Integer, HomeGhost> homes = new LinkedHashMap<>();
  private Map<Integer, NextMove> moves = Map.of();

  /**
   * A layer without threads.
   *
   * @param ghosts where the outlines at home are drawn
   * @param onNew is told of every new token
   */
  TokenLayer(Pane ghosts, Consumer<ThreadToken> onNew) {
    this.ghosts = ghosts;
    this.onNew = onNew;
    setManaged(false);
    setPickOnBounds(false);
  }

  /** From now on these moves are shown at their threads. */
  void setMoves(List<NextMove> newMoves) {
    moves = newMoves.stream().collect(Collectors.toMap(NextMove::thread, move -> move));
  }

  /** Puts every thread where that state has it. */
  void show(SystemState state, StageLayout layout, long at) {
    Map<Integer, Place> places = Place.of(state);
    List<Gate> gates = Gate.of(state);
    Map<Role, Integer> next = new EnumMap<>(Role.class);
    for (ThreadState thread : state.threads()) {
      ThreadToken token = tokens.computeIfAbsent(thread.id(), id -> add(thread));
      int index = next.merge(thread.role(), 1, Integer::sum) - 1;
      Place seen = places.getOrDefault(thread.id(), Place.HOME);
      Place before = token.whereabouts().shown();
      Place place = token.whereabouts().see(seen, thread.since());
      put(token, place, layout, layout.home(thread.role(), index));
      if (place.crowd() > MOST_MOVING && place.sameSpotAs(before)) {
        token.glide().jump();
      }
      token.show(thread, at, !seen.sameSpotAs(place));
      token.showKeeps(
          gates.stream()
              .anyMatch(gate -> gate.holder() == thread.id() && !Place.isSeated(state, gate)));
    }
    if (tokens.size() > state.threads().size()) {
      dismiss(state);
    }
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

  private void put(ThreadToken token, Place place, StageLayout layout, Spot home) {
    token.setSize(layout.token());
    Crowd crowd = crowd(place, layout);
    boolean hidden = crowd != null && place.order() >= crowd.shown();
    boolean away = place.kind() != Place.Kind.HOME;
    boolean control = token.role() == Role.CONTROL;
    token.setVisible(!hidden && (away || !control));
    token.setRoomForWord(crowd == null || crowd.isAtEase());
    Spot spot =
        crowd != null
            ? crowd.place(place.order())
            : away ? layout.inside().owner(place.where()) : home;
    token.glide().to(spot);
    token.offer(moves.get(token.thread()), layout.roomAround(place), layout.tagText());
    HomeGhost ghost = homes.get(token.thread());
    if (ghost != null) {
      ghost.put(home, layout.token());
      ghost.setVisible(away && !control);
    }
  }

  private static @Nullable Crowd crowd(Place place, StageLayout layout) {
    return switch (place.kind()) {
      case HOME, OWNER_SEAT -> null;
      case ENTRY_QUEUE -> layout.queue(place.where(), place.crowd());
      case WAITING_ROOM -> layout.room(place.where(), place.crowd());
      case OPEN_SIDE -> layout.side(place.where(), place.crowd());
      case PAST_THE_GATE -> layout.pastTheGate(place.crowd());
    };
  }

  /** Where that thread holds things; null if it is not to be seen. */
  @Nullable Spot hand(int thread) {
    ThreadToken token = tokens.get(thread);
    return token == null || !token.isVisible() ? null : token.hand();
  }

  @Nullable ThreadToken token(int thread) {
    return tokens.get(thread);
  }

  /** Whether that thread is drawn in the seat of a lock. */
  boolean isSeated(int thread) {
    ThreadToken token = tokens.get(thread);
    return token != null && token.whereabouts().shown().kind() == Place.Kind.OWNER_SEAT;
  }

  /** The next token in that direction: -1, 0 or 1 to the right and down. */
  Optional<ThreadToken> nearest(ThreadToken from, int dx, int dy) {
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

  void jump() {
    tokens.values().forEach(token -> token.glide().jump());
  }

  void step(double remaining) {
    tokens.values().forEach(token -> token.glide().step(remaining));
  }

  void clear() {
    getChildren().clear();
    ghosts.getChildren().clear();
    tokens.clear();
    homes.clear();
  }
}
