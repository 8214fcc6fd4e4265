package bufferscope.owncode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A buffer as a starting point for one's own: a file with comments, which is correct as it is. */
public final class Template {
  private Template() {}

  /** Returns the text for a class of that name. */
  public static String text(String className) {
    try (InputStream in = Template.class.getResourceAsStream("template.txt")) {
      byte[] template = Objects.requireNonNull(in, "template.txt is missing").readAllBytes();
      return new String(template, StandardCharsets.UTF_8).replace("NAME", className);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template.txt", e);
    }
  }
}
