package bufferscope.ui.step;

import bufferscope.explore.Challenge;
import bufferscope.explore.Choice;
import bufferscope.explore.Choice.Kind;
import bufferscope.explore.Limits;
import bufferscope.explore.Model;
import bufferscope.explore.Outcome;
import bufferscope.explore.ScheduleCost;
import bufferscope.explore.Search;
import bufferscope.explore.Semantics;
import bufferscope.work.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person to break what is stepped through in as few operations as a search needs, and gives
 * hints. Where the person leaves the ways it knows, it searches from there; nobody waits for that.
 */
final class Coaching {
  private static final long MAX_STATES = 2_000_000;

  private final Scenario scenario;
  private final StepSettings settings;

  private @Nullable BackgroundSearch search;
  private @Nullable Outcome first;
  private @Nullable Challenge challenge;

  /** How much was told of the next choice, and after which ones. */
  private Hint told = Hint.NONE;

  private List<Choice> toldAfter = List.of();

  /** What was told of the next choice. */
  enum Hint {
    NONE,
    /** That there is none: from here on it can only go well. */
    LOST,
    /** Nothing yet: the search for it is under way. */
    SEARCHING,
    /** Which thread makes it. */
    THREAD,
    /** What that thread does. */
    OPERATION
  }

  Coaching(Scenario scenario, StepSettings settings) {
    this.scenario = scenario;
    this.settings = settings;
    Semantics semantics = settings.searched(scenario.fair());
    search = inBackground(limits -> Search.run(model(semantics), ScheduleCost.OPERATIONS, limits));
  }

  private BackgroundSearch inBackground(Function<Limits, Outcome> work) {
    stop();
    return BackgroundSearch.start("challenge", MAX_STATES, work);
  }

  private Model model(Semantics semantics) {
    return Model.of(scenario.mechanism(), settings.bounds(), semantics);
  }

  /** What the first search came to, if it is over: how it can be broken, or that it cannot. */
  Optional<Outcome> solution() {
    return Optional.ofNullable(first);
  }

  /** The task, if there is one. */
  Optional<Challenge> challenge() {
    return Optional.ofNullable(challenge);
  }

  /** After how many operations the run has gone wrong. */
  OptionalInt brokenAfter(SteppedRun run) {
    return challenge == null ? OptionalInt.empty() : challenge.goesWrongAfter(run.made());
  }

  /** What was told of the next choice of the run. */
  Hint told() {
    return told;
  }

  /** The choice that hints are about. */
  Optional<Choice> next(SteppedRun run) {
    return challenge().flatMap(task -> task.wayOn(run.made())).map(way -> way.get(0));
  }

  /** How many operations are left on a shortest way from here. */
  OptionalInt left(SteppedRun run) {
    return challenge()
        .flatMap(task -> task.wayOn(run.made()))
        .map(way -> OptionalInt.of(way.size()))
        .orElse(OptionalInt.empty());
  }

  /** Tells a little more of the next choice; when all was told, answers it, to be made. */
  Optional<Choice> helpOn(SteppedRun run) {
    if (challenge == null || brokenAfter(run).isPresent()) {
      return Optional.empty();
    }
    Optional<Choice> next = next(run);
    if (next.isEmpty()) {
      searchFrom(run);
    } else if (told == Hint.OPERATION) {
      return next;
    } else {
      told = told == Hint.THREAD ? Hint.OPERATION : Hint.THREAD;
    }
    return Optional.empty();
  }

  private void searchFrom(SteppedRun run) {
    if (told == Hint.NONE) {
      told = Hint.SEARCHING;
      List<Choice> made = run.made();
      Semantics semantics = oneMoreThan(made);
      search = inBackground(limits -> Search.onwards(model(semantics), made, limits));
    }
  }

  /** What may still happen out of the ordinary is the same from everywhere. */
  private Semantics oneMoreThan(List<Choice> made) {
    Semantics semantics = settings.searched(scenario.fair());
    return semantics
        .withSpurious(semantics.spurious() + count(made, Kind.WAKE_UP))
        .withInterrupts(semantics.interrupts() + count(made, Kind.INTERRUPT));
  }

  private static int count(List<Choice> made, Kind kind) {
    return (int) made.stream().filter(choice -> choice.kind() == kind).count();
  }

  /**
   * Takes note of what a search came to, and of where the run is; answers whether there is
   * something new to tell.
   */
  boolean look(SteppedRun run) {
    List<Choice> made = run.made();
    boolean moved = !made.equals(toldAfter);
    if (moved) {
      toldAfter = made;
      told = Hint.NONE;
    }
    Optional<Outcome> outcome = Optional.ofNullable(search).flatMap(BackgroundSearch::outcome);
    outcome.ifPresent(found -> takeNote(found, run));
    return moved || outcome.isPresent();
  }

  private void takeNote(Outcome outcome, SteppedRun run) {
    search = null;
    if (first == null) {
      first = outcome;
      if (outcome instanceof Outcome.Found found) {
        challenge = new Challenge(run.model(), found);
      }
    } else if (outcome instanceof Outcome.Found found && challenge != null) {
      challenge.learn(found);
      told = told == Hint.SEARCHING ? Hint.THREAD : told;
    } else if (told == Hint.SEARCHING) {
      told = Hint.LOST;
    }
  }

  /** Gives up what it searches for. */
  void stop() {
    if (search != null) {
      search.cancel();
    }
  }
}
