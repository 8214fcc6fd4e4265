package bufferscope.cli.option;

import bufferscope.owncode.plain.Wishes;
import bufferscope.work.Mechanism;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The code to be searched: a mechanism, or a Java file with its buffer or its program. */
public final class SearchedCodeOptions {
  @Option(
      names = "--mechanism",
      converter = Value.SearchedMechanism.class,
      defaultValue = "two-conditions",
      paramLabel = "NAME",
      description = "How the buffer is built.")
  private Mechanism mechanism;

  @Mixin private final BufferFileOptions buffer = new BufferFileOptions();

  @Option(
      names = "--main",
      description = "Search the program of FILE from its main, and not its buffer alone.")
  private boolean main;

  @Option(
      names = "--args",
      paramLabel = "TEXT",
      showDefaultValue = Visibility.NEVER,
      description = "The arguments of main, such as \"5 3\".")
  private String arguments = "";

  /** Returns the mechanism to be searched if no file is given. */
  public Mechanism mechanism() {
    return mechanism;
  }

  /** Returns the file, if one is given. */
  public Optional<Path> file() {
    return buffer.file();
  }

  /**
   * Returns the first option that does not fit to the file, or to its absence, in a sentence.
   *
   * @param given the arguments of the command
   */
  public Optional<String> complaint(ParseResult given) {
    return buffer.complaint(given, List.of("--mechanism"));
  }

  /** Returns the user's choices for the file. */
  public Wishes wishes() {
    return buffer
        .wishes()
        .withArguments(arguments.isBlank() ? List.of() : List.of(arguments.trim().split("\\s+")));
  }

  /** Returns true if its {@code main} is to be searched, and not its buffer alone. */
  public boolean wantsMain() {
    return main;
  }
}
