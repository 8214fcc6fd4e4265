package bufferscope.owncode.plain;

import bufferscope.io.BadFileException;
import bufferscope.io.Printable;
import bufferscope.io.TextFile;
import bufferscope.owncode.Compiler;
import bufferscope.owncode.RefusedCodeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Java file, or the Java files of a folder, as read. It is compiled once, also if both its buffer
 * and main are used.
 */
public final class PlainFile {
  /** The maximum size of a file; a class for a lecture is shorter. */
  static final int MAX_BYTES = 1_000_000;

  private final Path path;
  private final String name;
  private final String text;
  private final SourceLines lines;
  private @Nullable Map<String, byte[]> classes;

  private PlainFile(Path path, String name, String text) {
    this.path = path;
    this.name = name;
    this.text = text;
    lines = new SourceLines(SourceFolder.split(path, text));
  }

  /**
   * Reads the file, or all Java files in the folder.
   *
   * @throws RefusedCodeException if it cannot be read, or cannot be compiled here
   */
  public static PlainFile read(Path path) {
    try {
      return of(
          path,
          Files.isDirectory(path)
              ? SourceFolder.read(path, MAX_BYTES)
              : TextFile.readAnyEncoding(path, MAX_BYTES));
    } catch (BadFileException e) {
      throw new RefusedCodeException(e.getMessage());
    }
  }

  /**
   * The same with a text that may not be in the file yet.
   *
   * @throws RefusedCodeException if it cannot be compiled here
   */
  static PlainFile of(Path path, String text) {
    String name = Printable.of(path.toString());
    if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
      throw new RefusedCodeException(
          name + " cannot be compiled: this Java runtime has no javac, which a JDK has");
    }
    Nesting.check(text, name);
    return new PlainFile(path, name, text);
  }

  /** Returns the path as text. */
  String name() {
    return name;
  }

  /** Returns true if the file has the name of the class, as a public class has. */
  boolean isCalled(String type) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return String.valueOf(path.getFileName()).equals(simple + ".java");
  }

  String text() {
    return text;
  }

  SourceLines lines() {
    return lines;
  }

  private Map<String, byte[]> classes(String source) {
    if (!source.equals(text)) {
      return Compiler.compile(path, SourceFolder.split(path, source));
    }
    if (classes == null) {
      classes = Compiler.compile(path, SourceFolder.split(path, text));
    }
    return classes;
  }

  /** Compiles the text in memory. It is the text of the file, or was made from it. */
  Program compile(String source) {
    Program program = new Program(classes(source).values());
    lines.number(program);
    program.classes().stream()
        .filter(type -> type.name.startsWith("bufferscope/"))
        .findFirst()
        .ifPresent(
            type -> {
              throw new RefusedCodeException(
                  name + ": the package bufferscope is this program's; choose another one");
            });
    return program;
  }

  /**
   * Refuses code to which there are objections.
   *
   * @throws RefusedCodeException with a line for each objection
   */
  void refuse(List<Objection> objections) {
    if (!objections.isEmpty()) {
      throw new RefusedCodeException(
          objections.stream()
              .map(
                  each ->
                      "%s, line %d: %s"
                          .formatted(
                              Printable.of(lines.file(each.line()).toString()),
                              lines.line(each.line()),
                              each.sentence()))
              .collect(Collectors.joining("\n")));
    }
  }
}
