package bufferscope.record;

import bufferscope.event.Event;
import bufferscope.io.BadFileException;
import bufferscope.io.PartFile;
import bufferscope.trace.StateFold;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

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

  /** Completes when all pieces so far are written; after a failure, none of the later ones is. */
  private CompletableFuture<Void> written;

  /** An act on the writing thread. */
  @FunctionalInterface
  private interface WriteAct {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Begins a recording.
   *
   * @param about the facts about the run besides its events, by keys of {@link SavedRun}
   * @throws BadFileException with the reason if the file cannot be written
   */
  public RecordingWriter(Path path, Map<String, String> about) throws BadFileException {
    file = new PartFile(path);
    history = new History(History.MIN_BYTES, this::write);
    written = CompletableFuture.completedFuture(null);
    write(out -> out.write(RecordingFormat.MAGIC));
    write(out -> RecordingFormat.about(about).write(out));
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
    write(out -> RecordingFormat.end(history.stretch().end(), summary).write(out));
    try {
      written.join();
    } catch (CompletionException e) {
      throw file.unwritten(reason(e));
    } finally {
      writing.shutdown();
    }
    file.finish();
  }

  private static IOException reason(CompletionException failed) {
    return failed.getCause() instanceof IOException ofFile
        ? ofFile
        : new IOException(failed.getCause());
  }

  private void write(Chunk chunk) {
    write(out -> RecordingFormat.chunk(chunk, chunk.filling()).write(out));
  }

  private void write(WriteAct act) {
    room.acquireUninterruptibly();
    written =
        written
            .thenRunAsync(() -> perform(act), writing)
            .whenComplete((nothing, failed) -> room.release());
  }

  private void perform(WriteAct act) {
    try {
      act.to(file.out());
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
