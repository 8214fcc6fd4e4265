package bufferscope.cli.command;

import bufferscope.cli.option.BoundsOptions;
import bufferscope.cli.option.LockOption;
import bufferscope.cli.option.SearchedCodeOptions;
import bufferscope.cli.terminal.Output;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.search.LoneProducer;
import bufferscope.io.LineReader;
import bufferscope.owncode.LoopLimit;
import bufferscope.owncode.LoopLimit.Loops;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.NothingToSearchException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets the user choose which thread does its next operation. */
@Command(
    name = "step",
    description = "Steps through a mechanism or a Java file: you choose the next thread.",
    footer = {
      "%nType the number of a step, or nothing for the first one; b goes back, q ends.",
      "Exit status: 0 ended, 2 bad arguments."
    },
    sortOptions = false,
    showDefaultValues = true)
public final class StepCommand implements Callable<Integer> {
  private static final int LONGEST_ANSWER = 20;
  private static final int MAX_ITEMS = 1000;

  private final InputStream in;
  private final Output output;

  @Spec private CommandSpec spec;

  @Mixin private final SearchedCodeOptions searched = new SearchedCodeOptions();
  @Mixin private final BoundsOptions bounds = new BoundsOptions();

  @Mixin private final LockOption lock = new LockOption();

  public StepCommand(InputStream in, Output output) {
    this.in = in;
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> complaint = searched.complaint(spec.commandLine().getParseResult());
    if (complaint.isPresent()) {
      output.complain("bufferscope step", complaint.get());
      return ExitCode.USAGE;
    }
    try {
      Model model =
          searched
              .file()
              .map(this::ofFile)
              .orElseGet(() -> Model.of(searched.mechanism(), bounds.bounds(), lock.semantics()));
      InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8);
      new TextStepper(model, new LineReader(text, LONGEST_ANSWER), output.out()).run();
      return ExitCode.OK;
    } catch (RefusedCodeException | NotFollowedException | NotRepeatableException e) {
      output.err().println(e.getMessage());
      return ExitCode.USAGE;
    }
  }

  private Model ofFile(Path file) {
    Bounds asked = bounds.bounds();
    if (searched.wantsMain()) {
      return ofProgram(file);
    }
    try {
      PlainCode code = PlainCode.read(file, searched.wishes());
      int items = Math.min(asked.items(), MAX_ITEMS);
      Bounds finite = new Bounds(asked.producers(), asked.consumers(), asked.capacity(), items);
      return Model.of(code, finite, lock.semantics(), LoneProducer.isInOrder(code));
    } catch (NothingToSearchException noBuffer) {
      try {
        return ofProgram(file);
      } catch (NothingToSearchException noMain) {
        throw noBuffer;
      }
    }
  }

  private Model ofProgram(Path file) {
    PlainProgram program = PlainProgram.read(file, searched.wishes());
    int rounds = Math.min(bounds.bounds().items(), MAX_ITEMS);
    return Model.of(program, lock.semantics(), new LoopLimit(rounds, Loops.ENDLESS));
  }
}
