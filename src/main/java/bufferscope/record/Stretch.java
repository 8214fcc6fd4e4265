package bufferscope.record;

import bufferscope.event.Event;
import bufferscope.record.Chunk.Filling;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * A part of a run as it was kept at some moment. Events are numbered from 0 at the beginning of the
 * run. The number of a moment is the number of events before it: the moment {@code n} shows the
 * state after the event {@code n - 1}; see {@link SystemState#events}. Values of this class do not
 * change.
 */
public final class Stretch {
  private final List<Chunk> chunks;
  private final Filling newest;

  /** Called with each event of a stretch and its number. */
  public interface EventReader {
    void read(long index, Event event);
  }

  Stretch(List<Chunk> chunks) {
    this.chunks = chunks;
    newest = last().filling();
  }

  /**
   * Returns the first moment, which is the number of events at the beginning that are no longer
   * kept.
   */
  public long first() {
    return chunks.get(0).first();
  }

  /** Returns the last moment, which is the number of events of the run. */
  public long end() {
    return last().first() + newest.count();
  }

  /** Returns the number of events kept. */
  public long size() {
    return end() - first();
  }

  /** Returns the run time of the first moment, in nanoseconds. */
  public long startAt() {
    return chunks.get(0).startAt();
  }

  /** Returns the run time of the last moment, in nanoseconds. */
  public long endAt() {
    return newest.at();
  }

  /** Returns the memory in bytes. */
  public long bytes() {
    return chunks.stream().mapToLong(Chunk::memory).sum();
  }

  /**
   * Returns the state at a moment.
   *
   * @throws IndexOutOfBoundsException if it is not in {@link #first} to {@link #end}
   */
  public SystemState stateAt(long moment) {
    return foldAt(moment).state();
  }

  /** Returns a fold that has applied all events up to that moment, and can continue from there. */
  public StateFold foldAt(long moment) {
    Objects.checkIndex(moment - first(), size() + 1);
    Chunk chunk = chunks.get(floor(Chunk::first, moment));
    StateFold fold = new StateFold(chunk.start());
    chunk.read(filling(chunk), (int) (moment - chunk.first()), fold::apply);
    return fold;
  }

  /** Returns the last moment of that run time, or the first one that is kept. */
  public long momentAt(long at) {
    Chunk chunk = chunks.get(floor(Chunk::startAt, at));
    // An earlier event is never later: a state has the time of its latest event.
    return chunk.first() + chunk.countWhile(filling(chunk), event -> event.at() <= at);
  }

  /**
   * Passes those events to the reader, in their order.
   *
   * @throws IndexOutOfBoundsException if they are not kept
   */
  public void read(long from, long to, EventReader reader) {
    Objects.checkFromToIndex(from - first(), to - first(), size());
    for (int i = floor(Chunk::first, from); i < chunks.size() && chunks.get(i).first() < to; i++) {
      Chunk chunk = chunks.get(i);
      Filling known = filling(chunk);
      int count = (int) Math.min(known.count(), to - chunk.first());
      long[] index = {chunk.first()};
      chunk.read(
          known,
          count,
          event -> {
            if (index[0] >= from) {
              reader.read(index[0], event);
            }
            index[0]++;
          });
    }
  }

  /**
   * Returns the events up to that moment.
   *
   * @throws IndexOutOfBoundsException if it is not in {@link #first} to {@link #end}
   */
  public Trace trace(long moment) {
    List<Event> events = new ArrayList<>();
    read(first(), moment, (index, event) -> events.add(event));
    return new Trace(stateAt(first()), events);
  }

  /** Returns the pieces of a recording file with these events, one after the other. */
  Iterable<Piece> pieces() {
    return () ->
        chunks.stream().map(chunk -> RecordingFormat.chunk(chunk, filling(chunk))).iterator();
  }

  private Chunk last() {
    return chunks.get(chunks.size() - 1);
  }

  /** Returns the filling of the chunk. The newest chunk may have grown since. */
  private Filling filling(Chunk chunk) {
    return chunk == last() ? newest : chunk.filling();
  }

  /**
   * Returns the index of the last chunk that begins at that value or before, or of the first one.
   */
  private int floor(ToLongFunction<Chunk> beginning, long value) {
    int low = 0;
    int high = chunks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (beginning.applyAsLong(chunks.get(middle)) <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
