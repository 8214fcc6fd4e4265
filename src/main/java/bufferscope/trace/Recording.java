package bufferscope.trace;

import bufferscope.event.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the newest events of a run of any length, and the state from which they start. It keeps
 * between {@code chunk} and twice as many events.
 */
public final class Recording {
  private final int chunk;
  private SystemState olderStart = SystemState.EMPTY;
  private SystemState newerStart = SystemState.EMPTY;
  private List<Event> older = new ArrayList<>();
  private List<Event> newer = new ArrayList<>();

  public Recording(int chunk) {
    this.chunk = chunk;
  }

  /** Adds an event that {@code fold} has already applied. */
  public void add(Event event, StateFold fold) {
    newer.add(event);
    if (newer.size() == chunk) {
      olderStart = newerStart;
      older = newer;
      newerStart = fold.state();
      newer = new ArrayList<>(chunk);
    }
  }

  public Trace trace() {
    List<Event> all = new ArrayList<>(older);
    all.addAll(newer);
    return new Trace(older.isEmpty() ? newerStart : olderStart, all);
  }
}
