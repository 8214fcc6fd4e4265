package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.Step;
import bufferscope.explore.search.Outcome.Bounded;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The reduced search says what the full one says, of code drawn by lot. */
final class RandomReductionTest {
  private static final int PROGRAMS = 1_000;

  /** From here on, few programs notice many of the faults that a reduction may have. */
  private static final int FIRST_SEED = 700;

  private static final int FAIR_PROGRAMS = 300;
  private static final Limits PLENTY = Limits.states(20_000);
  private static final Limits ENOUGH = Limits.states(4_000);

  @Test
  void theReducedSearchAgreesWithTheFullOne() {
    int reduced = 0;
    int wrong = 0;
    int right = 0;
    for (int seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      Random random = new Random(seed);
      RandomProgram program = RandomProgram.of(random);
      Bounds bounds = bounds(random);
      Semantics semantics = semantics(random);
      Model model = model(program, bounds, semantics);
      Outcome full = Search.runInFull(model, ScheduleCost.OPERATIONS, ENOUGH);
      if (full instanceof Bounded) {
        continue;
      }
      Model reducedModel = model(program, bounds, semantics); // it learns nothing from the other
      Outcome fast = Search.run(reducedModel, ScheduleCost.OPERATIONS, ENOUGH);
      String what = "%d: %s %s %s".formatted(seed, program, bounds, semantics);
      assertThat(verdict(fast, model)).as(what).isEqualTo(verdict(full, model));
      if (full instanceof Found) {
        wrong++;
        Outcome few = Search.run(reducedModel, ScheduleCost.SWITCHES, ENOUGH);
        Outcome all = Search.runInFull(model, ScheduleCost.SWITCHES, ENOUGH);
        if (!(all instanceof Bounded)) {
          assertThat(switches(few, model)).as(what).isEqualTo(switches(all, model));
        }
      } else {
        right++;
      }
      reduced += fast.effort().reduced() ? 1 : 0;
    }
    assertThat(reduced).as("searches that were reduced").isGreaterThan(PROGRAMS / 4);
    assertThat(wrong).as("programs that go wrong").isGreaterThan(PROGRAMS / 4);
    assertThat(right).as("programs that do not").isGreaterThan(PROGRAMS / 8);
  }

  /** If several threads of a role stand in front of a lock, their order may matter. */
  @Test
  void itAgreesOnQueuesOfFairLocks() {
    int compared = 0;
    for (int seed = 0; seed < FAIR_PROGRAMS; seed++) {
      Random random = new Random(seed);
      RandomProgram program = RandomProgram.of(random);
      Bounds bounds = new Bounds(1 + random.nextInt(3), 2 + random.nextInt(2), 1, 1);
      Outcome full =
          Search.runInFull(model(program, bounds, Semantics.FAIR), ScheduleCost.OPERATIONS, PLENTY);
      if (full instanceof Bounded) {
        continue;
      }
      Model model = model(program, bounds, Semantics.FAIR);
      Outcome fast = Search.run(model, ScheduleCost.OPERATIONS, PLENTY);
      assertThat(verdict(fast, model))
          .as("%d: %s %s", seed, program, bounds)
          .isEqualTo(verdict(full, model));
      compared++;
    }
    assertThat(compared).isGreaterThan(FAIR_PROGRAMS / 2);
  }

  private static Model model(RandomProgram program, Bounds bounds, Semantics semantics) {
    return Model.of(program::newBuffer, bounds, semantics, Memory.ALL);
  }

  private static Bounds bounds(Random random) {
    int producers = 1 + random.nextInt(2);
    int consumers = 1 + random.nextInt(2);
    return new Bounds(producers, consumers, 1 + random.nextInt(2), 1 + random.nextInt(2));
  }

  private static Semantics semantics(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Semantics.BARGING;
      case 1 -> Semantics.FAIR;
      case 2 -> Semantics.BARGING.withSpurious(1);
      case 3 -> Semantics.BARGING.withInterrupts(1);
      case 4 -> new Semantics(false, 0, 0, true);
      default -> new Semantics(random.nextBoolean(), 1, 1, random.nextBoolean());
    };
  }

  private static String verdict(Outcome outcome, Model model) {
    return outcome instanceof Found found
        ? "found after %d operations".formatted(Needed.choices(model, found).size())
        : outcome.getClass().getSimpleName();
  }

  private static int switches(Outcome outcome, Model model) {
    return Step.switches(Needed.choices(model, (Found) outcome));
  }
}
