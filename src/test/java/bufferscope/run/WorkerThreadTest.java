package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.TwoConditions;
import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.AwaitsThread;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.GotThread;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.sync.live.PlainSync;
import bufferscope.testing.TestThreads;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import bufferscope.work.worker.Worker;
import bufferscope.work.worker.WorkerContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A worker meets its thread, which may run another worker afterwards. */
final class WorkerThreadTest {
  @RegisterExtension final TestThreads threads = new TestThreads();

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final RunControl control = new RunControl();
  private final WorkerContext context =
      new WorkerContext(
          new TwoConditions<>(new PlainSync(false), 2),
          Scenario.FIRST_STEPS.withWorkload(
              Scenario.FIRST_STEPS.workload().withItemsPerProducer(1)),
          events::add);

  @BeforeEach
  void resume() {
    control.resume(false);
  }

  private WorkerThread worker(Role role) {
    ThreadClock clock = new ThreadClock(1, role.threadName(1), control, true, () -> false);
    Timing atOnce = new Timing(Rate.UNLIMITED, Distribution.CONSTANT);
    return new WorkerThread(
        role,
        new Worker(context, role, 1, atOnce, clock),
        clock,
        new LiveProbe(control, events::add, new CodeLines(events::add)),
        events::add,
        true);
  }

  @Test
  void aWorkerOfAPoolAwaitsItsThread() {
    WorkerThread producer = worker(Role.PRODUCER);
    producer.announce();
    assertThat(events).hasExactlyElementsOfTypes(ThreadStarted.class, AwaitsThread.class);
    threads.join(threads.start(producer::run));
    assertThat(events.get(2)).isInstanceOf(GotThread.class);
  }

  @Test
  void anInterruptBeforeTheThreadIsThereReachesTheWorker() {
    WorkerThread consumer = worker(Role.CONSUMER);
    consumer.interrupt();
    threads.join(threads.start(consumer::run));
    assertThat(events).first().isInstanceOf(ThreadInterrupted.class);
    assertThat(events)
        .last()
        .isInstanceOfSatisfying(
            ThreadEnded.class, end -> assertThat(end.ending()).isEqualTo(Ending.INTERRUPTED));
  }

  @Test
  void anInterruptAfterTheWorkDoesNotReachTheNextWorkerOfTheThread() {
    WorkerThread producer = worker(Role.PRODUCER);
    AtomicBoolean interrupted = new AtomicBoolean();
    threads.join(
        threads.start(
            () -> {
              producer.run();
              producer.interrupt();
              producer.stop();
              interrupted.set(Thread.currentThread().isInterrupted());
            }));
    assertThat(interrupted).isFalse();
    assertThat(events).noneMatch(ThreadInterrupted.class::isInstance);
  }

  @Test
  void aWorkerThatIsLeavingIsNotPaused() {
    WorkerThread producer = worker(Role.PRODUCER);
    producer.setPaused(true);
    producer.setPaused(false);
    assertThat(events).hasSize(2);
    producer.leave(Ending.RETIRED);
    producer.setPaused(true);
    assertThat(events).hasSize(2);
    threads.join(threads.start(producer::run));
    assertThat(producer.hasLeft()).isTrue();
    assertThat(events)
        .last()
        .isInstanceOfSatisfying(
            ThreadEnded.class, end -> assertThat(end.ending()).isEqualTo(Ending.RETIRED));
  }
}
