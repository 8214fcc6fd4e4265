package bufferscope.owncode;

import bufferscope.owncode.Loops.Loop;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The text of a file that may be explored. */
final class Source {
  private final Path file;
  private final String text;
  private final Loops loops;

  private Source(Path file, String text, Loops loops) {
    this.file = file;
    this.text = text;
    this.loops = loops;
  }

  /**
   * Inspects the text.
   *
   * @throws RefusedCodeException if it is not Java, or cannot be explored
   */
  static Source of(Path file, String text) {
    return new Source(file, text, Compiler.inspect(file, text));
  }

  boolean remembersRounds() {
    return loops.remember();
  }

  /** Returns the classes by their names; their loops call {@link Rounds} in each round. */
  Map<String, byte[]> compile() {
    return Compiler.compile(file, guarded());
  }

  /** Returns the text with insertions that leave every line at its number. */
  private String guarded() {
    StringBuilder guarded = new StringBuilder(text);
    insertions(loops.all()).forEach(each -> guarded.insert(each.at(), each.text()));
    return guarded.toString();
  }

  private record Insertion(int at, String text) {}

  /**
   * Returns the insertions from the end of the text to its beginning, so that none moves a later
   * one.
   */
  private static Stream<Insertion> insertions(List<Loop> loops) {
    return loops.stream()
        .flatMap(
            loop ->
                Stream.of(
                    new Insertion(loop.bodyStart(), call(loop.line())),
                    new Insertion(loop.bodyEnd(), "}")))
        .sorted(Comparator.comparing(Insertion::at).reversed());
  }

  private static String call(int line) {
    return "{%s.next(%d);".formatted(Rounds.class.getName(), line);
  }
}
