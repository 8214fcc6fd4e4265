package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.ReachedLine;
import bufferscope.testing.SourceLines;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.SourceCode;
import bufferscope.work.SourceCode.SourceLine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Threads of a live run are at lines of the source that is shown, and sleep there if it has pauses.
 */
final class CodeLinesTest {
  private static final Mechanism TWO_CONDITIONS = Mechanism.TWO_CONDITIONS;

  @RegisterExtension final TestThreads threads = new TestThreads();

  private static Scenario scenario(Rate production, Rate consumption) {
    return WatchedRun.scenario(1, 1, production, consumption);
  }

  private static int line(String method, String text) {
    return SourceLines.line(TWO_CONDITIONS, method, text);
  }

  @ParameterizedTest
  @EnumSource
  void linesAreStepsOfTheSource(Mechanism mechanism) {
    Scenario scenario = scenario(new Rate(500), new Rate(400)).withMechanism(mechanism);
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().watchLines(true);
      run.run().start();
      run.until(r -> r.events(ReachedLine.class).count() >= 3);
      List<SourceLine> source = SourceCode.of(mechanism).lines();
      assertThat(run.events(ReachedLine.class).map(event -> source.get(event.line() - 1)))
          .allMatch(SourceLine::isStep);
    }
  }

  /** Whatever the tempo, the item is not in its slot before its thread is at that line. */
  @ParameterizedTest
  @ValueSource(ints = {0, 10})
  void whoActsOnTheBufferIsAtTheLineThatDoes(int dwellMillis) {
    int insert = line("put", "slots.insert(item)");
    int remove = line("take", "slots.remove()");
    try (WatchedRun run = WatchedRun.open(scenario(new Rate(200), new Rate(200)))) {
      run.run().watchLines(true);
      run.run().setTempo(new Tempo(Duration.ofMillis(dwellMillis)));
      run.run().start();
      run.until(r -> r.state().finished() > 5);
      Map<Integer, Integer> lines = new HashMap<>();
      for (Event event : run.events()) {
        if (event instanceof ReachedLine e) {
          lines.put(e.thread(), e.line());
        } else if (event instanceof SlotWritten e) {
          assertThat(lines).containsEntry(e.thread(), insert);
        } else if (event instanceof SlotRead e) {
          assertThat(lines).containsEntry(e.thread(), remove);
        }
      }
    }
  }

  @Test
  void linesAreNotToldUnlessSomebodyWatches() {
    try (WatchedRun run = WatchedRun.open(scenario(new Rate(500), new Rate(500)))) {
      run.run().start();
      run.until(r -> r.state().finished() > 10);
      assertThat(run.events(ReachedLine.class)).isEmpty();
      run.run().watchLines(true);
      run.until(r -> r.events(ReachedLine.class).findAny().isPresent());
    }
  }

  @Test
  void whoWaitsIsAtTheLineOfItsWait() {
    try (WatchedRun run = WatchedRun.open(scenario(new Rate(0.1), new Rate(500)))) {
      run.run().watchLines(true);
      run.run().start();
      run.until(r -> r.thread("C1").status() == Status.WAITING);
      assertThat(run.thread("C1").line()).isEqualTo(line("take", "notEmpty.await()"));
    }
  }

  @Test
  void whoWaitsAlreadyIsFoundWhenSomebodyBeginsToWatch() {
    try (WatchedRun run = WatchedRun.open(scenario(new Rate(0.1), new Rate(500)))) {
      run.run().start();
      run.until(r -> r.thread("C1").status() == Status.WAITING);
      run.run().pause();
      run.untilSettled();
      run.run().watchLines(true);
      run.until(r -> r.thread("C1").line() == line("take", "notEmpty.await()"));
      assertThat(run.thread("P1").line()).isEqualTo(ThreadState.NO_LINE);
    }
  }

  @Test
  void whoSleepsAtALineKeepsTheLockUntilThePauseIsTakenAway() {
    LinePause pause = new LinePause("P1", line("put", "notEmpty.signal()"), LinePause.MAX);
    Scenario scenario = scenario(new Rate(500), new Rate(500)).withLinePauses(List.of(pause));
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      run.until(r -> r.state().buffer().occupancy() == 1);
      run.frames(5);
      assertThat(run.thread("P1").status()).isEqualTo(Status.HOLDS_LOCK);
      assertThat(run.state().finished()).isZero();

      run.run().setLinePauses(List.of());
      run.until(r -> r.state().finished() > 3);
    }
  }

  @Test
  void whoSleepsAtALineIsSeenThereHoweverFastItCame() {
    int insert = line("put", "slots.insert(item)");
    LinePause pause = new LinePause("P1", insert, LinePause.MAX);
    Scenario scenario = scenario(new Rate(500), new Rate(500)).withLinePauses(List.of(pause));
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().watchLines(true);
      run.run().start();
      run.until(r -> r.thread("P1").line() == insert);
      assertThat(run.thread("P1").status()).isEqualTo(Status.HOLDS_LOCK);
    }
  }

  @Test
  void onlyTheNamedThreadSleeps() {
    LinePause pause = new LinePause("P2", line("put", "lock.lockInterruptibly()"), LinePause.MAX);
    Scenario two = WatchedRun.scenario(2, 4, new Rate(500), new Rate(500));
    try (WatchedRun run = WatchedRun.open(two.withLinePauses(List.of(pause)))) {
      run.run().start();
      run.until(r -> r.state().finished() > 10);
      int p1 = run.thread("P1").id();
      assertThat(run.events(SlotWritten.class)).allMatch(event -> event.thread() == p1);
      assertThat(run.thread("P2").hands()).isNotNull();
    }
  }

  @Test
  void aThreadSleepsAtLeastAsLongAsItShould() {
    Duration duration = Duration.ofMillis(50);
    LinePause pause = new LinePause("P1", line("put", "slots.insert(item)"), duration);
    Scenario scenario = scenario(new Rate(500), new Rate(500)).withLinePauses(List.of(pause));
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      run.until(r -> r.events(SlotWritten.class).count() >= 2);
      int p1 = run.thread("P1").id();
      long acquired = 0;
      for (var event : run.events()) {
        if (event instanceof AcquiredLock && event.thread() == p1) {
          acquired = event.at();
        } else if (event instanceof SlotWritten) {
          assertThat(event.at() - acquired).isGreaterThanOrEqualTo(duration.toNanos());
        }
      }
    }
  }

  @Test
  void aRunCanBeStoppedWhileAThreadSleepsAtALine() throws InterruptedException {
    LinePause pause = new LinePause("P1", line("put", "slots.insert(item)"), LinePause.MAX);
    Scenario scenario = scenario(new Rate(500), new Rate(500)).withLinePauses(List.of(pause));
    try (WatchedRun run = WatchedRun.open(scenario)) {
      run.run().start();
      run.until(r -> r.thread("P1").status() == Status.HOLDS_LOCK);
      run.run().stop();
      assertThat(run.run().awaitEnd(TestThreads.LONG)).isTrue();
    }
  }
}
