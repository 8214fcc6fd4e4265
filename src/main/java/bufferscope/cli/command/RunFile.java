package bufferscope.cli.command;

import bufferscope.cli.option.BufferFileOptions;
import bufferscope.explore.search.LiveTrial;
import bufferscope.explore.search.LoneProducer;
import bufferscope.io.BadFileException;
import bufferscope.io.Printable;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainLive;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import bufferscope.work.Scenario;
import bufferscope.work.ShownBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The buffer of a Java file that runs live instead of a mechanism. */
record RunFile(String name, PlainLive code) {
  /** Options that make no sense with a file, and why. */
  private static final List<String> NOT_WITH_FILE =
      List.of("--mechanism", "--virtual-time", "--put-limit", "--pause");

  /**
   * Reads the file, if one is given, and makes it ready to run.
   *
   * @throws BadFileException with a sentence about options that do not fit together
   * @throws RefusedCodeException if the file cannot be read, compiled or run live
   */
  static Optional<RunFile> of(BufferFileOptions file, CommandSpec spec) throws BadFileException {
    Optional<String> complaint = file.complaint(spec.commandLine().getParseResult(), NOT_WITH_FILE);
    if (complaint.isPresent()) {
      throw new BadFileException(complaint.get());
    }
    return file.file().map(path -> of(path, file));
  }

  private static RunFile of(Path path, BufferFileOptions file) {
    try {
      PlainCode code = PlainCode.read(path, file.wishes());
      String name = Printable.of(String.valueOf(path.getFileName()));
      return new RunFile(name, LiveTrial.of(code, LoneProducer.isInOrder(code)));
    } catch (NotFollowedException | NotRepeatableException e) {
      throw new RefusedCodeException(String.valueOf(e.getMessage()));
    }
  }

  /** Returns the buffer as texts name it. */
  ShownBuffer shown(Scenario scenario) {
    return new ShownBuffer(name, code.capacity(scenario.capacity()));
  }
}
