package bufferscope.ui.yourcode;

import bufferscope.owncode.plain.SourceLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The editor with the text of the open files, one of which is shown, and the chooser that turns to
 * another. Lines are counted through all files, as {@link SourceLines} does.
 */
final class FilesEditor {
  private final CodeEditor editor = new CodeEditor();
  private final ChoiceBox<Path> choice;
  private OpenFiles files;

  /** The marked lines. */
  private Set<Integer> marked = Set.of();

  /** Puts an editor of these files into {@code place}. */
  FilesEditor(Pane place, ChoiceBox<Path> choice, OpenFiles files) {
    this.choice = choice;
    this.files = files;
    place.getChildren().add(editor);
    choice.managedProperty().bind(choice.visibleProperty());
    choice.setVisible(false);
    choice
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> turnTo(now));
  }

  /** Sets what is called when the user has changed the text. */
  void setOnChanged(Runnable action) {
    editor.setOnChanged(action);
  }

  void show(OpenFiles opened) {
    files = opened;
    choice.setVisible(opened.areSeveral());
    choice.getItems().setAll(opened.paths());
    choice.getSelectionModel().select(opened.shown());
    editor.show(opened.show(opened.shown()));
  }

  /** Returns what the files together are called. */
  String name() {
    return files.name();
  }

  /** Returns the text of all files. */
  String text() {
    return files.text(editor.text());
  }

  /** Returns the text of the shown file. */
  String shownText() {
    return editor.text();
  }

  /** Returns the name with which the shown file is saved, and its folder, if that is known. */
  String saveAs() {
    return files.saveAs();
  }

  private void turnTo(@Nullable Path file) {
    if (file != null && !file.equals(files.shown())) {
      text(); // keeps what was edited
      editor.show(files.show(file));
      mark(marked);
    }
  }

  /** Marks those lines that the shown file has, and the others when the user turns to them. */
  void mark(Set<Integer> lines) {
    marked = lines;
    SourceLines all = lines();
    editor.mark(
        lines.stream()
            .filter(line -> all.file(line).equals(files.shown()))
            .map(all::line)
            .toList());
  }

  /** Turns to the file of the first of these lines, unless the shown file has one of them. */
  void turnToOneOf(Set<Integer> lines) {
    List<Path> found = lines.stream().sorted().map(lines()::file).toList();
    if (!found.isEmpty() && !found.contains(files.shown())) {
      choice.getSelectionModel().select(found.get(0));
    }
  }

  /** Moves the cursor to a line. */
  void goTo(int line) {
    choice.getSelectionModel().select(lines().file(line));
    editor.goTo(lines().line(line));
  }

  /** Selects the next place of these words in the shown file; returns false if there is none. */
  boolean find(String words) {
    return editor.find(words);
  }

  private SourceLines lines() {
    return SourceLines.of(text());
  }
}
