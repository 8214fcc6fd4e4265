package bufferscope.explore.search;

import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.measure.ViolationKind;
import bufferscope.owncode.LoopLimit;
import bufferscope.owncode.LoopLimit.Loops;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Searches a program that starts its threads itself. The first search covers only the first rounds
 * of all loops, since most faults show there. If nothing goes wrong, or only a data race is found,
 * the next one runs loops that end as written, and endless loops for a few rounds, then for more.
 * If that leads to many states, loops whose end depends on other threads also run for a few rounds
 * only.
 */
public final class ProgramSearch {
  /** The number of rounds of endless loops if few lead to few states. */
  private static final int MORE_ROUNDS = 6;

  /** The number of states above which a search is not repeated with more rounds. */
  private static final long MANY_STATES = 100_000;

  /** The number of states above which loops that others end are gone round a few times only. */
  private static final long MOST_STATES = 30_000;

  /** The number of states from which values that are only printed are forgotten. */
  private static final long SOME_STATES = 2_000;

  private final PlainProgram program;
  private final Semantics semantics;
  private final ScheduleCost minimised;
  private final Limits limits;

  /** Whether values that are only printed led to many states. */
  private boolean hasManyStates;

  private ProgramSearch(
      PlainProgram program, Semantics semantics, ScheduleCost minimised, Limits limits) {
    this.program = program;
    this.semantics = semantics;
    this.minimised = minimised;
    this.limits = limits;
  }

  /**
   * Searches the program.
   *
   * @param rounds the number of rounds of endless loops, if it is given
   */
  public static Result run(
      PlainProgram program,
      OptionalInt rounds,
      Semantics semantics,
      ScheduleCost minimised,
      Limits limits) {
    ProgramSearch search = new ProgramSearch(program, semantics, minimised, limits);
    Result result =
        rounds.isPresent()
            ? search.run(new LoopLimit(rounds.getAsInt(), Loops.ENDLESS), limits)
            : search.run();
    return program.exercise().map(exercise -> result.judging(exercise, 0, 0, 0, 0)).orElse(result);
  }

  private Result run() {
    Result first = run(LoopLimit.FEW.of(Loops.ALL), within(MOST_STATES));
    if (isFound(first) && !isRace(first)) {
      return first;
    }
    Loops cut = Loops.ENDLESS;
    Result result = run(LoopLimit.FEW, within(MOST_STATES));
    if (isBounded(result)) {
      cut = Loops.OPEN;
      result = run(LoopLimit.FEW.of(cut), isRace(first) ? within(MANY_STATES) : limits);
    }
    boolean isNoBetter = isBounded(result) || isRace(result);
    return isRace(first) && isNoBetter ? first : withMoreRounds(result, cut);
  }

  private Result withMoreRounds(Result result, Loops loops) {
    boolean isWorthMore =
        result.outcome() instanceof Outcome.None none
            && result.model().cutsLoops()
            && none.effort().states() <= MANY_STATES;
    if (!isWorthMore) {
      return result;
    }
    Result more = run(new LoopLimit(MORE_ROUNDS, loops), limits);
    return isBounded(more) ? result : more;
  }

  private Limits within(long states) {
    return within(limits, states);
  }

  private static Limits within(Limits limits, long states) {
    return new Limits(Math.min(limits.maxStates(), states), limits.watcher());
  }

  private static boolean isFound(Result result) {
    return result.outcome() instanceof Outcome.Found;
  }

  private static boolean isRace(Result result) {
    return result.outcome() instanceof Outcome.Found found
        && found.kind() == ViolationKind.DATA_RACE;
  }

  private static boolean isBounded(Result result) {
    return result.outcome() instanceof Outcome.Bounded;
  }

  /**
   * Searches without the values that are only printed, if there are many states with them. If
   * something goes wrong then, it searches again with them, since the schedule is to be shown.
   */
  private Result run(LoopLimit limit, Limits within) {
    if (!hasManyStates) {
      Model model = Model.of(program, semantics, limit);
      Result first = run(model, limit, program.mayForget() ? within(within, SOME_STATES) : within);
      if (!program.mayForget() || !isBounded(first)) {
        return first;
      }
      hasManyStates = true;
    }
    Result result = run(Model.withoutPrinted(program, semantics, limit), limit, within);
    if (!isFound(result)) {
      return result;
    }
    Result whole = run(Model.of(program, semantics, limit), limit, within);
    if (isFound(whole)) {
      return whole;
    }
    result.notes().add("data that is only printed is shown without its values");
    return result;
  }

  private Result run(Model model, LoopLimit limit, Limits within) {
    Outcome outcome = PlainSearch.judged(model, outcome(model, within), program.decidedByNumber());
    List<String> notes = new ArrayList<>();
    if (model.cutsLoops() && outcome instanceof Outcome.None) {
      notes.add("loops without an end were gone round %d times".formatted(limit.rounds()));
    }
    notes.addAll(program.input());
    notes.addAll(PlainSearch.races(model));
    return new Result(model, outcome, notes);
  }

  private Outcome outcome(Model model, Limits within) {
    try {
      return Search.run(model, minimised, within);
    } catch (NotRepeatableException | NotFollowedException e) {
      return new Outcome.Bounded(
          String.valueOf(e.getMessage()), new Outcome.Effort(0, 0, 0, false, 0, 0));
    }
  }
}
