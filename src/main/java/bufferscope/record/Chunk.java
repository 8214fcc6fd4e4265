package bufferscope.record;

import bufferscope.event.Event;
import bufferscope.trace.SystemState;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Some thousand events that follow each other, with the state before the first of them. One thread
 * adds to it; others may read what was added so far, and neither ever waits for the other.
 */
final class Chunk {
  /** What an object, its fields and its place in a list take, about. */
  private static final int OVERHEAD = 128;

  private final byte[] bytes;
  private final byte[] start;
  private final long first;
  private final long startAt;
  private final AtomicReference<Extent> extent;

  /**
   * How much of a chunk there is.
   *
   * @param length how many bytes
   * @param count how many events
   * @param at the time of the state after them
   */
  record Extent(int length, int count, long at) {}

  /** A chunk without events. */
  Chunk(byte[] start, long first, long startAt, int room) {
    this(new byte[room], start, first, startAt, new Extent(0, 0, startAt));
  }

  /** A chunk that is read from a file. */
  Chunk(byte[] bytes, byte[] start, long first, long startAt, Extent extent) {
    this.bytes = bytes;
    this.start = start;
    this.first = first;
    this.startAt = startAt;
    this.extent = new AtomicReference<>(extent);
  }

  /** Adds an event; returns false if there is no room for it. */
  boolean add(CompactOutput event, long at) {
    Extent before = extent.getPlain();
    int length = before.length + event.length();
    if (length > bytes.length) {
      return false;
    }
    System.arraycopy(event.bytes(), 0, bytes, before.length, event.length());
    // A release is enough: a thread that reads the extent sees the bytes.
    extent.setRelease(new Extent(length, before.count + 1, Math.max(before.at, at)));
    return true;
  }

  /** The same chunk with more room. */
  Chunk withRoom(int more) {
    byte[] larger = Arrays.copyOf(bytes, bytes.length + more);
    return new Chunk(larger, start, first, startAt, extent());
  }

  Extent extent() {
    return extent.getAcquire();
  }

  int room() {
    return bytes.length - extent.getPlain().length;
  }

  /** How many events of the run came before the first of these. */
  long first() {
    return first;
  }

  /** The time of the state before the first event. */
  long startAt() {
    return startAt;
  }

  /** The bytes of the state before the first event. */
  byte[] startBytes() {
    return start;
  }

  /** The bytes of the events, as many as the {@link #extent} has. */
  byte[] bytes() {
    return bytes;
  }

  int memory() {
    return bytes.length + start.length + OVERHEAD;
  }

  SystemState start() {
    return StateCode.read(new CompactInput(start));
  }

  /** Hands the first {@code count} events to the reader. */
  void read(Extent known, int count, Consumer<Event> reader) {
    CompactInput in = new CompactInput(bytes, known.length);
    for (int i = 0; i < count; i++) {
      reader.accept(EventCodes.read(in));
    }
  }

  /** Returns how many events come before the first one that fails the test. */
  int countWhile(Extent known, Predicate<Event> test) {
    CompactInput in = new CompactInput(bytes, known.length);
    int passed = 0;
    while (passed < known.count && test.test(EventCodes.read(in))) {
      passed++;
    }
    return passed;
  }
}
