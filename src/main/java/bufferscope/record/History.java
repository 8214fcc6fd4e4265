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
 * Keeps the newest part of a run within a memory limit: its events in a few bytes each, in chunks
 * that begin with a state. Any moment is found by folding a few thousand events.
 *
 * <p>One thread adds events; any thread may get the present part with {@link #stretch}. Neither
 * side ever waits for the other.
 */
public final class History {
  /** The default limit. */
  public static final long DEFAULT_BYTES = 64L << 20;

  /** The smallest limit. */
  public static final long MIN_BYTES = 1L << 20;

  private static final int CHUNK_BYTES = 1 << 15;

  /** The room for an event. Most events need less; for a longer one, the chunk grows. */
  private static final int EVENT_BYTES = 128;

  private final long maxBytes;
  private final Consumer<Chunk> full;
  private final ArrayDeque<Chunk> older = new ArrayDeque<>();
  private CompactOutput code = new CompactOutput();
  private Chunk newest;
  private long olderBytes;
  private volatile List<Chunk> published;

  /**
   * Creates an empty history.
   *
   * @throws IllegalArgumentException if the limit is less than {@link #MIN_BYTES}
   */
  public History(long maxBytes) {
    this(maxBytes, chunk -> {});
  }

  /**
   * Creates an empty history that hands over each chunk as soon as it is full.
   *
   * @throws IllegalArgumentException if the limit is less than {@link #MIN_BYTES}
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

  /** Returns the history of a run whose events are known. */
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

  /** Returns the chunk that is not full yet. */
  Chunk newest() {
    return newest;
  }

  /** Returns the part that is kept now, as an unchanging value. May be called on any thread. */
  public Stretch stretch() {
    return new Stretch(published);
  }
}
