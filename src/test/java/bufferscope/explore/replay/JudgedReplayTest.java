package bufferscope.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Challenge;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.explore.search.Search;
import bufferscope.measure.Fault;
import bufferscope.measure.RunVerdict;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run stops at the same faults that a search reports. */
final class JudgedReplayTest {
  private static final long STATES = 1_000_000;

  static Stream<Arguments> wrongMechanisms() {
    return Stream.of(Mechanism.values())
        .filter(mechanism -> !mechanism.isCorrect())
        .flatMap(
            mechanism ->
                Stream.of(ScheduleCost.values()).map(order -> Arguments.of(mechanism, order)));
  }

  @ParameterizedTest
  @MethodSource("wrongMechanisms")
  void aRunIsStoppedAtTheEndOfWhatWasFoundAndNowhereBefore(
      Mechanism mechanism, ScheduleCost order) {
    int judged = 0;
    for (Semantics semantics : semantics()) {
      for (Bounds bounds : bounds(mechanism)) {
        Model model = Model.of(mechanism, bounds, semantics);
        if (Search.run(model, order, Limits.states(STATES)) instanceof Outcome.Found found) {
          judge(model, found);
          judged++;
        }
      }
    }
    assertThat(judged).isPositive();
  }

  private static void judge(Model model, Outcome.Found found) {
    JudgedReplay run = new JudgedReplay(model, List.of());
    int end = new Challenge(model, found).fewest(); // then threads can only queue up
    for (Choice choice : found.schedule().subList(0, end)) {
      assertThat(stopping(run.seen().verdict())).as("before the end of %s", found).isEmpty();
      run.play(choice);
    }
    assertThat(stopping(run.seen().verdict()))
        .as("at the end of %s", found)
        .anySatisfy(
            fault -> {
              assertThat(fault.kind()).isEqualTo(found.kind());
              assertThat(fault.first().sentence()).isEqualTo(found.message());
              assertThat(fault.first().cause().isEmpty()).isEqualTo(fault.kind().isFailure());
            });
  }

  private static List<Fault> stopping(RunVerdict verdict) {
    return verdict.faults().stream().filter(fault -> fault.kind().stops()).toList();
  }

  private static List<Semantics> semantics() {
    return List.of(
        Semantics.BARGING,
        Semantics.FAIR,
        Semantics.BARGING.withInterrupts(1),
        Semantics.BARGING.withSpurious(1));
  }

  private static List<Bounds> bounds(Mechanism mechanism) {
    List<Bounds> bounds = new ArrayList<>();
    for (int producers = 1; producers <= 2; producers++) {
      for (int consumers = 1; consumers <= 2; consumers++) {
        for (int capacity = 1; capacity <= mechanism.capacity(2); capacity++) {
          bounds.add(new Bounds(producers, consumers, capacity, 2));
        }
      }
    }
    return bounds;
  }
}
