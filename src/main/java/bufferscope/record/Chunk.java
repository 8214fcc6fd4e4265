package bufferscope.record;

import bufferscope.event.Event;
import bufferscope.trace.SystemState;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Some thousand consecutive events, with the state before the first of them. One thread adds
 * events; others may read those added so far, and neither side ever waits for the other.
 */
final class Chunk {
  /** The approximate size of an object, its fields and its place in a list, in bytes. */
  private static final int OVERHEAD = 128;

  private final byte[] bytes;
  private final byte[] start;
  private final long first;
  private final long startAt;
  private final AtomicReference<Filling> filling;

  /**
   * The part of a chunk that is filled.
   *
   * @param length the number of bytes
   * @param count the number of events
   * @param at the time of the state after them
   */
  record Filling(int length, int count, long at) {}

  /** Creates a chunk without events. */
  Chunk(byte[] start, long first, long startAt, int room) {
    this(new byte[room], start, first, startAt, new Filling(0, 0, startAt));
  }

  /** Creates a chunk that was read from a file. */
  Chunk(byte[] bytes, byte[] start, long first, long startAt, Filling filling) {
    this.bytes = bytes;
    this.start = start;
    this.first = first;
    this.startAt = startAt;
    this.filling = new AtomicReference<>(filling);
  }

  /** Adds an event; returns false if there is no space for it. */
  boolean add(CompactOutput event, long at) {
    Filling before = filling.getPlain();
    int length = before.length + event.length();
    if (length > bytes.length) {
      return false;
    }
    System.arraycopy(event.bytes(), 0, bytes, before.length, event.length());
    // A release is enough: a thread that reads the filling sees the bytes.
    filling.setRelease(new Filling(length, before.count + 1, Math.max(before.at, at)));
    return true;
  }

  /** Returns the same chunk with more room. */
  Chunk withRoom(int more) {
    byte[] larger = Arrays.copyOf(bytes, bytes.length + more);
    return new Chunk(larger, start, first, startAt, filling());
  }

  Filling filling() {
    return filling.getAcquire();
  }

  int room() {
    return bytes.length - filling.getPlain().length;
  }

  /** Returns the number of events of the run before the first one of this chunk. */
  long first() {
    return first;
  }

  /** Returns the time of the state before the first event. */
  long startAt() {
    return startAt;
  }

  /** Returns the bytes of the state before the first event. */
  byte[] startBytes() {
    return start;
  }

  /** Returns the bytes of the events; the {@link #filling} has their number. */
  byte[] bytes() {
    return bytes;
  }

  int memory() {
    return bytes.length + start.length + OVERHEAD;
  }

  SystemState start() {
    return StateCode.read(new CompactInput(start));
  }

  /** Passes the first {@code count} events to the reader. */
  void read(Filling known, int count, Consumer<Event> reader) {
    CompactInput in = new CompactInput(bytes, known.length);
    for (int i = 0; i < count; i++) {
      reader.accept(EventCodes.read(in));
    }
  }

  /** Returns the number of events before the first one that fails the test. */
  int countWhile(Filling known, Predicate<Event> test) {
    CompactInput in = new CompactInput(bytes, known.length);
    int passed = 0;
    while (passed < known.count && test.test(EventCodes.read(in))) {
      passed++;
    }
    return passed;
  }
}
