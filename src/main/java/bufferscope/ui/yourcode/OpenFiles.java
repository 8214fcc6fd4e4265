package bufferscope.ui.yourcode;

import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.SourceFolder;
import bufferscope.owncode.plain.SourceLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files that are open in the editor, which shows one of them. */
final class OpenFiles {
  private final String name;
  private final Path folder;
  private final Map<Path, String> texts;
  private Path shown;

  /**
   * Opens the files in a text.
   *
   * @param name what all of them together are called
   * @param folder where they came from; empty if that is not known
   */
  OpenFiles(String name, Path folder, String text) {
    this.name = name;
    this.folder = folder;
    SourceLines lines = SourceLines.of(text);
    texts = new LinkedHashMap<>(lines.texts());
    shown = texts.keySet().iterator().next();
  }

  /**
   * Reads files, and the Java files in folders.
   *
   * @throws RefusedCodeException if they cannot be read, or there are none, or too many
   */
  static OpenFiles read(List<Path> paths) {
    Path first = paths.get(0).toAbsolutePath();
    boolean isFolder = paths.size() == 1 && Files.isDirectory(first);
    Path folder = isFolder ? first : Objects.requireNonNull(first.getParent(), "a file's folder");
    List<Path> all = paths.stream().map(Path::toAbsolutePath).toList();
    String text = SourceFolder.read(folder, all);
    Map<Path, String> texts = SourceLines.of(text).texts();
    Path file = texts.keySet().iterator().next();
    return texts.size() > 1
        ? new OpenFiles(String.valueOf(folder.getFileName()), folder, text)
        : new OpenFiles(file.toString(), folder, texts.getOrDefault(file, ""));
  }

  String name() {
    return name;
  }

  boolean areSeveral() {
    return texts.size() > 1;
  }

  List<Path> paths() {
    return List.copyOf(texts.keySet());
  }

  Path shown() {
    return shown;
  }

  /** Turns to another file; returns its text. */
  String show(Path file) {
    shown = file;
    return texts.getOrDefault(file, "");
  }

  /** Returns the text of all files, of which the shown one has been edited. */
  String text(String edited) {
    texts.put(shown, edited);
    return areSeveral() ? SourceFolder.join(texts) : edited;
  }

  /** Returns the name with which the shown file is saved, and its folder, if that is known. */
  String saveAs() {
    return folder.resolve(areSeveral() ? shown : Path.of(name)).toString();
  }
}
