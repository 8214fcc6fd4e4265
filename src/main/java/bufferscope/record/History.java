package bufferscope.record;

import bufferscope.event.Event;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the newest stretch of a run in a bound of memory: its events in a few bytes each, in chunks
 * that begin with a state, so that any moment is found by folding a few thousand events.
 *
 * <p>One thread adds events; any thread may get what there is with {@link #stretch}. Neither ever
 * waits for the other.
 */
public final class History {
  /** The bound where no other is chosen. */
  public static final long DEFAULT_BYTES = 64L << 20;

  /** The smallest bound that can be chosen. */
  public static final long MIN_BYTES = 1L << 20;

  private static final int CHUNK_BYTES = 1 << 15;

  /** Most events take less; for a longer one, the chunk grows. */
  private static final int EVENT_BYTES = 128;

  private final long maxBytes;
  private final Consumer<Chunk> full;
  private final ArrayDeque<Chunk> older = new ArrayDeque<>();
  private CompactOutput code = new CompactOutput();
  private Chunk newest;
  private long olderBytes;
  private volatile List<Chunk> published;

  /**
   * An empty history.
   *
   * @throws IllegalArgumentException if the bound is less than {@link #MIN_BYTES}
   */
  public History(long maxBytes) {
    this(maxBytes, chunk -> {});
  }

  /**
   * An empty history that hands over each chunk as soon as it is full.
   *
   * @throws IllegalArgumentException if the bound is less than {@link #MIN_BYTES}
   */
  History(long maxBytes, Consumer<Chunk> full) {
    if (maxBytes < MIN_BYTES) {
      throw new IllegalArgumentException(
          "a history of %,d bytes; it needs %,d".formatted(maxBytes, MIN_BYTES));
    }
    this.maxBytes = maxBytes;
    this.full = full;
    newest = chunk(SystemState.EMPTY);
    published = List.of(newest);
  }

  /** The history of a run whose events are known. */
  public static History of(Iterable<Event> events) {
    History history = new History(DEFAULT_BYTES);
    StateFold fold = new StateFold(SystemState.EMPTY);
    for (Event event : events) {
      fold.apply(event);
      history.add(event, fold);
    }
    return history;
  }

  /** Adds an event; {@code after} has applied it. */
  public void add(Event event, StateFold after) {
    code.clear();
    EventCodes.write(event, code);
    if (!newest.add(code, event.at())) {
      newest = newest.withRoom(code.length());
      newest.add(code, event.at());
      publish();
    }
    if (newest.room() < EVENT_BYTES) {
      full.accept(newest);
      older.addLast(newest);
      olderBytes += newest.memory();
      begin(after.state());
    }
  }

  private static Chunk chunk(SystemState start) {
    CompactOutput state = new CompactOutput();
    StateCode.write(start, state);
    return new Chunk(state.toBytes(), start.events(), start.at(), CHUNK_BYTES);
  }

  private void begin(SystemState start) {
    while (olderBytes + CHUNK_BYTES > maxBytes) {
      olderBytes -= older.removeFirst().memory();
    }
    code = new CompactOutput();
    newest = chunk(start);
    publish();
  }

  private void publish() {
    List<Chunk> all = new ArrayList<>(older);
    all.add(newest);
    published = Collections.unmodifiableList(all);
  }

  /** The chunk that is not full yet. */
  Chunk newest() {
    return newest;
  }

  /** Returns what is kept now; it does not change any more. May be called on any thread. */
  public Stretch stretch() {
    return new Stretch(published);
  }
}
