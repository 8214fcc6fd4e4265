package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.State;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.work.Mechanism;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To break buffer code oneself, and the help with it. */
final class ChallengeTest {
  private static final Bounds BOUNDS = new Bounds(1, 2, 1, 2);
  private static final Limits ENOUGH = Limits.states(1_000_000);

  private static Model model(Mechanism mechanism) {
    return Model.of(mechanism, BOUNDS, Semantics.BARGING);
  }

  private static Challenge challenge(Model model) {
    return new Challenge(model, (Found) Search.run(model, ScheduleCost.OPERATIONS, ENOUGH));
  }

  @Test
  void theTaskIsToBeAsQuickAsTheShortestSchedule() {
    Model model = model(Mechanism.ONE_CONDITION_SIGNAL);
    Challenge challenge = challenge(model);
    List<Choice> made = new ArrayList<>();
    for (Optional<List<Choice>> way = challenge.wayOn(made);
        way.isPresent();
        way = challenge.wayOn(made)) {
      assertThat(challenge.goesWrongAfter(made)).isEmpty();
      made.add(way.get().get(0));
    }
    assertThat(made).hasSize(challenge.fewest());
    assertThat(challenge.goesWrongAfter(made)).hasValue(challenge.fewest());
  }

  @Test
  void offTheShortestWayThereIsNoHelpUntilOneIsLearnt() {
    Model model = model(Mechanism.ONE_CONDITION_SIGNAL);
    Challenge challenge = challenge(model);
    Choice first = challenge.wayOn(List.of()).orElseThrow().get(0);
    assertThat(first).as("a consumer").isIn(Choice.step(2), Choice.step(3));
    List<Choice> made = List.of(Choice.step(5 - first.thread()));
    assertThat(challenge.wayOn(made)).isEmpty();
    challenge.learn((Found) Search.onwards(model, made, ENOUGH));
    assertThat(challenge.wayOn(made)).get().asInstanceOf(LIST).hasSize(challenge.fewest() - 1);
  }

  @Test
  void whoTakesAWrongTurnMayNotBeAbleToBreakIt() {
    Model model = model(Mechanism.ONE_CONDITION_SIGNAL);
    assertThat(Search.onwards(model, List.of(Choice.step(1)), ENOUGH))
        .as("the producer comes first")
        .isInstanceOf(Outcome.None.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Mechanism.class,
      names = {"TWO_CONDITIONS_IF", "TWO_CONDITIONS_EXTRA_UNLOCK", "NO_LOCK"})
  void whatIsWrongIsJudgedAsSearchesDo(Mechanism mechanism) {
    Challenge challenge = challenge(model(mechanism));
    assertThat(challenge.fewest()).isEqualTo(challenge.shortest().schedule().size());
  }

  /** Compares with a plain visit to all states from where a random schedule leads. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theSearchFromAnywhereFindsTheFewestOperations(boolean fair) {
    Model model =
        fair
            ? Model.of(Mechanism.ONE_CONDITION_SIGNAL, new Bounds(2, 2, 1, 1), Semantics.FAIR)
            : model(Mechanism.ONE_CONDITION_SIGNAL);
    Map<Boolean, Integer> verdicts = new HashMap<>();
    for (int seed = 0; seed < 30; seed++) {
      List<Choice> all = new RandomScheduler(model, seed).schedule(40);
      for (int length = 0; length < all.size(); length += 3) {
        List<Choice> begun = all.subList(0, length);
        Outcome outcome = Search.onwards(model, begun, ENOUGH);
        OptionalInt operations = distanceToDeadlock(model, begun);
        assertThat(outcome instanceof Found).isEqualTo(operations.isPresent());
        verdicts.merge(operations.isPresent(), 1, Integer::sum);
        if (outcome instanceof Found found) {
          assertThat(found.schedule().subList(0, length)).isEqualTo(begun);
          Challenge challenge = new Challenge(model, found);
          assertThat(challenge.fewest())
              .isEqualTo(challenge.goesWrongAfter(begun).orElse(length + operations.getAsInt()));
        }
      }
    }
    assertThat(verdicts).as("both from where it can still go wrong and not").hasSize(2);
  }

  private static OptionalInt distanceToDeadlock(Model model, List<Choice> begun) {
    State state = model.start();
    for (Choice choice : begun) {
      state = model.step(state, choice);
    }
    Set<State> seen = new HashSet<>(Set.of(state));
    Queue<State> now = new ArrayDeque<>(seen);
    for (int distance = 0; !now.isEmpty(); distance++) {
      Queue<State> next = new ArrayDeque<>();
      for (State each : now) {
        if (model.isStuck(each)) {
          return OptionalInt.of(distance);
        }
        for (Choice choice : model.choices(each)) {
          State after = model.step(each, choice);
          if (seen.add(after)) {
            next.add(after);
          }
        }
      }
      now = next;
    }
    return OptionalInt.empty();
  }
}
