package bufferscope.record;

import bufferscope.event.Event;
import bufferscope.io.BadFileException;
import bufferscope.io.PartFile;
import bufferscope.trace.StateFold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run to a file while it goes on, in pieces of some thousand events. {@code recordings.md}
 * describes the format. One thread at a time adds events.
 */
public final class RecordingWriter {
  private final PartFile file;
  private final History history;
  private @Nullable IOException failure;

  /**
   * Begins a recording.
   *
   * @param about the facts about the run besides its events, by keys of {@link SavedRun}
   * @throws BadFileException with the reason if the file cannot be written
   */
  public RecordingWriter(Path path, Map<String, String> about) throws BadFileException {
    file = new PartFile(path);
    history = new History(History.MIN_BYTES, this::write);
    try {
      file.out().write(RecordingFormat.MAGIC);
    } catch (IOException e) {
      failure = e;
    }
    write(RecordingFormat.about(about));
  }

  /** Adds an event; {@code after} has applied it. A failure to write it is reported at the end. */
  public void add(Event event, StateFold after) {
    history.add(event, after);
  }

  /**
   * Ends the recording, and gives the file its name.
   *
   * @param summary lines of text about the whole run
   * @throws BadFileException with the reason if not all of it could be written
   */
  public void finish(List<String> summary) throws BadFileException {
    write(history.newest());
    write(RecordingFormat.end(history.stretch().end(), summary));
    if (failure != null) {
      throw file.unwritten(failure);
    }
    file.finish();
  }

  private void write(Chunk chunk) {
    write(RecordingFormat.chunk(chunk, chunk.extent()));
  }

  private void write(Piece piece) {
    if (failure != null) {
      return;
    }
    try {
      piece.write(file.out());
    } catch (IOException e) {
      failure = e;
    }
  }
}
