package bufferscope.testing;

import bufferscope.work.Mechanism;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The source of a mechanism, as it is packed into the jar. */
public final class SourceCode {
  private SourceCode() {}

  /** The lines of the source; the first of them is line 1. */
  public static List<String> lines(Mechanism mechanism) {
    String file = mechanism.code().getSimpleName() + ".java";
    try (InputStream in = mechanism.code().getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the first line of the method that contains the text. */
  public static int line(Mechanism mechanism, String method, String text) {
    List<String> lines = lines(mechanism);
    boolean inMethod = false;
    for (int i = 0; i < lines.size(); i++) {
      inMethod |= lines.get(i).contains(" " + method + "(");
      if (inMethod && lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(mechanism.id() + " has no " + text + " in " + method);
  }
}
