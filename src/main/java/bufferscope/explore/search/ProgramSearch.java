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
 * run a few rounds at first, then more.
 */
public final class ProgramSearch {
  private static final int FEW_ROUNDS = 2;
  private static final int MORE_ROUNDS = 6;

  /** The number of states above which a search is not repeated with more rounds. */
  private static final long MANY_STATES = 100_000;

  private ProgramSearch() {}

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
    Result result = search(program, rounds, semantics, minimised, limits);
    return program.exercise().map(exercise -> result.judging(exercise, 0, 0, 0, 0)).orElse(result);
  }

  private static Result search(
      PlainProgram program,
      OptionalInt rounds,
      Semantics semantics,
      ScheduleCost minimised,
      Limits limits) {
    if (rounds.isPresent()) {
      return run(program, rounds.getAsInt(), semantics, minimised, limits);
    }
    Result few = run(program, FEW_ROUNDS, semantics, minimised, limits);
    boolean isWorthMore =
        few.outcome() instanceof Outcome.None none
            && few.model().cutsLoops()
            && none.effort().states() <= MANY_STATES;
    if (!isWorthMore) {
      return few;
    }
    Result more = run(program, MORE_ROUNDS, semantics, minimised, limits);
    return more.outcome() instanceof Outcome.Bounded ? few : more;
  }

  private static Result run(
      PlainProgram program,
      int rounds,
      Semantics semantics,
      ScheduleCost minimised,
      Limits limits) {
    Model model = Model.of(program, semantics, rounds);
    Outcome outcome =
        PlainSearch.judged(model, outcome(model, minimised, limits), program.decidedByNumber());
    List<String> notes = new ArrayList<>();
    if (model.cutsLoops() && outcome instanceof Outcome.None) {
      notes.add("loops without an end were gone round %d times".formatted(rounds));
    }
    notes.addAll(PlainSearch.races(model));
    return new Result(model, outcome, notes);
  }

  private static Outcome outcome(Model model, ScheduleCost minimised, Limits limits) {
    try {
      return Search.run(model, minimised, limits);
    } catch (NotRepeatableException e) {
      return new Outcome.Bounded(
          String.valueOf(e.getMessage()), new Outcome.Effort(0, 0, 0, false, 0, 0));
    }
  }
}
