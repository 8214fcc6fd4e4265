package bufferscope.ui.stage;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a thread is, seen from the monitor.
 *
 * @param where which gate, room or side, as an index
 * @param order how many are before it at that place
 * @param crowd how many are there altogether
 */
record Place(Kind kind, int where, int order, int crowd) {
  static final Place HOME = new Place(Kind.HOME, 0, 0, 0);

  /** The sides at which threads stand at slots that nothing guards. */
  static final int PRODUCERS_SIDE = 0;

  static final int CONSUMERS_SIDE = 1;

  enum Kind {
    HOME,
    ENTRY_QUEUE,
    OWNER_SEAT,
    WAITING_ROOM,
    /** At the slots, though there is a gate. */
    PAST_THE_GATE,
    /** At the slots, where there is no gate. */
    OPEN_SIDE
  }

  boolean sameSpotAs(Place other) {
    return kind == other.kind && where == other.where;
  }

  /** The places of all threads that are not at home. */
  static Map<Integer, Place> of(SystemState state) {
    Map<Integer, Place> places = new HashMap<>();
    List<Room> rooms = Room.of(state);
    for (int i = 0; i < rooms.size(); i++) {
      line(places, Kind.WAITING_ROOM, i, rooms.get(i).waiting());
    }
    List<Gate> gates = Gate.of(state);
    for (int i = 0; i < gates.size(); i++) {
      Gate gate = gates.get(i);
      line(places, Kind.ENTRY_QUEUE, i, gate.queue());
      if (isSeated(state, gate)) {
        places.put(gate.holder(), new Place(Kind.OWNER_SEAT, i, 0, 1));
      }
    }
    if (gates.isEmpty()) {
      for (int side : List.of(PRODUCERS_SIDE, CONSUMERS_SIDE)) {
        line(places, Kind.OPEN_SIDE, side, atOpenSide(state, side));
      }
    } else {
      List<Integer> unguarded = new ArrayList<>(atOpenSide(state, PRODUCERS_SIDE));
      unguarded.addAll(atOpenSide(state, CONSUMERS_SIDE));
      besideSeat(places, unguarded, gates.stream().anyMatch(gate -> isSeated(state, gate)));
    }
    return places;
  }

  /**
   * Whether its holder is at the slots: a semaphore may be kept while waiting elsewhere, and a
   * thread that is over goes home with what it holds.
   */
  static boolean isSeated(SystemState state, Gate gate) {
    return gate.holder() != Event.NO_THREAD
        && state
            .thread(gate.holder())
            .map(
                thread ->
                    thread.status() == Status.HOLDS_LOCK && gate.name().equals(thread.place()))
            .orElse(false);
  }

  /** The threads of that side that are at the slots with nothing to keep others away. */
  static List<Integer> atOpenSide(SystemState state, int side) {
    return state.threads().stream()
        .filter(thread -> thread.status() == Status.UNGUARDED)
        .filter(thread -> (thread.role() == Role.PRODUCER) == (side == PRODUCERS_SIDE))
        .map(ThreadState::id)
        .toList();
  }

  private static void line(
      Map<Integer, Place> places, Kind kind, int where, List<Integer> threads) {
    for (int order = 0; order < threads.size(); order++) {
      places.put(threads.get(order), new Place(kind, where, order, threads.size()));
    }
  }

  /** A row across the seat, whose middle is left free for who sits there. */
  private static void besideSeat(
      Map<Integer, Place> places, List<Integer> threads, boolean seatTaken) {
    int size = threads.size();
    int crowd = seatTaken ? size + 1 + size % 2 : size;
    for (int i = 0; i < size; i++) {
      int order = seatTaken && i >= crowd / 2 ? i + 1 : i;
      places.put(threads.get(i), new Place(Kind.PAST_THE_GATE, 0, order, crowd));
    }
  }
}
