package bufferscope.record;

import bufferscope.io.BadFileException;
import bufferscope.io.PartFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run in a recording file, or the part of it that is kept.
 *
 * @param about the facts about the run besides its events
 * @param summary lines of text about the whole run; none if the file is incomplete
 * @param stretch the part that was read, or is to be written
 * @param damage a sentence with the name of the file, if that is not the whole run
 */
public record SavedRun(
    Map<String, String> about, List<String> summary, Stretch stretch, Optional<String> damage) {
  /** The ending of the name of a recording file. */
  public static final String ENDING = ".bscope";

  /** The key of the kind of run, such as {@code live run} or {@code schedule}. */
  public static final String KIND = "kind";

  /** The kind of a run that was found by a search. */
  public static final String SCHEDULE = "schedule";

  /** The kind of a run that was stepped through. */
  public static final String STEPPED = "stepped run";

  /** The kind of a run in virtual time. */
  public static final String VIRTUAL = "virtual run";

  /** The key of the scenario, a text as in a scenario file. */
  public static final String SCENARIO = "scenario";

  /** The key of the mechanism's name. */
  public static final String MECHANISM = "mechanism";

  /** Returns true if the run was made in virtual time. */
  public boolean isVirtual() {
    return VIRTUAL.equals(about.get(KIND));
  }

  /** Returns true if each step of the run takes the same time, so that its time counts steps. */
  public boolean isStepped() {
    String kind = about.getOrDefault(KIND, "");
    return kind.equals(SCHEDULE) || kind.equals(STEPPED);
  }

  /**
   * Reads a recording, as far as it is undamaged.
   *
   * @throws BadFileException if the file cannot be read, or no part of it, or if it takes more
   *     memory than this JVM has for it
   */
  public static SavedRun read(Path file) throws BadFileException {
    return readWhole(file, Runtime.getRuntime().maxMemory() / 4 * 3);
  }

  static SavedRun readWhole(Path file, long maxBytes) throws BadFileException {
    return read(file, new WantedPart(maxBytes, true, Long.MAX_VALUE));
  }

  /**
   * Reads a recording, as far as it is undamaged, and keeps the newest part that fits into so many
   * bytes.
   *
   * @throws BadFileException if the file cannot be read, or no part of it
   */
  public static SavedRun read(Path file, long maxBytes) throws BadFileException {
    return readBefore(file, maxBytes, Long.MAX_VALUE);
  }

  /**
   * Reads a recording up to the piece in which that event is, as far as it is undamaged, and keeps
   * the newest part of that which fits into so many bytes.
   *
   * @throws BadFileException if the file cannot be read, or no part of it
   */
  public static SavedRun readBefore(Path file, long maxBytes, long event) throws BadFileException {
    return read(file, new WantedPart(maxBytes, false, event));
  }

  /**
   * The part of a file to be read.
   *
   * @param entire whether more than so many bytes are refused
   * @param before the event at whose piece the part ends
   */
  private record WantedPart(long maxBytes, boolean entire, long before) {}

  private static SavedRun read(Path file, WantedPart wanted) throws BadFileException {
    if (!Files.isRegularFile(file)) { // a pipe might never end
      throw new BadFileException(
          "%s cannot be read: %s"
              .formatted(file, Files.exists(file) ? "it is not a file" : "there is no such file"));
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      checkBeginning(file, in.readNBytes(RecordingFormat.MAGIC.length));
      return new PieceReader(file, in, wanted).run();
    } catch (BadFileException e) {
      throw e;
    } catch (IOException e) {
      throw new BadFileException("%s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  /**
   * Writes the run to a file, which gets its name when it is complete.
   *
   * @throws BadFileException with the reason if it cannot be written
   */
  public void write(Path file) throws BadFileException {
    PartFile.write(file, this::write);
  }

  private void write(OutputStream out) throws IOException {
    out.write(RecordingFormat.MAGIC);
    RecordingFormat.about(about).write(out);
    for (Piece piece : stretch.pieces()) {
      piece.write(out);
    }
    RecordingFormat.end(stretch.end(), summary).write(out);
  }

  private static void checkBeginning(Path file, byte[] beginning) throws BadFileException {
    int version = RecordingFormat.MAGIC.length - 1;
    if (!Arrays.equals(
        beginning, 0, Math.min(version, beginning.length), RecordingFormat.MAGIC, 0, version)) {
      throw new BadFileException(file + " is not a recording of Bufferscope");
    }
    if (beginning.length <= version
        || beginning[version] < 1
        || beginning[version] > RecordingFormat.VERSION) {
      throw new BadFileException(
          "%s has version %s of the format; this program reads versions 1 to %d"
              .formatted(
                  file,
                  beginning.length <= version ? "no" : Byte.toString(beginning[version]),
                  RecordingFormat.VERSION));
    }
  }

  /** Reads the pieces of a file. */
  private static final class PieceReader {
    private final Path file;
    private final InputStream in;
    private final WantedPart wanted;
    private final List<Chunk> chunks = new ArrayList<>();
    private long bytes;
    private Map<String, String> about = Map.of();
    private List<String> summary = List.of();
    private boolean complete;

    PieceReader(Path file, InputStream in, WantedPart wanted) {
      this.file = file;
      this.in = in;
      this.wanted = wanted;
    }

    SavedRun run() throws IOException {
      Optional<String> damage = readPieces();
      if (chunks.isEmpty()) {
        throw new BadFileException(
            "%s %s before its first event".formatted(file, damage.orElse("ends")));
      }
      Stretch stretch = new Stretch(chunks);
      return new SavedRun(about, summary, stretch, damage.map(what -> sentence(what, stretch)));
    }

    private String sentence(String what, Stretch stretch) {
      return "%s %s after event %d, at %.3f s; what comes before is shown"
          .formatted(file, what, stretch.end(), stretch.endAt() / 1e9);
    }

    /** Reads the pieces up to the first damaged one, and returns what is wrong with that. */
    private Optional<String> readPieces() throws IOException {
      try {
        while (!complete) {
          Optional<Piece> piece = Piece.read(in);
          if (piece.isEmpty()) {
            return Optional.of("is cut off");
          }
          read(new CompactInput(piece.get().bytes()));
        }
        return Optional.empty();
      } catch (RuntimeException e) { // from bytes that this program has not written
        return Optional.of("is damaged");
      }
    }

    private void read(CompactInput piece) throws BadFileException {
      switch (piece.number(RecordingFormat.END)) {
        case RecordingFormat.ABOUT -> about = RecordingFormat.readAbout(piece);
        case RecordingFormat.CHUNK -> add(RecordingFormat.readChunk(piece));
        case RecordingFormat.END -> finish(piece);
        default -> throw new BadBytesException("there is no such piece");
      }
    }

    private void add(Chunk chunk) throws BadFileException {
      if (!chunks.isEmpty() && chunk.first() != end()) {
        throw new BadBytesException("a piece is missing");
      }
      if (chunk.first() >= wanted.before()) {
        complete = true;
        return;
      }
      chunks.add(chunk);
      bytes += chunk.memory();
      if (wanted.entire() && bytes > wanted.maxBytes()) {
        throw new BadFileException(
            "%s takes more than the %,d MB of memory that there are for it; with JAVA_TOOL_OPTIONS=-Xmx8g the program has 8 GB"
                .formatted(file, wanted.maxBytes() >> 20));
      }
      while (bytes > wanted.maxBytes() && chunks.size() > 1) {
        bytes -= chunks.remove(0).memory();
      }
    }

    private void finish(CompactInput piece) {
      if (piece.number() != end()) {
        throw new BadBytesException("a piece is missing");
      }
      summary = piece.list(piece::text);
      complete = true;
    }

    private long end() {
      return new Stretch(chunks).end();
    }
  }
}
