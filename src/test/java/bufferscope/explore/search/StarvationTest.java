package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.testing.SourceLines;
import bufferscope.work.Mechanism;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Producers that never stop: who can be overtaken for ever, and what goes wrong sooner or later.
 */
final class StarvationTest {
  private static final Limits ENOUGH = Limits.states(500_000);

  private static Model endless(
      Mechanism mechanism, int producers, int consumers, int capacity, Semantics semantics) {
    Bounds bounds = new Bounds(producers, consumers, capacity, Bounds.ENDLESS);
    return Model.of(mechanism, bounds, semantics);
  }

  private static List<String> starving(
      Mechanism mechanism, int producers, int consumers, Semantics semantics) {
    Model model = endless(mechanism, producers, consumers, 1, semantics);
    return Starvation.sentences(model, ENOUGH).orElseThrow().stream()
        .map(sentence -> sentence.substring(0, 2))
        .toList();
  }

  /** A thread with rivals of its own kind may never get a lock that lets them barge in. */
  @ParameterizedTest
  @EnumSource(
      names = {"TWO_CONDITIONS", "ONE_CONDITION_SIGNAL_ALL", "SEMAPHORES", "PIPELINE_TWO_LOCKS"})
  void bargingMayGoOnForEver(Mechanism mechanism) {
    assertThat(starving(mechanism, 1, 1, Semantics.BARGING)).isEmpty();
    assertThat(starving(mechanism, 2, 1, Semantics.BARGING)).containsExactly("P1");
    assertThat(starving(mechanism, 1, 2, Semantics.BARGING)).containsExactly("C1");
    assertThat(starving(mechanism, 2, 2, Semantics.BARGING)).containsExactly("P1", "C1");
  }

  @ParameterizedTest
  @EnumSource(names = {"SEMAPHORES", "PIPELINE_TWO_LOCKS"})
  void whoGetsThePermitInTurnGetsTheSlot(Mechanism mechanism) {
    assertThat(starving(mechanism, 2, 2, Semantics.FAIR)).isEmpty();
  }

  /** A fair lock does not help who is woken: who came to it before the signal is before them. */
  @ParameterizedTest
  @EnumSource(names = {"TWO_CONDITIONS", "ONE_CONDITION_SIGNAL_ALL"})
  void whoIsWokenMayFindTheSlotTakenEachTime(Mechanism mechanism) {
    assertThat(starving(mechanism, 1, 1, Semantics.FAIR)).isEmpty();
    assertThat(starving(mechanism, 2, 2, Semantics.FAIR)).containsExactly("P1", "C1");
  }

  @Test
  void theLineWhereItWaitsIsTold() {
    Model model = endless(Mechanism.TWO_CONDITIONS, 2, 1, 1, Semantics.BARGING);
    int line = SourceLines.line(Mechanism.TWO_CONDITIONS, "put", "lock.lockInterruptibly()");
    assertThat(Starvation.sentences(model, ENOUGH).orElseThrow())
        .containsExactly(
            "P1 can be overtaken for ever: it may wait at line %d, lock.lockInterruptibly(), while"
                    .formatted(line)
                + " others go on and on");
  }

  @Test
  void withTooFewStatesNothingIsSaid() {
    Model model = endless(Mechanism.TWO_CONDITIONS, 3, 3, 1, Semantics.FAIR);
    assertThat(Starvation.sentences(model, Limits.states(100))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TWO_CONDITIONS, none",
    "ONE_CONDITION_SIGNAL_ALL, none",
    "SEMAPHORES, none",
    "PIPELINE_TWO_LOCKS, none",
    "TWO_CONDITIONS_IF, TOOK_FROM_EMPTY",
    "FORGOTTEN_SIGNAL, DEADLOCK",
    "NO_LOCK, OVERWRITTEN",
  })
  void forAnyNumberOfItems(Mechanism mechanism, String verdict) {
    Model model = endless(mechanism, 2, 2, 2, Semantics.BARGING);
    Outcome outcome = Search.run(model, ScheduleCost.OPERATIONS, ENOUGH);
    assertThat(outcome instanceof Found found ? found.kind().name() : "none")
        .as("%s", outcome)
        .isEqualTo(verdict);
  }

  /** Known from Kuppe's BlockingQueue tutorial, there inferred from models of the code. */
  @Test
  void oneConditionWithSignalDeadlocksExactlyIfThereAreMoreThreadsThanTwiceTheSlots() {
    IntStream.range(0, 27)
        .forEach(
            i -> {
              int producers = 1 + i % 3;
              int consumers = 1 + i / 3 % 3;
              int capacity = 1 + i / 9;
              Model model =
                  endless(
                      Mechanism.ONE_CONDITION_SIGNAL,
                      producers,
                      consumers,
                      capacity,
                      Semantics.BARGING);
              assertThat(Search.run(model, ScheduleCost.OPERATIONS, ENOUGH) instanceof None)
                  .as("%d+%d capacity %d", producers, consumers, capacity)
                  .isEqualTo(producers + consumers <= 2 * capacity);
            });
  }
}
