package bufferscope.explore.search;

import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.NothingToSearchException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.owncode.plain.Wishes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Searches a Java file: first the buffer in it, with threads that use it. If no buffer is found, or
 * it gives no verdict, the program is searched from its {@code main}.
 */
public record FileSearch(Path file, Wishes wishes, ScheduleCost minimised, Limits limits) {

  public static FileSearch of(Path file, Wishes wishes, ScheduleCost minimised, Limits limits) {
    return new FileSearch(file, wishes, minimised, limits);
  }

  /**
   * Searches the file.
   *
   * @param rounds the number of rounds of endless loops in a program, if it is given
   * @param fromMain whether to search the program instead of its buffer
   * @throws RefusedCodeException if neither can be searched
   */
  public Result run(Wish wish, OptionalInt rounds, boolean fromMain) {
    if (fromMain) {
      return program(wish, rounds);
    }
    try {
      Result ofBuffer = PlainSearch.run(PlainCode.read(file, wishes), wish, minimised, limits);
      return ofBuffer.outcome() instanceof Outcome.Bounded bounded
          ? otherwise(wish, rounds, ofBuffer, bounded.reason())
          : ofBuffer;
    } catch (RefusedCodeException e) {
      return insteadOf(e, wish, rounds);
    }
  }

  private Result otherwise(Wish wish, OptionalInt rounds, Result ofBuffer, String reason) {
    try {
      Result ofProgram = wishes.nameBuffer() ? ofBuffer : program(wish, rounds);
      return ofProgram.outcome() instanceof Outcome.Bounded
          ? ofBuffer
          : noting(
              ofProgram, "searched from main, since the buffer alone gives no verdict: " + reason);
    } catch (RefusedCodeException e) {
      return ofBuffer;
    }
  }

  private Result insteadOf(RefusedCodeException ofBuffer, Wish wish, OptionalInt rounds) {
    if (wishes.nameBuffer()) {
      throw ofBuffer;
    }
    try {
      return program(wish, rounds);
    } catch (NothingToSearchException e) {
      throw ofBuffer;
    } catch (RefusedCodeException e) {
      throw ofBuffer instanceof NothingToSearchException ? e : ofBuffer;
    }
  }

  private Result program(Wish wish, OptionalInt rounds) {
    PlainProgram program = PlainProgram.read(file, wishes);
    return ProgramSearch.run(program, rounds, wish.semantics(), minimised, limits);
  }

  private static Result noting(Result result, String note) {
    List<String> notes = new ArrayList<>(List.of(note));
    notes.addAll(result.notes());
    return new Result(result.model(), result.outcome(), notes);
  }
}
