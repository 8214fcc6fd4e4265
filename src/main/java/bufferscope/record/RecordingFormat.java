package bufferscope.record;

import bufferscope.event.Event;
import bufferscope.record.Chunk.Filling;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The content of the pieces of a recording file; {@code recordings.md} describes it. */
final class RecordingFormat {
  /** The version that is written; all versions from 1 are read. */
  static final int VERSION = 2;

  /** The first bytes of a file; the last of them is the version. */
  static final byte[] MAGIC = magic();

  static final int ABOUT = 1;
  static final int CHUNK = 2;
  static final int END = 3;

  /** A limit above the number of entries in any file. */
  private static final int MAX_ABOUT = 100;

  private RecordingFormat() {}

  private static byte[] magic() {
    byte[] magic = "BSCOPE \0".getBytes(StandardCharsets.US_ASCII);
    magic[magic.length - 1] = VERSION;
    return magic;
  }

  static Piece about(Map<String, String> about) {
    CompactOutput out = new CompactOutput();
    out.number(ABOUT);
    out.number(about.size());
    new TreeMap<>(about)
        .forEach(
            (key, value) -> {
              out.text(key);
              out.text(value);
            });
    return new Piece(out.toBytes());
  }

  static Map<String, String> readAbout(CompactInput in) {
    Map<String, String> about = new TreeMap<>();
    for (int left = in.number(MAX_ABOUT); left > 0; left--) {
      about.put(in.text(), in.text());
    }
    return about;
  }

  /** Returns a piece with the events up to that filling; the chunk may have more by now. */
  static Piece chunk(Chunk chunk, Filling filling) {
    CompactOutput out = new CompactOutput();
    out.number(CHUNK);
    out.bytes(chunk.startBytes(), chunk.startBytes().length);
    out.bytes(chunk.bytes(), filling.length());
    out.number(filling.count());
    return new Piece(out.toBytes());
  }

  /**
   * Reads a chunk and all its events once, so that reading it cannot fail later.
   *
   * @throws RuntimeException if it contains something that no run can have
   */
  static Chunk readChunk(CompactInput in) {
    byte[] start = in.bytes();
    byte[] bytes = in.bytes();
    int count = in.number(bytes.length);
    SystemState state = StateCode.read(new CompactInput(start));
    StateFold fold = new StateFold(state);
    CompactInput events = new CompactInput(bytes);
    long at = state.at();
    for (int i = 0; i < count; i++) {
      Event event = EventCodes.read(events);
      fold.apply(event);
      at = Math.max(at, event.at());
    }
    return new Chunk(
        bytes, start, state.events(), state.at(), new Filling(bytes.length, count, at));
  }

  static Piece end(long events, List<String> summary) {
    CompactOutput out = new CompactOutput();
    out.number(END);
    out.number(events);
    out.list(summary, out::text);
    return new Piece(out.toBytes());
  }
}
