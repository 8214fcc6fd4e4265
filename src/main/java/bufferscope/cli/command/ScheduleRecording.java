package bufferscope.cli.command;

import bufferscope.event.Event;
import bufferscope.explore.model.Model;
import bufferscope.explore.replay.Replay;
import bufferscope.explore.search.Outcome;
import bufferscope.io.BadFileException;
import bufferscope.record.RecordingWriter;
import bufferscope.record.SavedRun;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Records the run of a schedule that a search has found. */
final class ScheduleRecording {
  private ScheduleRecording() {}

  /**
   * Writes the recording; each step takes as long as in step mode.
   *
   * @throws BadFileException with the reason if the file cannot be written
   */
  static void write(
      Path file, String mechanism, Model model, Outcome.Found found, List<String> report)
      throws BadFileException {
    RecordingWriter writer =
        new RecordingWriter(
            file, Map.of(SavedRun.KIND, SavedRun.SCHEDULE, SavedRun.MECHANISM, mechanism));
    StateFold fold = new StateFold(SystemState.EMPTY);
    for (Event event : Replay.events(model, found.schedule())) {
      fold.apply(event);
      writer.add(event, fold);
    }
    writer.finish(report);
  }
}
