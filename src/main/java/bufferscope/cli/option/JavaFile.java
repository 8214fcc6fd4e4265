package bufferscope.cli.option;

import java.nio.file.Path;
import javax.lang.model.SourceVersion;

/** A file for a Java class of the same name. */
public record JavaFile(Path path, String className) {
  private static final String SUFFIX = ".java";

  static JavaFile parse(String text) {
    Path path = Path.of(text);
    String name = String.valueOf(path.getFileName());
    String className = name.substring(0, Math.max(0, name.length() - SUFFIX.length()));
    if (!name.endsWith(SUFFIX) || !SourceVersion.isName(className)) {
      throw new IllegalArgumentException(text);
    }
    return new JavaFile(path, className);
  }
}
