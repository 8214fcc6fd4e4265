package bufferscope.cli.option;

import bufferscope.owncode.plain.Wishes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A Java file to be searched: its buffer, or its program. */
public final class PlainFileOptions {
  /** The options that need a file. */
  public static final List<String> WITH_FILE_ONLY =
      Stream.concat(BufferFileOptions.WITH_FILE_ONLY.stream(), Stream.of("--main")).toList();

  @Mixin private final BufferFileOptions buffer = new BufferFileOptions();

  @Option(
      names = "--main",
      description = "Search the program of FILE from its main, and not its buffer alone.")
  private boolean main;

  /** Returns the file, if one is given. */
  public Optional<Path> file() {
    return buffer.file();
  }

  /** Returns the user's choices for the file. */
  public Wishes wishes() {
    return buffer.wishes();
  }

  /** Returns true if its {@code main} is to be searched, and not its buffer alone. */
  public boolean wantsMain() {
    return main;
  }
}
