package bufferscope.owncode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler of the JDK for one file or a few; it leaves nothing on disk. */
public final class Compiler {
  /** With line numbers; the class path has no effect. */
  private static final List<String> OPTIONS = List.of("-g", "-proc:none", "-implicit:none");

  private final Path file;
  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
  private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

  private Compiler(Path file) {
    this.file = file;
  }

  /** Returns the classes in the text by their names. */
  public static Map<String, byte[]> compile(Path file, String text) {
    return compile(file, Map.of(file, text));
  }

  /**
   * Returns the classes in several files by their names.
   *
   * @param file the folder of them
   */
  public static Map<String, byte[]> compile(Path file, Map<Path, String> texts) {
    return new Compiler(file).compile(texts);
  }

  private Map<String, byte[]> compile(Map<Path, String> texts) {
    try (JavaFileManager files = files()) {
      List<Text> sources =
          texts.entrySet().stream().map(each -> new Text(each.getKey(), each.getValue())).toList();
      boolean done =
          javac.getTask(Writer.nullWriter(), files, diagnostics, OPTIONS, null, sources).call();
      refuseErrors();
      if (!done) {
        throw new RefusedCodeException(
            file + ": javac cannot cope with it, and says no more; make the file simpler");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toByteArray()));
  }

  /** Refuses the text with the errors as the compiler shows them. */
  private void refuseErrors() {
    List<String> errors =
        diagnostics.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .map(Object::toString)
            .toList();
    if (!errors.isEmpty()) {
      String count = errors.size() == 1 ? "1 error" : errors.size() + " errors";
      throw new RefusedCodeException(String.join("\n", errors) + "\n" + count);
    }
  }

  /**
   * Returns a file manager that finds classes as the program does, but no sources, and keeps
   * classes in memory.
   */
  private JavaFileManager files() throws IOException {
    StandardJavaFileManager standard =
        javac.getStandardFileManager(diagnostics, Locale.getDefault(), null);
    standard.setLocation(StandardLocation.SOURCE_PATH, List.of());
    return new ForwardingJavaFileManager<JavaFileManager>(standard) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new ClassFile(classes.computeIfAbsent(name, key -> new ByteArrayOutputStream()));
      }
    };
  }

  private static final class Text extends SimpleJavaFileObject {
    private final Path file;
    private final String text;

    Text(Path file, String text) {
      super(file.toUri(), Kind.SOURCE);
      this.file = file;
      this.text = text;
    }

    /** Returns the name as in the messages of the compiler. */
    @Override
    public String getName() {
      return file.toString();
    }

    /** Lets a public class have another name than the file, and a file have several. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes;

    ClassFile(ByteArrayOutputStream bytes) {
      super(URI.create("memory:/class"), Kind.CLASS);
      this.bytes = bytes;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }
}
