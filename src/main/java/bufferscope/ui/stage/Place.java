package bufferscope.ui.stage;

import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.ConditionState;
import bufferscope.trace.SystemState.LockState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a thread is, seen from the monitor.
 *
 * @param where which lock or condition, as an index into the state's list
 * @param order how many are before it at that place
 * @param crowd how many are there altogether
 */
record Place(Kind kind, int where, int order, int crowd) {
  static final Place HOME = new Place(Kind.HOME, 0, 0, 0);

  enum Kind {
    HOME,
    ENTRY_QUEUE,
    OWNER_SEAT,
    WAITING_ROOM
  }

  boolean sameSpotAs(Place other) {
    return kind == other.kind && where == other.where;
  }

  /** The places of all threads that are not at home. */
  static Map<Integer, Place> of(SystemState state) {
    Map<Integer, Place> places = new HashMap<>();
    for (int i = 0; i < state.conditions().size(); i++) {
      ConditionState condition = state.conditions().get(i);
      line(places, Kind.WAITING_ROOM, i, condition.waiting());
    }
    for (int i = 0; i < state.locks().size(); i++) {
      LockState lock = state.locks().get(i);
      line(places, Kind.ENTRY_QUEUE, i, lock.entryQueue());
      places.put(lock.owner(), new Place(Kind.OWNER_SEAT, i, 0, 1));
    }
    return places;
  }

  private static void line(
      Map<Integer, Place> places, Kind kind, int where, List<Integer> threads) {
    for (int order = 0; order < threads.size(); order++) {
      places.put(threads.get(order), new Place(kind, where, order, threads.size()));
    }
  }
}
