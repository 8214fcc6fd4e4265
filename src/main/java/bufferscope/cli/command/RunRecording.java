package bufferscope.cli.command;

import bufferscope.io.BadFileException;
import bufferscope.record.RecordingWriter;
import bufferscope.record.SavedRun;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.trace.Witness;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file to which a run is recorded, if it is. */
final class RunRecording {
  private final @Nullable RecordingWriter writer;

  /**
   * Begins the recording.
   *
   * @param kind the origin of the run, see {@link SavedRun#KIND}
   * @throws BadFileException with the reason if the file cannot be written
   */
  RunRecording(@Nullable Path file, String kind, NamedScenario scenario) throws BadFileException {
    this(
        file,
        Map.of(
            SavedRun.KIND,
            kind,
            SavedRun.MECHANISM,
            scenario.scenario().mechanism().id(),
            SavedRun.SCENARIO,
            ScenarioFile.FORMAT.format(titled(scenario))));
  }

  /** Returns the scenario with a title, without which it could not be read again. */
  private static NamedScenario titled(NamedScenario scenario) {
    return scenario.title().isEmpty()
        ? scenario.withTitle(scenario.scenario().mechanism().id())
        : scenario;
  }

  private RunRecording(@Nullable Path file, Map<String, String> about) throws BadFileException {
    writer = file == null ? null : new RecordingWriter(file, about);
  }

  /** Begins the recording of a live run of that code from a file. */
  static RunRecording of(@Nullable Path file, RunFile code) throws BadFileException {
    return new RunRecording(
        file, Map.of(SavedRun.KIND, "live run", SavedRun.MECHANISM, code.name()));
  }

  Witness witness() {
    return writer == null ? Witness.NONE : writer::add;
  }

  /**
   * Ends the recording.
   *
   * @throws BadFileException with the reason if not all of it could be written
   */
  void finish(List<String> summary) throws BadFileException {
    if (writer != null) {
      writer.finish(summary);
    }
  }
}
