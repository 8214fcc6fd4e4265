package bufferscope.record;

import bufferscope.event.Event;
import bufferscope.io.BadFileException;
import bufferscope.io.PartFile;
import bufferscope.trace.StateFold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run to a file while it goes on, in pieces of some thousand events. {@code recordings.md}
 * describes the format. One thread at a time adds events; another one compresses and writes them,
 * since that takes longer than all else.
 */
public final class RecordingWriter {
  /** The maximum number of pieces that wait to be written; the run waits for more room. */
  private static final int MOST_WAITING = 8;

  private final PartFile file;
  private final History history;
  private final ExecutorService writing =
      Executors.newSingleThreadExecutor(RecordingWriter::daemon);
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private volatile @Nullable IOException failure;

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
    write(() -> RecordingFormat.about(about));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "recording");
    thread.setDaemon(true);
    return thread;
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
    write(() -> RecordingFormat.end(history.stretch().end(), summary));
    awaitWriting();
    IOException reason = failure;
    if (reason != null) {
      throw file.unwritten(reason);
    }
    file.finish();
  }

  /** Waits until all pieces are written; a thread that is interrupted meanwhile stays so. */
  private void awaitWriting() {
    writing.shutdown();
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        done = writing.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Chunk chunk) {
    write(() -> RecordingFormat.chunk(chunk, chunk.extent()));
  }

  private void write(Supplier<Piece> piece) {
    room.acquireUninterruptibly();
    writing.execute(
        () -> {
          try {
            if (failure == null) {
              piece.get().write(file.out());
            }
          } catch (IOException e) {
            failure = e;
          } finally {
            room.release();
          }
        });
  }
}
