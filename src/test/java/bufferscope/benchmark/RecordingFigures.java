package bufferscope.benchmark;

import bufferscope.explore.time.VirtualRun;
import bufferscope.io.BadFileException;
import bufferscope.record.History;
import bufferscope.record.RecordingWriter;
import bufferscope.record.SavedRun;
import bufferscope.record.Stretch;
import bufferscope.record.Timeline;
import bufferscope.record.export.ExportFormat;
import bufferscope.record.export.Part;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.run.Tempo;
import bufferscope.trace.Witness;
import bufferscope.ui.session.OpenedRecording;
import bufferscope.ui.session.OpenedRecording.FilePart;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Measures the cost of keeping a run, of reaching any moment of it, of writing it, and of exporting
 * it; and the cost of recording for a live run, as the ratio of its throughput with and without.
 */
public final class RecordingFigures {
  private static final int EVENTS = 1_000_000;
  private static final int SEEKS = 1000;
  private static final int MANY_SLOTS = 64;
  private static final int PAIRS = 8;
  private static final Duration PAIR_HALF = Duration.ofMillis(1500);
  private static final long MOMENT_NANOS = 100_000_000;

  private RecordingFigures() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("recording");
    Path file = folder.resolve("run.bscope");
    keep(file);
    open(file);
    for (int capacity : new int[] {1, MANY_SLOTS}) { // with one slot, threads wait at every item
      for (String what : new String[] {"history", "file"}) {
        cost(what, capacity, folder);
      }
    }
  }

  private static void keep(Path file) throws BadFileException {
    History history = new History(History.DEFAULT_BYTES);
    RecordingWriter writer = new RecordingWriter(file, Map.of());
    VirtualRun run =
        new VirtualRun(
            scenario(4, MANY_SLOTS, new Rate(250)),
            (event, after) -> {
              history.add(event, after);
              writer.add(event, after);
            });
    for (long until = 0; history.stretch().end() < EVENTS; until += MOMENT_NANOS) {
      run.goOn(until);
    }
    writer.finish(List.of());
    Stretch stretch = history.stretch();
    report("bytes an event in memory", (double) stretch.bytes() / stretch.size());
    seek(stretch);
    seek(stretch);
    long began = System.nanoTime();
    Timeline timeline = new Timeline();
    timeline.follow(stretch, Integer.MAX_VALUE);
    report("ms to make a timeline of a million events", millisSince(began));
    report("arrows in it", timeline.arrows(0, stretch.end()).size());
  }

  private static void seek(Stretch stretch) {
    SplittableRandom random = new SplittableRandom(1);
    double[] millis = new double[SEEKS];
    double[] cpu = new double[SEEKS];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < SEEKS; i++) {
      long moment = random.nextLong(stretch.end());
      long cpuBefore = threads.getCurrentThreadCpuTime();
      long began = System.nanoTime();
      stretch.stateAt(moment);
      millis[i] = millisSince(began);
      cpu[i] = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1e6;
    }
    seek("ms to come to a moment", millis);
    seek("ms of CPU time to come to a moment", cpu); // what else the machine does matters less
  }

  private static void seek(String what, double[] millis) {
    Arrays.sort(millis);
    report(what + ", median", millis[SEEKS / 2]);
    report(what + ", 95 %", millis[SEEKS * 95 / 100]);
    report(what + ", 99 %", millis[SEEKS * 99 / 100]);
    report(what + ", longest", millis[SEEKS - 1]);
  }

  private static void open(Path file) throws IOException {
    long began = System.nanoTime();
    Stretch stretch = SavedRun.read(file).stretch();
    report("ms to open a file of a million events", millisSince(began));
    report("bytes an event in a file", (double) Files.size(file) / stretch.size());
    began = System.nanoTime();
    OpenedRecording.read(FilePart.last(file), History.DEFAULT_BYTES);
    report("ms to open and judge it for the window", millisSince(began));
    began = System.nanoTime();
    new SavedRun(Map.of(), List.of(), stretch, Optional.empty())
        .write(file.resolveSibling("again.bscope"));
    report("ms to save it from the window", millisSince(began));
    for (ExportFormat format : ExportFormat.values()) {
      long until =
          switch (format) {
            case TIMELINE, SEQUENCE -> 2000;
            case GIF, PNG -> 1000;
            default -> stretch.end();
          };
      Path out = file.resolveSibling(format.id() + format.ending());
      began = System.nanoTime();
      try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(out))) {
        format.write(new Part(stretch, 0, until), bytes);
      }
      report("ms to export %d events as %s".formatted(until, format.id()), millisSince(began));
      report("MB of it", Files.size(out) / 1e6);
    }
  }

  /**
   * The result of a live run.
   *
   * @param cpuPerItem nanoseconds of all cores
   */
  private record Live(double itemsPerSecond, double cpuPerItem) {}

  /** Recorded runs and others in turn, so that what else the machine does strikes both alike. */
  private static void cost(String what, int capacity, Path folder)
      throws IOException, InterruptedException {
    double[] throughput = new double[PAIRS];
    double[] cpu = new double[PAIRS];
    double[] plain = new double[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      Live without = live(capacity, Witness.NONE);
      Live with =
          what.equals("file") ? recorded(capacity, folder.resolve("cost" + i)) : kept(capacity);
      plain[i] = without.itemsPerSecond;
      throughput[i] = with.itemsPerSecond / without.itemsPerSecond;
      cpu[i] = with.cpuPerItem / without.cpuPerItem;
    }
    String with = ", capacity %d, with a %s to that without, median".formatted(capacity, what);
    report("items a second, capacity %d, without, median".formatted(capacity), median(plain));
    report("throughput" + with, median(throughput));
    report("CPU time for an item" + with, median(cpu));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }

  private static Live recorded(int capacity, Path file) throws IOException, InterruptedException {
    RecordingWriter writer = new RecordingWriter(file, Map.of());
    Live live = live(capacity, writer::add);
    writer.finish(List.of());
    return live;
  }

  private static Live kept(int capacity) throws InterruptedException {
    return live(capacity, new History(History.DEFAULT_BYTES)::add);
  }

  private static Live live(int capacity, Witness witness) throws InterruptedException {
    try (LiveRun run = LiveRun.open(scenario(1, capacity, Rate.UNLIMITED), witness)) {
      run.setTempo(Tempo.REAL_TIME);
      long cpu = cpuNanos();
      run.start();
      Thread.sleep(PAIR_HALF.toMillis());
      run.stop();
      run.awaitEnd(Duration.ofSeconds(10));
      Frame last = run.frames().takeJoined().orElseThrow();
      double items = last.state().finished();
      return new Live(items * 1e9 / last.at(), (cpuNanos() - cpu) / items);
    }
  }

  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static Scenario scenario(int threads, int capacity, Rate rate) {
    Timing timing = new Timing(rate, Distribution.EXPONENTIAL);
    return Scenario.of(
        new BufferSetup(Mechanism.TWO_CONDITIONS, capacity, false),
        new Team(threads, timing),
        new Team(threads, timing),
        Workload.DEFAULT.withItemsPerProducer(Workload.ENDLESS));
  }

  private static double millisSince(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  private static void report(String what, double value) {
    System.out.printf("%,14.3f  %s%n", value, what);
  }
}
