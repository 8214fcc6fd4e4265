package bufferscope.explore.search;

import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.sync.controlled.NotRepeatableException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Searches a program that starts its threads itself. Loops that end run as written; endless ones
 * run a few rounds at first, then more. If that leads to many states, so do loops that end when
 * other threads say so.
 */
public final class ProgramSearch {
  /** The number of rounds of endless loops at first. */
  public static final int FEW_ROUNDS = 2;

  private static final int MORE_ROUNDS = 6;

  /** The number of states above which a search is not repeated with more rounds. */
  private static final long MANY_STATES = 100_000;

  /** The number of states above which loops that others end are gone round a few times only. */
  private static final long MOST_STATES = 30_000;

  private final PlainProgram program;
  private final Semantics semantics;
  private final ScheduleCost minimised;
  private final Limits limits;

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
        rounds.isPresent() ? search.run(rounds.getAsInt(), false, limits) : search.run();
    return program.exercise().map(exercise -> result.judging(exercise, 0, 0, 0, 0)).orElse(result);
  }

  private Result run() {
    long most = Math.min(limits.maxStates(), MOST_STATES);
    Result result = run(FEW_ROUNDS, false, new Limits(most, limits.watcher()));
    boolean cutsOpen = isBounded(result) && result.outcome().effort().states() >= most;
    if (cutsOpen) {
      result = run(FEW_ROUNDS, true, limits);
    }
    boolean isWorthMore =
        result.outcome() instanceof Outcome.None none
            && result.model().cutsLoops()
            && none.effort().states() <= MANY_STATES;
    if (!isWorthMore) {
      return result;
    }
    Result more = run(MORE_ROUNDS, cutsOpen, limits);
    return isBounded(more) ? result : more;
  }

  private static boolean isBounded(Result result) {
    return result.outcome() instanceof Outcome.Bounded;
  }

  private Result run(int rounds, boolean cutsOpen, Limits within) {
    Model model = Model.of(program, semantics, rounds, cutsOpen);
    Outcome outcome = PlainSearch.judged(model, outcome(model, within), program.decidedByNumber());
    List<String> notes = new ArrayList<>();
    if (model.cutsLoops() && outcome instanceof Outcome.None) {
      notes.add("loops without an end were gone round %d times".formatted(rounds));
    }
    notes.addAll(PlainSearch.races(model));
    return new Result(model, outcome, notes);
  }

  private Outcome outcome(Model model, Limits within) {
    try {
      return Search.run(model, minimised, within);
    } catch (NotRepeatableException e) {
      return new Outcome.Bounded(
          String.valueOf(e.getMessage()), new Outcome.Effort(0, 0, 0, false, 0, 0));
    }
  }
}
