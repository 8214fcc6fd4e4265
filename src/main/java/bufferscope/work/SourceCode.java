package bufferscope.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of a mechanism's class, which the build packs beside the class.
 *
 * @param file the name of its file
 * @param firstMethod the number of the line at which its methods begin
 */
public record SourceCode(String file, List<SourceLine> lines, int firstMethod) {

  /**
   * A line of the source.
   *
   * @param number from 1, as in stack traces
   * @param shown the number in its file; 0 for a line that stands between files
   * @param isHeld whether a thread at this line holds a lock, or the permit of a binary semaphore,
   *     that it has acquired in this method
   * @param isStep whether it uses a primitive: threads are shown at it and can sleep there
   */
  public record SourceLine(int number, int shown, String text, boolean isHeld, boolean isStep) {}

  public SourceCode {
    lines = List.copyOf(lines);
  }

  /**
   * The texts of files in plain Java, in which every line is like the others. Of several files,
   * each stands below its path.
   */
  public static SourceCode ofPlain(String file, Map<Path, String> texts, int firstMethod) {
    List<SourceLine> lines = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          if (texts.size() > 1) {
            lines.add(new SourceLine(lines.size() + 1, 0, "// " + path, false, false));
          }
          int before = lines.size();
          text.lines()
              .forEach(
                  line -> {
                    int number = lines.size() + 1;
                    lines.add(new SourceLine(number, number - before, line, false, false));
                  });
        });
    return new SourceCode(file, lines, firstMethod);
  }

  /** Reads the source of a mechanism. */
  public static SourceCode of(Mechanism mechanism) {
    String file = mechanism.code().getSimpleName() + ".java";
    try (InputStream in = mechanism.code().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new SourceReading(new String(in.readAllBytes(), StandardCharsets.UTF_8)).result(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Derives the properties of lines from their text alone. That is enough, since buffer code is
   * short, has one format, and makes its primitives in the constructor.
   */
  private static final class SourceReading {
    private static final Pattern PRIMITIVE = Pattern.compile("(\\w+) = sync(?:\\.\\w+\\(|;)");
    private static final Pattern LOCK =
        Pattern.compile("(\\w+) = sync\\.(?:lock|binarySemaphore)\\(");
    private static final Pattern USE = Pattern.compile("\\b(\\w+)\\.\\w+\\(");
    private static final Pattern TAKEN =
        Pattern.compile("(\\w+)\\.(?:lock|lockInterruptibly|acquire|acquireUninterruptibly)\\(\\)");
    private static final Pattern GIVEN_BACK = Pattern.compile("(\\w+)\\.(?:unlock|release)\\(\\)");
    private static final String FIRST_METHOD = "  @Override";
    private static final String METHOD_END = "  }";

    private final List<String> texts;
    private final Set<String> primitives;
    private final Set<String> locks;
    private final Set<String> held = new HashSet<>();

    SourceReading(String source) {
      texts = source.lines().toList();
      primitives = names(PRIMITIVE, source);
      locks = names(LOCK, source);
    }

    SourceCode result(String file) {
      int firstMethod = texts.indexOf(FIRST_METHOD) + 1;
      List<SourceLine> lines = new ArrayList<>();
      for (int number = 1; number <= texts.size(); number++) {
        lines.add(line(number, number >= firstMethod));
      }
      return new SourceCode(file, lines, firstMethod);
    }

    private SourceLine line(int number, boolean inMethods) {
      String text = texts.get(number - 1);
      String code = text.replaceFirst("\\s*//.*", "");
      if (code.equals(METHOD_END)) {
        held.clear();
      }
      boolean isHeld = !held.isEmpty();
      if (inMethods) {
        held.removeAll(names(GIVEN_BACK, code));
        Set<String> taken = names(TAKEN, code);
        taken.retainAll(locks);
        held.addAll(taken);
      }
      Set<String> used = names(USE, code);
      used.retainAll(primitives);
      return new SourceLine(number, number, text, isHeld, inMethods && !used.isEmpty());
    }

    private static Set<String> names(Pattern pattern, String code) {
      Set<String> names = new HashSet<>();
      Matcher matcher = pattern.matcher(code);
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
      return names;
    }
  }
}
