package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.ThreadEvent;
import bufferscope.measure.Observation;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Steps that are few have a frame each, those that are many share one, and a violation ends one.
 */
final class FrameQueueTest {
  @RegisterExtension final TestThreads threads = new TestThreads();

  private final Observation seen = new Observation();
  private final FrameQueue queue = new FrameQueue();

  private Frame frame(Event... events) {
    List.of(events).forEach(seen::read);
    return Frame.of(Phase.RUNNING, 0, seen, List.of(events), 0);
  }

  private Frame woke(int at) {
    return frame(new ThreadEvent.Woke(at, 1));
  }

  private void begin() {
    queue.add(frame(new ThreadEvent.ThreadStarted(0, 1, "P1", Role.PRODUCER)));
    queue.takeAll();
  }

  @Test
  void stepsKeepTheirFrames() {
    begin();
    List<Frame> steps = List.of(woke(1), woke(2), woke(3));
    steps.forEach(queue::add);
    assertThat(queue.takeAll()).isEqualTo(steps);
    assertThat(queue.takeAll()).isEmpty();
  }

  @Test
  void aFrameOfTheTimeGivesWayToTheNextOne() {
    begin();
    queue.add(woke(1));
    queue.add(frame());
    queue.add(frame());
    Frame step = woke(2);
    queue.add(step);
    assertThat(queue.takeAll()).extracting(Frame::steps).containsExactly(1L, 1L);
  }

  @Test
  void framesThatAreTooManyShareTheLastPlace() {
    begin();
    IntStream.range(0, FrameQueue.MOST + 10).forEach(at -> queue.add(woke(at)));
    List<Frame> all = queue.takeAll();
    assertThat(all).hasSize(FrameQueue.MOST);
    assertThat(all.get(FrameQueue.MOST - 1).steps()).isEqualTo(11);
  }

  @Test
  void nothingIsAddedToTheFrameOfAViolation() {
    queue.add(
        frame(
            new ThreadEvent.ThreadStarted(0, 1, "P1", Role.PRODUCER),
            new ThreadEvent.ThreadStarted(0, 2, "C1", Role.CONSUMER),
            new SlotsEvent.SlotsCreated(0, 0, 2)));
    queue.takeAll();
    IntStream.range(0, FrameQueue.MOST).forEach(at -> queue.add(woke(at)));
    queue.add(frame(new SlotRead(200, 2, 0, new Item(9, 1))));
    queue.add(woke(201));
    List<Frame> all = queue.takeAll();
    assertThat(all.get(all.size() - 2).violation()).isPresent();
    assertThat(all.get(all.size() - 1).violation()).isEmpty();
    assertThat(all.stream().mapToLong(Frame::steps).sum()).isEqualTo(FrameQueue.MOST + 2);
  }

  @Test
  void eachStepOfASlowRunHasAFrameWithTheStateAfterIt() {
    Scenario scenario = WatchedRun.scenario(2, 2, new Rate(20), new Rate(20));
    List<Frame> frames = new ArrayList<>();
    try (LiveRun run = LiveRun.open(scenario)) {
      run.setTempo(new Tempo(Duration.ofMillis(50)));
      run.start();
      TestThreads.awaitUntil(
          () -> {
            frames.addAll(run.frames().takeAll());
            return frames.size() > 0 && frames.get(frames.size() - 1).state().finished() > 1;
          });
    }
    List<Event> events = frames.stream().flatMap(frame -> frame.events().stream()).toList();
    for (Frame frame : frames) {
      int count = (int) frame.state().events();
      assertThat(frame.state()).isEqualTo(SystemState.after(events.subList(0, count)));
    }
    long single = frames.stream().filter(frame -> frame.steps() == 1).count();
    assertThat(single).isGreaterThan(events.size() / 2);
  }

  @Test
  void aSignalToAllIsOneStep() {
    Scenario scenario =
        WatchedRun.scenario(4, 1, new Rate(0.1), new Rate(100))
            .withMechanism(Mechanism.ONE_CONDITION_SIGNAL_ALL);
    List<Frame> frames = new ArrayList<>();
    try (WatchedRun watched = WatchedRun.open(scenario)) {
      watched.run().start();
      watched.until(
          run ->
              run.state().threads().stream().filter(t -> t.status() == Status.WAITING).count() > 3);
      watched.run().setTempo(new Tempo(Duration.ofMillis(50)));
      watched
          .run()
          .setTiming(Role.PRODUCER, scenario.timing(Role.PRODUCER).withRate(new Rate(100)));
      TestThreads.awaitUntil(
          () -> {
            frames.addAll(watched.run().frames().takeAll());
            return frames.stream().anyMatch(frame -> signals(frame) > 3);
          });
    }
    assertThat(frames).noneMatch(frame -> signals(frame) > 3 && frame.steps() > signals(frame));
  }

  private static long signals(Frame frame) {
    return frame.events().stream().filter(Signalled.class::isInstance).count();
  }

  @Test
  void aViolationEndsItsFrame() {
    Scenario scenario =
        WatchedRun.scenario(2, 1, new Rate(200), new Rate(200)).withMechanism(Mechanism.NO_LOCK);
    List<Frame> frames = new ArrayList<>();
    try (LiveRun run = LiveRun.open(scenario)) {
      run.setTempo(new Tempo(Duration.ofMillis(5))); // both producers read before either writes
      run.start();
      TestThreads.awaitUntil(
          () -> {
            frames.addAll(run.frames().takeAll());
            return frames.stream().anyMatch(frame -> !frame.verdict().holds());
          });
    }
    Frame first =
        frames.stream().filter(frame -> !frame.verdict().holds()).findFirst().orElseThrow();
    assertThat(first.violation()).contains(first.verdict().first().get(0));
    assertThat(first.verdict().count()).isEqualTo(1);
  }
}
