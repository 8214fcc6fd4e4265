package bufferscope.ui.session;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.FileSearch;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.MappedBuffer;
import bufferscope.explore.search.PlainSearch;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.owncode.plain.Exercise;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainLive;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.owncode.plain.Wishes;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * A buffer in plain Java.
 *
 * @param program the program from the {@code main} of the file, if it has one
 * @param wishes the user's choices
 * @param inOrder whether items are to come out in the order in which they went in
 */
public record OpenedBuffer(
    String file,
    String text,
    PlainCode code,
    Supplier<PlainProgram> program,
    Wishes wishes,
    boolean inOrder,
    Model first,
    Optional<PlainLive> live,
    String whyNotLive)
    implements OpenedCode {

  @Override
  public Optional<Exercise> exercise() {
    return code.exercise();
  }

  @Override
  public String description() {
    return code.description();
  }

  @Override
  public Wishes found() {
    return code.found();
  }

  @Override
  public int firstLine() {
    return code.firstLine();
  }

  @Override
  public boolean hasFixedThreads() {
    return false;
  }

  @Override
  public boolean hasFixedCapacity() {
    return code.hasFixedCapacity();
  }

  @Override
  public Optional<MappedBuffer> mapped() {
    return Optional.of(new MappedBuffer(file, code, MappedBuffer.ITEMS));
  }

  @Override
  public Model model(Bounds bounds, Semantics semantics) {
    return Model.of(code, bounds, semantics, inOrder);
  }

  /** Searches the buffer, or the program if the buffer gives no verdict. */
  @Override
  public PlainSearch.Result search(Wish wish, ScheduleCost minimised, Limits limits) {
    return new FileSearch(() -> code, program, wishes, minimised, limits)
        .run(wish, OptionalInt.empty(), false);
  }
}
