package bufferscope.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.ThreadEvent.ReachedLine;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.State;
import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.testing.SourceLines;
import bufferscope.trace.SystemState;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Random choices, and what must hold of each of them. */
final class ControlledRunTest {
  private static final int SEEDS = 20;
  private static final int STEPS = 400;

  private static final Bounds THREE_AND_TWO = new Bounds(3, 2, 2, 4);

  static Stream<Arguments> mechanismsAndSemantics() {
    return Stream.of(Mechanism.values())
        .filter(mechanism -> !mechanism.isLiveOnly())
        .flatMap(
            mechanism ->
                Stream.of(
                        Semantics.BARGING,
                        Semantics.FAIR,
                        new Semantics(false, 2, 0, true),
                        new Semantics(true, 1, 2, false))
                    .map(semantics -> Arguments.of(mechanism, semantics)));
  }

  @ParameterizedTest
  @MethodSource("mechanismsAndSemantics")
  void randomChoicesKeepThePromisesOfLocksAndConditions(Mechanism mechanism, Semantics semantics) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Model model = Model.of(mechanism, THREE_AND_TWO, semantics);
      Promises promises = new Promises(model);
      new RandomScheduler(model, seed).schedule(STEPS).forEach(promises::play);
      if (isRightWithoutInterrupts(mechanism) && semantics.interrupts() == 0) {
        assertThat(promises.violations()).isEmpty();
        assertThat(promises.replay().state()).matches(model::isFinished);
      }
    }
  }

  private static boolean isRightWithoutInterrupts(Mechanism mechanism) {
    return mechanism.isCorrect() || mechanism == Mechanism.UNLOCK_NOT_IN_FINALLY;
  }

  @ParameterizedTest
  @EnumSource(value = Mechanism.class, names = "BLOCKING_QUEUE", mode = EnumSource.Mode.EXCLUDE)
  void theSameSeedIsTheSameRun(Mechanism mechanism) {
    assertThat(randomRun(mechanism, 7)).isEqualTo(randomRun(mechanism, 7));
    assertThat(randomRun(mechanism, 7)).isNotEqualTo(randomRun(mechanism, 8));
  }

  private static List<Event> randomRun(Mechanism mechanism, long seed) {
    Model model = Model.of(mechanism, THREE_AND_TWO, Semantics.BARGING);
    return Replay.events(model, new RandomScheduler(model, seed).schedule(STEPS));
  }

  @ParameterizedTest
  @EnumSource(value = Mechanism.class, names = "BLOCKING_QUEUE", mode = EnumSource.Mode.EXCLUDE)
  void toStepBackIsToReplayThePrefix(Mechanism mechanism) {
    Model model = Model.of(mechanism, THREE_AND_TWO, Semantics.FAIR.withSpurious(1));
    List<Choice> schedule = new RandomScheduler(model, 3).schedule(STEPS);
    List<State> states = new ArrayList<>(List.of(model.start()));
    for (Choice choice : schedule) {
      states.add(model.step(states.get(states.size() - 1), choice));
    }
    for (int steps = 0; steps <= schedule.size(); steps += 7) {
      Replay prefix = new Replay(model);
      schedule.subList(0, steps).forEach(prefix::play);
      assertThat(prefix.state()).isEqualTo(states.get(steps));
      assertThat(model.choices(prefix.state())).isEqualTo(model.choices(states.get(steps)));
    }
  }

  @Test
  void whatIsNotPossibleIsRefused() {
    Model model = Model.of(Mechanism.TWO_CONDITIONS, THREE_AND_TWO, Semantics.BARGING);
    Choice choice = new Choice(Choice.Transition.WAKE_UP, 1, Choice.FIRST);
    assertThatThrownBy(() -> model.step(model.start(), choice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not possible now");
    assertThatThrownBy(() -> new Replay(model).play(choice))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLinesOfTheCodeAreReached() {
    Model model = Model.of(Mechanism.TWO_CONDITIONS, new Bounds(1, 1, 1, 1), Semantics.BARGING);
    List<Choice> allOfP1 = Stream.generate(() -> Choice.step(1)).limit(6).toList();
    List<Integer> lines =
        Replay.events(model, allOfP1).stream()
            .filter(event -> event instanceof ReachedLine && event.thread() == 1)
            .map(event -> ((ReachedLine) event).line())
            .toList();
    assertThat(lines).hasSize(6); // lock, test, write, move on, signal, unlock
    assertThat(lines).isSorted();
    assertThat(lines.get(2)).isEqualTo(lines.get(3));
  }

  /** As in a live run, where a thread reports a line before it does what the line says. */
  @Test
  void aStepReportsTheLineThatItExecutesBeforeWhatItDoes() {
    Model model = Model.of(Mechanism.TWO_CONDITIONS, new Bounds(1, 1, 1, 1), Semantics.BARGING);
    Replay replay = new Replay(model);
    assertThat(replay.opening()).doesNotHaveAnyElementsOfTypes(ReachedLine.class);
    for (int step = 0; step < 6; step++) {
      int line = model.line(replay.state(), 1);
      List<Event> events = replay.play(Choice.step(1));
      assertThat(events.get(0))
          .isInstanceOfSatisfying(
              ReachedLine.class, reached -> assertThat(reached.line()).isEqualTo(line));
      assertThat(events.subList(1, events.size())).doesNotHaveAnyElementsOfTypes(ReachedLine.class);
    }
  }

  @Test
  void theLineOfAnAcquireThatNobodyInterruptsIsOneOfTheMechanism() {
    Model model =
        Model.of(Mechanism.SEMAPHORES, new Bounds(1, 1, 1, 1), Semantics.BARGING.withInterrupts(1));
    State state = model.step(model.start(), Choice.step(1));
    assertThat(model.line(state, 1))
        .isEqualTo(SourceLines.line(Mechanism.SEMAPHORES, "put", "mutex.acquireUninterruptibly"));
    assertThat(model.choices(state))
        .doesNotContain(new Choice(Choice.Transition.INTERRUPT, 1, Choice.FIRST));
    assertThat(Thread.currentThread().isInterrupted()).isFalse(); // nor is who asks
  }

  @Test
  void aSpuriousWakeUpEndsAWait() {
    Model model =
        Model.of(
            Mechanism.TWO_CONDITIONS, new Bounds(1, 1, 1, 1), Semantics.BARGING.withSpurious(1));
    Choice takes = Choice.step(2);
    Choice wakeUp = new Choice(Choice.Transition.WAKE_UP, 2, Choice.FIRST);
    List<Event> events =
        Replay.events(model, List.of(takes, takes, takes, wakeUp, takes, takes, takes));
    assertThat(events)
        .filteredOn(StoppedWaiting.class::isInstance)
        .extracting(event -> ((StoppedWaiting) event).end())
        .containsExactly(WaitEnd.SPURIOUS);
    SystemState state = SystemState.after(events);
    assertThat(state.conditions().get(1).waiting()).containsExactly(2); // it looked again
  }

  @Test
  void anInterruptedThreadKeepsTheLockThatItsCodeDoesNotGiveBack() {
    Model model =
        Model.of(
            Mechanism.UNLOCK_NOT_IN_FINALLY,
            new Bounds(1, 1, 1, 1),
            Semantics.BARGING.withInterrupts(1));
    Promises promises = new Promises(model);
    Choice takes = Choice.step(2);
    List.of(takes, takes, takes, new Choice(Choice.Transition.INTERRUPT, 2, Choice.FIRST), takes)
        .forEach(promises::play);
    assertThat(promises.violations())
        .extracting(Violation::kind)
        .containsExactly(ViolationKind.LOCK_NOT_RELEASED);
  }

  @Test
  void theQueueOfTheJdkCannotBeSteppedThrough() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Model.of(Mechanism.BLOCKING_QUEUE, THREE_AND_TWO, Semantics.FAIR))
        .withMessage("the queue of the JDK runs live only");
  }
}
