package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Limits.Progress;
import bufferscope.explore.search.Lookahead.Cores;
import bufferscope.explore.search.Outcome.Bounded;
import bufferscope.explore.search.Outcome.Effort;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import bufferscope.sync.controlled.NotLearntException;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search on several cores does what one on a single core does, to the last state. */
final class LookaheadTest {
  /** As many threads as most machines do not have cores, and for every state. */
  private static final Cores SEVERAL = new Cores(5, 1);

  private static final Limits ENOUGH = Limits.states(20_000);

  private static Stream<Mechanism> mechanisms() {
    return Stream.of(Mechanism.values()).filter(mechanism -> !mechanism.isLiveOnly());
  }

  @ParameterizedTest
  @MethodSource("mechanisms")
  void itAgreesOnEveryMechanism(Mechanism mechanism) {
    for (Bounds bounds : List.of(new Bounds(1, 2, 1, 2), new Bounds(3, 2, 2, 2))) {
      for (Semantics semantics : List.of(Semantics.BARGING, Semantics.FAIR, endingWaits())) {
        assertAgreement(() -> Model.of(mechanism, bounds, semantics), mechanism.id());
      }
    }
  }

  private static Semantics endingWaits() {
    return Semantics.BARGING.withSpurious(1).withInterrupts(1);
  }

  @Test
  void itAgreesOnCodeDrawnByLot() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      RandomProgram program = RandomProgram.of(random);
      Bounds bounds = new Bounds(1 + random.nextInt(3), 1 + random.nextInt(3), 2, 2);
      Semantics semantics = new Semantics(random.nextBoolean(), 0, 0, random.nextBoolean());
      assertAgreement(
          () -> Model.of(program::newBuffer, bounds, semantics, Memory.ALL),
          "%d: %s".formatted(seed, program));
    }
  }

  private static void assertAgreement(Supplier<Model> model, String what) {
    Outcome one = search(model.get(), ENOUGH, Cores.ONE);
    Outcome several = search(model.get(), ENOUGH, SEVERAL);
    assertThat(comparable(several)).as(what).isEqualTo(comparable(one));
  }

  private static Outcome search(Model model, Limits limits, Cores cores) {
    return Search.run(model, ScheduleCost.SWITCHES, limits, cores);
  }

  /** The outcome without what may differ: the time, and the ways from the state it ended in. */
  private static Outcome comparable(Outcome outcome) {
    Effort effort = outcome.effort();
    boolean ended = !(outcome instanceof Bounded);
    Effort same =
        new Effort(
            effort.states(),
            ended ? effort.transitions() : 0,
            ended ? effort.operations() : 0,
            effort.reduced(),
            effort.bytes(),
            0);
    if (outcome instanceof Found found) {
      return new Found(found.kind(), found.message(), found.schedule(), same);
    }
    return outcome instanceof Bounded bounded
        ? new Bounded(bounded.reason(), same)
        : new None(same);
  }

  @Test
  void itStopsWhenItIsToldTo() {
    List<Progress> reports = new ArrayList<>();
    Limits limits =
        new Limits(
            Limits.MAX_STATES,
            progress -> {
              reports.add(progress);
              return reports.size() < 2;
            });
    Model model = Model.of(Mechanism.TWO_CONDITIONS, new Bounds(4, 4, 3, 4), Semantics.FAIR);
    assertThat(search(model, limits, SEVERAL)).isInstanceOf(Bounded.class);
    assertThat(reports).hasSize(2);
  }

  @Test
  void nothingIsLearntWhileThreadsLookAhead() {
    Model model = Model.of(Mechanism.TWO_CONDITIONS, new Bounds(1, 1, 1, 1), Semantics.BARGING);
    Machine machine = model.machine();
    Machine another = machine.forAnotherThread();
    machine.setFrozen(true);
    assertThatThrownBy(() -> another.step(machine.start(), 0, Machine.NO_THREAD))
        .isInstanceOf(NotLearntException.class);
    machine.setFrozen(false);
    machine.step(machine.start(), 0, Machine.NO_THREAD);
    machine.setFrozen(true);
    int[] words = machine.start();
    another.step(words, 0, Machine.NO_THREAD);
    assertThat(another.moves().isReady(words, 0)).isTrue();
  }
}
