package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.TwoConditions;
import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.SemaphoreEvent;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Step;
import bufferscope.explore.replay.Promises;
import bufferscope.explore.replay.Replay;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.Message;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import bufferscope.sync.controlled.Operation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits with a limit end both ways: in time, and not. */
final class TimedWaitTest {
  private static final Bounds BOUNDS = new Bounds(2, 2, 1, 2);
  private static final Limits ENOUGH = Limits.states(500_000);
  private static final Choice TIMES_OUT = new Choice(Choice.Transition.TIME_OUT, 1, Choice.FIRST);

  private static Model model(Model.BufferFactory code, Bounds bounds, boolean fair) {
    Semantics semantics = fair ? Semantics.FAIR : Semantics.BARGING;
    return Model.of(code, bounds, semantics, Memory.ALL);
  }

  private static Outcome search(Model model) {
    return Search.run(model, ScheduleCost.SWITCHES, ENOUGH);
  }

  /** Gives up an item after one second, and says so. */
  private record Impatient(TwoConditions<Item> buffer) implements BoundedBuffer<Item> {
    Impatient(Sync sync, int capacity) {
      this(new TwoConditions<>(sync, capacity));
    }

    @Override
    public void put(Item item) throws InterruptedException {
      if (!buffer.offer(item, 1, TimeUnit.SECONDS)) {
        throw new IllegalStateException("gave up");
      }
    }

    @Override
    public Item take() throws InterruptedException {
      return buffer.take();
    }
  }

  /** One message, for which a thread tries a semaphore or a lock for so long. */
  private static final class Trying implements BoundedBuffer<Item> {
    private final Semaphore empty;
    private final Semaphore full;
    private final Lock lock;
    private final Message<Item> message;

    Trying(Sync sync) {
      empty = sync.semaphore("empty", 1);
      full = sync.semaphore("full", 0);
      lock = sync.lock("lock");
      message = sync.message();
    }

    @Override
    public void put(Item item) throws InterruptedException {
      if (!empty.tryAcquire(1, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no permit in time");
      }
      if (!lock.tryLock(1, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no lock in time");
      }
      try {
        message.set(item);
      } finally {
        lock.unlock();
      }
      full.release();
    }

    @Override
    public Item take() throws InterruptedException {
      full.acquire();
      lock.lock();
      try {
        return message.get();
      } finally {
        lock.unlock();
        empty.release();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPutThatGivesUpIsFound(boolean fair) {
    Model model = model(Impatient::new, BOUNDS, fair);
    Found found = (Found) search(model);
    assertThat(found.kind()).isEqualTo(ViolationKind.THREAD_FAILED);
    assertThat(found.message()).endsWith("threw IllegalStateException: gave up");
    assertThat(found.schedule())
        .filteredOn(choice -> choice.transition() == Choice.Transition.TIME_OUT)
        .hasSize(1);
    List<Event> events = Replay.events(model, found.schedule());
    assertThat(events)
        .filteredOn(BeganWaiting.class::isInstance)
        .allMatch(event -> ((BeganWaiting) event).timed());
    assertThat(events)
        .filteredOn(StoppedWaiting.class::isInstance)
        .extracting(event -> ((StoppedWaiting) event).end())
        .containsExactly(WaitEnd.TIMED_OUT);
    Promises promises = new Promises(model);
    found.schedule().forEach(promises::play);
    assertThat(promises.violations()).isEmpty(); // of the locks, all is as promised
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoAsksAgainGetsThereInTheEnd(boolean fair) {
    Model model = model(Patient::new, new Bounds(2, 1, 1, 1), fair);
    assertThat(search(model)).isInstanceOf(None.class);
  }

  @Test
  void aWaitMayEndBeforeItsTimeAndAfterIt() {
    Model model = model(Impatient::new, new Bounds(1, 1, 1, 2), false);
    State state = model.start();
    while (!model.choices(state).contains(TIMES_OUT)) { // it fills the slot, comes again and waits
      state = model.step(state, Choice.step(1));
    }
    assertThat(model.choices(state)).doesNotContain(Choice.step(1));
    State late = model.step(model.step(state, TIMES_OUT), Choice.step(1));
    assertThat(model.operation(late, 1).action())
        .isEqualTo(Operation.Action.IS_FULL); // looks again
    State signalled = state;
    while (!model.choices(signalled).contains(Choice.step(1))) { // until its lock is free again
      signalled = model.step(signalled, Choice.step(2));
    }
    assertThat(Step.of(model, signalled, TIMES_OUT).operation())
        .isEqualTo("notFull.await() returns, out of time");
    State tooLate = model.step(signalled, TIMES_OUT); // as it had to wait for its lock
    assertThat(model.operation(tooLate, 1).action()).isEqualTo(Operation.Action.IS_FULL);
    while (!model.isFinished(signalled)) {
      signalled = model.step(signalled, model.choices(signalled).get(0));
    }
    assertThat(((Found) search(model)).message()).endsWith("gave up");
  }

  @Test
  void aPermitAndALockMayNotComeInTime() {
    Model model = model((sync, capacity) -> new Trying(sync), new Bounds(1, 1, 1, 2), false);
    Found found = (Found) search(model);
    assertThat(found.message()).endsWith("threw IllegalStateException: no permit in time");
    assertThat(Step.of(model, found.schedule()))
        .extracting(Step::operation)
        .contains("empty.tryAcquire() is out of time");
    State state = model.start();
    state = model.step(state, Choice.step(1)); // has its permit and wants the lock
    assertThat(model.choices(state)).doesNotContain(TIMES_OUT); // that is free
    assertThat(Replay.events(model, found.schedule()))
        .anyMatch(SemaphoreEvent.GaveUpPermit.class::isInstance);
  }
}
