package bufferscope.cli.option;

import bufferscope.owncode.plain.Wishes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** A Java file with a buffer, and the position of the buffer in the file. */
public final class BufferFileOptions {
  private static final List<String> WITH_FILE_ONLY =
      List.of("--class", "--put", "--take", "--capacity-from", "--main", "--args");

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A Java file with a buffer, or a folder, as it is, instead of a mechanism.")
  private @Nullable Path file;

  @Option(
      names = "--class",
      paramLabel = "NAME",
      description = "Which class of FILE is the buffer.")
  private @Nullable String type;

  @Option(names = "--put", paramLabel = "NAME", description = "Its method that puts an item.")
  private @Nullable String put;

  @Option(names = "--take", paramLabel = "NAME", description = "Its method that takes an item.")
  private @Nullable String take;

  @Option(
      names = "--capacity-from",
      paramLabel = "NAME",
      description = "The constant of FILE that the capacity replaces.")
  private @Nullable String capacityFrom;

  /** Returns the file, if one is given. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Returns the user's choices for the file. */
  public Wishes wishes() {
    return new Wishes(type, put, take, capacityFrom);
  }

  /**
   * Returns the first option that does not fit to the file, or to its absence, in a sentence.
   *
   * @param given the arguments of the command
   * @param notWithFile the options that make no sense with a file
   */
  public Optional<String> complaint(ParseResult given, List<String> notWithFile) {
    List<String> wrong = file == null ? WITH_FILE_ONLY : notWithFile;
    String sentence =
        file == null
            ? "%s is given without a FILE"
            : "%s and a FILE are given; allowed is one of them";
    return wrong.stream().filter(given::hasMatchedOption).findFirst().map(sentence::formatted);
  }
}
