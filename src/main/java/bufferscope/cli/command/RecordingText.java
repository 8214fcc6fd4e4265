package bufferscope.cli.command;

import bufferscope.cli.terminal.Figures;
import bufferscope.record.SavedRun;
import bufferscope.record.Stretch;

/** A description of a recording in one line. */
final class RecordingText {
  private RecordingText() {}

  static String line(SavedRun run) {
    Stretch stretch = run.stretch();
    String dropped =
        stretch.first() == 0
            ? ""
            : "; the first %s are not kept".formatted(Figures.count(stretch.first()));
    return "recording   %s of %s, %s in %s%s"
        .formatted(
            run.about().getOrDefault(SavedRun.KIND, "run"),
            run.about().getOrDefault(SavedRun.MECHANISM, "a buffer"),
            Figures.count(stretch.end(), "event"),
            Figures.decimal(stretch.endAt() / 1e9) + " s",
            dropped);
  }
}
