package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.terminal.LineView;
import bufferscope.cli.terminal.RunGoal;
import bufferscope.cli.terminal.RunView;
import bufferscope.cli.terminal.SampleFrames;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.Slept;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.run.Phase;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Runs with a view. */
final class LiveSessionTest {
  private static final RunGoal ENDLESS = new RunGoal(RunGoal.NONE, RunGoal.NONE);

  /** Keeps all that it is shown. */
  private static final class Witness implements RunView {
    final List<Frame> frames = new ArrayList<>();
    boolean closed;

    @Override
    public Duration interval() {
      return Duration.ofMillis(20);
    }

    @Override
    public void show(Frame frame) {
      frames.add(frame);
    }

    @Override
    public void close() {
      closed = true;
    }

    List<Long> workTimes(int thread) {
      return frames.stream()
          .flatMap(frame -> frame.events().stream())
          .filter(event -> event.thread() == thread && event instanceof Slept)
          .map(event -> ((Slept) event).nanos())
          .distinct()
          .toList();
    }
  }

  private static Scenario scenario(long items, long seed) {
    return Scenario.FIRST_STEPS
        .withTiming(Role.PRODUCER, new Timing(new Rate(500), Distribution.EXPONENTIAL))
        .withTiming(Role.CONSUMER, new Timing(Rate.UNLIMITED, Distribution.CONSTANT))
        .withWorkload(Workload.DEFAULT.withItemsPerProducer(items))
        .withSeed(seed);
  }

  private static List<Long> productionTimes(long seed) throws InterruptedException {
    Witness witness = new Witness();
    new LiveSession(LiveRun.open(scenario(30, seed)), ENDLESS, witness).play(() -> false);
    return witness.workTimes(1);
  }

  @Test
  void aSeedRepeatsAllTimes() throws InterruptedException {
    List<Long> times = productionTimes(42);
    assertThat(times).hasSize(30).isEqualTo(productionTimes(42));
    assertThat(productionTimes(43)).isNotEqualTo(times);
  }

  @Test
  void theLastPictureIsTheEndOfTheRun() throws InterruptedException {
    Witness witness = new Witness();
    LiveRun run = LiveRun.open(scenario(20, 1));
    Frame last = new LiveSession(run, ENDLESS, witness).play(() -> false).orElseThrow();
    assertThat(last.phase()).isEqualTo(Phase.ENDED);
    assertThat(last.measures().finished()).isEqualTo(20);
    assertThat(witness.frames.get(witness.frames.size() - 1)).isEqualTo(last);
    assertThat(witness.closed).isTrue();
  }

  @Test
  void endsWhenItsTimeIsOver() throws InterruptedException {
    RunGoal goal = new RunGoal(RunGoal.NONE, Duration.ofMillis(50).toNanos());
    LiveRun run = LiveRun.open(scenario(Workload.ENDLESS, 1));
    Frame last = new LiveSession(run, goal, new Witness()).play(() -> false).orElseThrow();
    assertThat(last.at()).isGreaterThanOrEqualTo(goal.nanos());
    assertThat(run.phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void endsWhenNobodyWatchesAnyMore() throws InterruptedException {
    AtomicBoolean asked = new AtomicBoolean();
    LiveRun run = LiveRun.open(scenario(Workload.ENDLESS, 1));
    assertThat(new LiveSession(run, ENDLESS, new Witness()).play(() -> asked.getAndSet(true)))
        .isPresent();
    assertThat(asked).isTrue();
  }

  @Test
  void aRunThatIsStuckEndsByItself() throws InterruptedException {
    Scenario scenario =
        scenario(20, 1)
            .withMechanism(Mechanism.FORGOTTEN_SIGNAL)
            .withCapacity(2)
            .withTiming(Role.PRODUCER, new Timing(Rate.UNLIMITED, Distribution.CONSTANT))
            .withTiming(Role.CONSUMER, new Timing(new Rate(100), Distribution.CONSTANT));
    LiveRun run = LiveRun.open(scenario);
    Frame last = new LiveSession(run, ENDLESS, new Witness()).play(() -> false).orElseThrow();
    assertThat(last.verdict().stuck()).isTrue();
    assertThat(run.phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void aPipeGetsAPlainLineForEachPicture() {
    StringWriter out = new StringWriter();
    LineView lines = new LineView(new PrintWriter(out, true));
    lines.show(SampleFrames.frame(2 * SampleFrames.SECOND, SampleFrames.everyState()));
    assertThat(lines.interval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(out)
        .hasToString("  2.0 s  made 2, in buffer 1 of 4, in hands 1, finished 0, 0.00 items/s\n");
  }
}
