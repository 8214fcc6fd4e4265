package bufferscope.cli.option;

import bufferscope.record.Stretch;
import bufferscope.record.export.Part;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A recording, and a part of it. */
public final class RecordingOptions {
  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A recording, as run --record writes one.")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "WHEN",
      description = "Where to begin: a run time such as 1.5s, or the number of an event.")
  private @Nullable When from;

  @Option(names = "--until", paramLabel = "WHEN", description = "Where to end, as for --from.")
  private @Nullable When until;

  public Path file() {
    return file;
  }

  /** Returns the chosen part. Unless both ends are chosen, it has at most {@code most} events. */
  public Part part(Stretch stretch, long most) {
    if (from == null) {
      long end = until == null ? stretch.end() : until.in(stretch);
      return new Part(stretch, Math.max(stretch.first(), end - most), end);
    }
    long begin = from.in(stretch);
    long end = until == null ? Math.min(stretch.end() - begin, most) + begin : until.in(stretch);
    return new Part(stretch, begin, Math.max(begin, end));
  }
}
