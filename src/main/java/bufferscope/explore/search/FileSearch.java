package bufferscope.explore.search;

import bufferscope.explore.search.PlainSearch.Result;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.measure.ViolationKind;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.NothingToSearchException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainFile;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.owncode.plain.Wishes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Searches a Java file: first the buffer in it, with threads that use it. If no buffer is found, or
 * it gives no verdict, the program is searched from its {@code main}. If the buffer is right, the
 * program may still be wrong, and a short search of it follows.
 */
public record FileSearch(
    Supplier<PlainCode> buffer,
    Supplier<PlainProgram> main,
    Wishes wishes,
    ScheduleCost minimised,
    Limits limits) {
  /** How the note about a data race beside a right buffer begins. */
  public static final String RACE_BESIDE_BUFFER = "data race in the program that uses the buffer: ";

  /** The number of states for the program of a buffer that is right. */
  private static final long STATES_BESIDE_BUFFER = 10_000;

  public static FileSearch of(Path file, Wishes wishes, ScheduleCost minimised, Limits limits) {
    PlainFile text = PlainFile.read(file);
    return new FileSearch(
        () -> PlainCode.of(text, wishes),
        () -> PlainProgram.of(text, wishes),
        wishes,
        minimised,
        limits);
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
      return program(wish, rounds, limits);
    }
    Result ofBuffer;
    try {
      ofBuffer = PlainSearch.run(buffer.get(), wish, minimised, limits);
    } catch (RefusedCodeException e) {
      return insteadOf(e, wishes, () -> program(wish, rounds, limits));
    }
    // A program interrupts its threads whatever number of interrupts the user asks for.
    boolean aboutBuffer = wishes.nameBuffer() || wish.interruptsFixed();
    return aboutBuffer ? ofBuffer : withProgram(ofBuffer, wish, rounds);
  }

  /** Returns the verdict on the program if the one on the buffer leaves a question. */
  private Result withProgram(Result ofBuffer, Wish wish, OptionalInt rounds) {
    Outcome outcome = ofBuffer.outcome();
    if (outcome instanceof Outcome.Found) {
      return ofBuffer;
    }
    Limits within =
        outcome instanceof Outcome.None ? limits.withAtMost(STATES_BESIDE_BUFFER) : limits;
    try {
      Result ofProgram = program(wish, rounds, within);
      if (outcome instanceof Outcome.Bounded bounded) {
        return ofProgram.outcome() instanceof Outcome.Bounded
            ? ofBuffer
            : noting(
                ofProgram,
                "searched from main, since the buffer alone gives no verdict: " + bounded.reason());
      }
      if (!(ofProgram.outcome() instanceof Outcome.Found found)) {
        return ofBuffer;
      }
      return found.kind() == ViolationKind.DATA_RACE // it need not do harm
          ? noting(ofBuffer, RACE_BESIDE_BUFFER + found.message())
          : noting(
              ofProgram, "nothing goes wrong in the buffer alone, but in the program that uses it");
    } catch (RefusedCodeException e) {
      return ofBuffer;
    }
  }

  /**
   * Returns the result for the program instead of its buffer.
   *
   * @throws RefusedCodeException the refusal of the buffer, if the user named one or the program is
   *     refused too; that of the program if there is no buffer
   */
  public static <T> T insteadOf(
      RefusedCodeException ofBuffer, Wishes wishes, Supplier<T> ofProgram) {
    if (wishes.nameBuffer()) {
      throw ofBuffer;
    }
    try {
      return ofProgram.get();
    } catch (NothingToSearchException e) {
      throw ofBuffer;
    } catch (RefusedCodeException e) {
      throw ofBuffer instanceof NothingToSearchException ? e : ofBuffer;
    }
  }

  private Result program(Wish wish, OptionalInt rounds, Limits within) {
    return ProgramSearch.run(main.get(), rounds, wish.semantics(), minimised, within);
  }

  private static Result noting(Result result, String note) {
    List<String> notes = new ArrayList<>(List.of(note));
    notes.addAll(result.notes());
    return new Result(result.model(), result.outcome(), notes);
  }
}
