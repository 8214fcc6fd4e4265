package bufferscope.ui.stage.layout;

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
 * The position of a thread in the picture.
 *
 * @param where the index of the lock, wait set or side
 * @param order the number of threads before it at that place
 * @param count the number of threads at that place
 */
public record ThreadPosition(Location place, int where, int order, int count) {
  public static final ThreadPosition HOME = new ThreadPosition(Location.HOME, 0, 0, 0);

  /** The sides at which threads stand at slots that nothing guards. */
  static final int PRODUCERS_SIDE = 0;

  static final int CONSUMERS_SIDE = 1;

  public enum Location {
    HOME,
    ENTRY_QUEUE,
    OWNER,
    WAIT_SET,
    /** At the slots, although there is a lock. */
    BESIDE_OWNER,
    /** At the slots, without any lock. */
    OPEN_SIDE
  }

  /** Returns the positions of all threads that are not at home. */
  public static Map<Integer, ThreadPosition> of(SystemState state) {
    Map<Integer, ThreadPosition> places = new HashMap<>();
    List<WaitSetView> waitSets = WaitSetView.of(state);
    for (int i = 0; i < waitSets.size(); i++) {
      line(places, Location.WAIT_SET, i, waitSets.get(i).waiting());
    }
    List<LockView> locks = LockView.of(state);
    for (int i = 0; i < locks.size(); i++) {
      LockView lock = locks.get(i);
      line(places, Location.ENTRY_QUEUE, i, lock.queue());
      if (isSeated(state, lock)) {
        places.put(lock.holder(), new ThreadPosition(Location.OWNER, i, 0, 1));
      }
    }
    if (locks.isEmpty()) {
      for (int side : List.of(PRODUCERS_SIDE, CONSUMERS_SIDE)) {
        line(places, Location.OPEN_SIDE, side, atOpenSide(state, side));
      }
    } else {
      List<Integer> unguarded = new ArrayList<>(atOpenSide(state, PRODUCERS_SIDE));
      unguarded.addAll(atOpenSide(state, CONSUMERS_SIDE));
      besideOwner(places, unguarded, locks.stream().anyMatch(lock -> isSeated(state, lock)));
    }
    return places;
  }

  /**
   * Returns true if the lock's holder is at the slots. The permit of a semaphore may be kept while
   * its thread waits elsewhere, and a thread that is over goes home with what it holds.
   */
  public static boolean isSeated(SystemState state, LockView lock) {
    return lock.holder() != Event.NO_THREAD
        && state
            .thread(lock.holder())
            .map(
                thread ->
                    thread.status() == Status.HOLDS_LOCK && lock.name().equals(thread.place()))
            .orElse(false);
  }

  /** Returns the threads of that side that are at the slots without a lock. */
  public static List<Integer> atOpenSide(SystemState state, int side) {
    return state.threads().stream()
        .filter(thread -> thread.status() == Status.UNGUARDED)
        .filter(thread -> (thread.role() == Role.PRODUCER) == (side == PRODUCERS_SIDE))
        .map(ThreadState::id)
        .toList();
  }

  private static void line(
      Map<Integer, ThreadPosition> places, Location place, int where, List<Integer> threads) {
    for (int order = 0; order < threads.size(); order++) {
      places.put(threads.get(order), new ThreadPosition(place, where, order, threads.size()));
    }
  }

  /** Puts the threads in a row across the seat, whose middle stays free for the lock's holder. */
  private static void besideOwner(
      Map<Integer, ThreadPosition> places, List<Integer> threads, boolean seatTaken) {
    int size = threads.size();
    int row = seatTaken ? size + 1 + size % 2 : size;
    for (int i = 0; i < size; i++) {
      int order = seatTaken && i >= row / 2 ? i + 1 : i;
      places.put(threads.get(i), new ThreadPosition(Location.BESIDE_OWNER, 0, order, row));
    }
  }
}
