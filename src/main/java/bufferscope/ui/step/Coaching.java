package bufferscope.ui.step;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Choice.Transition;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Challenge;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.explore.search.Search;
import bufferscope.ui.session.Background;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Challenges the user to break the stepped code in as few operations as a search needs, and gives
 * hints. When the user leaves the ways found so far, it searches from there.
 */
final class Coaching {
  private static final long MAX_STATES = 2_000_000;

  private final Semantics semantics;
  private final Background background;
  private final Runnable onNews;

  private @Nullable SearchTask<?> task;
  private @Nullable Outcome first;
  private @Nullable Challenge challenge;

  /** The model of the challenge. */
  private @Nullable Model model;

  /** The last hint to the next choice, and the choices after which it was given. */
  private HintLevel given = HintLevel.NONE;

  private List<Choice> givenAfter = List.of();

  /** The hints to the next choice. */
  enum HintLevel {
    NONE,
    /** There is none: from here the code cannot go wrong. */
    LOST,
    /** No hint yet: the search for the next choice is under way. */
    SEARCHING,
    /** The thread of the next choice. */
    THREAD,
    /** The operation of that thread. */
    OPERATION
  }

  /**
   * Begins to search for the task.
   *
   * @param search searches for the fewest operations, and returns the model to step in
   * @param semantics what is possible in the search
   * @param onNews called when a search is over
   */
  Coaching(
      Function<Limits, Result> search,
      Semantics semantics,
      Background background,
      Runnable onNews) {
    this.semantics = semantics;
    this.background = background;
    this.onNews = onNews;
    start(search, this::takeFirst);
  }

  private <T> void start(Function<Limits, T> search, Consumer<T> whenDone) {
    stop();
    task = new SearchTask<>(MAX_STATES, search, whenDone);
    background.start("challenge", task);
  }

  /**
   * Returns the result of the first search, if it is over: how the code breaks, or that it does
   * not.
   */
  Optional<Outcome> solution() {
    return Optional.ofNullable(first);
  }

  /** Returns the challenge, if there is one. */
  Optional<Challenge> challenge() {
    return Optional.ofNullable(challenge);
  }

  /** Returns the model of the challenge, if there is one. */
  Optional<Model> challenged() {
    return Optional.ofNullable(model);
  }

  /** Returns the number of operations after which the run has gone wrong. */
  OptionalInt brokenAfter(StepPosition position) {
    return challenge == null ? OptionalInt.empty() : challenge.goesWrongAfter(position.made());
  }

  /** Returns the last hint to the next choice of the run. */
  HintLevel given() {
    return given;
  }

  /** Returns the choice that hints are about. */
  Optional<Choice> next(StepPosition position) {
    return challenge().flatMap(known -> known.wayOn(position.made())).map(way -> way.get(0));
  }

  /** Returns the number of operations left on a shortest way from here. */
  OptionalInt left(StepPosition position) {
    return challenge()
        .flatMap(known -> known.wayOn(position.made()))
        .map(way -> OptionalInt.of(way.size()))
        .orElse(OptionalInt.empty());
  }

  /** Gives one more hint; returns the choice to make when there are no more hints. */
  Optional<Choice> helpOn(StepPosition position) {
    if (challenge == null || brokenAfter(position).isPresent()) {
      return Optional.empty();
    }
    Optional<Choice> next = next(position);
    if (next.isEmpty()) {
      searchFrom(position);
    } else if (given == HintLevel.OPERATION) {
      return next;
    } else {
      given = given == HintLevel.THREAD ? HintLevel.OPERATION : HintLevel.THREAD;
    }
    return Optional.empty();
  }

  private void searchFrom(StepPosition position) {
    if (given == HintLevel.NONE) {
      given = HintLevel.SEARCHING;
      List<Choice> made = position.made();
      Model known = Objects.requireNonNull(model, "known with the challenge");
      Semantics from = oneMoreThan(made);
      start(limits -> Search.onwards(known.another(from), made, limits), this::take);
    }
  }

  /**
   * Returns semantics in which the number of remaining interrupts and spurious wake-ups is the same
   * at every position.
   */
  private Semantics oneMoreThan(List<Choice> made) {
    return semantics
        .withSpurious(semantics.spurious() + count(made, Transition.WAKE_UP))
        .withInterrupts(semantics.interrupts() + count(made, Transition.INTERRUPT));
  }

  private static int count(List<Choice> made, Transition transition) {
    return (int) made.stream().filter(choice -> choice.transition() == transition).count();
  }

  /** Removes the hints unless they are for the next choice at that position. */
  void follow(StepPosition position) {
    List<Choice> made = position.made();
    if (!made.equals(givenAfter)) {
      givenAfter = made;
      given = HintLevel.NONE;
    }
  }

  private void takeFirst(Result result) {
    task = null;
    first = result.outcome();
    if (result.outcome() instanceof Outcome.Found found) {
      model = result.model();
      challenge = new Challenge(result.model(), found);
    }
    onNews.run();
  }

  private void take(Outcome outcome) {
    task = null;
    if (outcome instanceof Outcome.Found found && challenge != null) {
      challenge.learn(found);
      given = given == HintLevel.SEARCHING ? HintLevel.THREAD : given;
    } else if (given == HintLevel.SEARCHING) {
      given = HintLevel.LOST;
    }
    onNews.run();
  }

  /** Gives up the search under way. */
  void stop() {
    if (task != null) {
      task.drop();
    }
  }
}
