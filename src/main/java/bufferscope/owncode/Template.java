package bufferscope.owncode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A buffer to begin one's own with: a file with comments, which is right as it stands. */
public final class Template {
  private Template() {}

  /** Its text, for a class of that name. */
  public static String text(String className) {
    try (InputStream in = Template.class.getResourceAsStream("template.txt")) {
      byte[] template = Objects.requireNonNull(in, "template.txt is missing").readAllBytes();
      return new String(template, StandardCharsets.UTF_8).replace("NAME", className);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template.txt", e);
    }
  }
}
