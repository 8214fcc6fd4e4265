package bufferscope.owncode.plain;

import bufferscope.sync.controlled.CodeLine;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The lines of the files of a program. If there are several, their lines are numbered as if the
 * files stood one below the other, each after one more line, so that a number says which file it is
 * in. Messages name the file and its own line.
 */
public final class SourceLines {
  private final Map<Path, String> texts;

  /** The files by the number before their first line. */
  private final NavigableMap<Integer, Path> files = new TreeMap<>();

  private final Map<Path, Integer> befores = new LinkedHashMap<>();

  SourceLines(Map<Path, String> texts) {
    this.texts = texts;
    int before = areSeveral() ? 1 : 0;
    for (Entry<Path, String> each : texts.entrySet()) {
      files.put(before, each.getKey());
      befores.put(each.getKey(), before);
      before += (int) each.getValue().lines().count() + 1;
    }
  }

  /** Returns the lines of a text that may be that of several files. */
  public static SourceLines of(String text) {
    return new SourceLines(SourceFolder.split(Path.of(""), text));
  }

  public boolean areSeveral() {
    return texts.size() > 1;
  }

  /** Returns the texts of the files. */
  public Map<Path, String> texts() {
    return texts;
  }

  /**
   * Returns the number that stands for the line of the file, whose path may be longer or shorter.
   */
  public int number(String file, int line) {
    return texts.keySet().stream()
            .filter(each -> Path.of(file).endsWith(each) || each.endsWith(file))
            .findFirst()
            .map(befores::get)
            .orElse(0)
        + line;
  }

  /** Returns the file that has the line of that number. */
  public Path file(int number) {
    return before(number).getValue();
  }

  /** Returns the line of its file that has that number. */
  public int line(int number) {
    return number - before(number).getKey();
  }

  private Entry<Integer, Path> before(int number) {
    Entry<Integer, Path> before = files.lowerEntry(number);
    return before == null ? files.firstEntry() : before;
  }

  /** Returns the line of that number as messages name it. */
  public CodeLine name(int number) {
    String name = areSeveral() ? String.valueOf(file(number).getFileName()) : "";
    return new CodeLine(name, line(number));
  }

  /** Numbers the lines of the classes. */
  void number(Program program) {
    if (areSeveral()) {
      program.classes().forEach(this::number);
    }
  }

  private void number(ClassNode type) {
    Integer before = file(type.name, type.sourceFile).map(befores::get).orElse(0);
    for (MethodNode method : type.methods) {
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof LineNumberNode line) {
          line.line += before;
        }
      }
    }
  }

  /** Returns the file of the class, which may stand in a folder that is not its package. */
  private Optional<Path> file(String type, String source) {
    String inPackage = type.substring(0, type.lastIndexOf('/') + 1) + source;
    return texts.keySet().stream()
        .filter(file -> file.endsWith(inPackage))
        .findFirst()
        .or(() -> texts.keySet().stream().filter(file -> file.endsWith(source)).findFirst());
  }
}
