package bufferscope.ui.session;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.MappedBuffer;
import bufferscope.explore.search.PlainSearch;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.explore.search.ProgramSearch;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.owncode.LoopLimit;
import bufferscope.owncode.plain.Exercise;
import bufferscope.owncode.plain.PlainLive;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.owncode.plain.Wishes;
import bufferscope.ui.text.Texts;
import java.util.Optional;
import java.util.OptionalInt;

/** A program in plain Java, which starts its threads itself. */
public record OpenedProgram(String file, String text, PlainProgram program, Model first)
    implements OpenedCode {

  /** Opens the program, with endless loops gone round a few times. */
  public static OpenedProgram of(String file, String text, PlainProgram program) {
    return new OpenedProgram(file, text, program, first(program, Semantics.BARGING));
  }

  private static Model first(PlainProgram program, Semantics semantics) {
    return Model.of(program, semantics, LoopLimit.FEW);
  }

  @Override
  public Optional<PlainLive> live() {
    return Optional.empty();
  }

  @Override
  public String whyNotLive() {
    return Texts.of("main.programInSteps");
  }

  @Override
  public Optional<Exercise> exercise() {
    return program.exercise();
  }

  @Override
  public String description() {
    return program.description();
  }

  @Override
  public Wishes found() {
    return Wishes.NONE;
  }

  @Override
  public int firstLine() {
    return program.firstLine();
  }

  @Override
  public boolean hasFixedThreads() {
    return true;
  }

  @Override
  public boolean hasFixedCapacity() {
    return true;
  }

  @Override
  public Optional<MappedBuffer> mapped() {
    return Optional.empty();
  }

  /** Makes the model anew: the program itself has the threads, the items and the capacity. */
  @Override
  public Model model(Bounds bounds, Semantics semantics) {
    return first(program, semantics);
  }

  @Override
  public PlainSearch.Result search(Wish wish, ScheduleCost minimised, Limits limits) {
    return ProgramSearch.run(program, OptionalInt.empty(), wish.semantics(), minimised, limits);
  }
}
