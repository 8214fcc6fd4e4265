package bufferscope.ui.files;

import bufferscope.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's dialog. It begins in the folder of the last file. */
public final class SystemFileDialog implements FileDialog {
  private final Window window;
  private @Nullable File folder;

  public SystemFileDialog(Window window) {
    this.window = window;
  }

  @Override
  public Optional<Path> toOpen(FileKind kind) {
    return remembered(chooser(kind, "files.open").showOpenDialog(window));
  }

  @Override
  public Optional<Path> toOpenFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Texts.of("files.openFolder"));
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return remembered(chooser.showDialog(window));
  }

  @Override
  public Optional<Path> toSave(FileKind kind, String suggested) {
    FileChooser chooser = chooser(kind, "files.save");
    File file = new File(suggested);
    if (file.getParentFile() != null && file.getParentFile().isDirectory()) {
      chooser.setInitialDirectory(file.getParentFile());
    }
    chooser.setInitialFileName(file.getName());
    return remembered(chooser.showSaveDialog(window));
  }

  private FileChooser chooser(FileKind kind, String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.of(title, kind.title()));
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(kind.title(), kind.patterns()),
            new ExtensionFilter(Texts.of("files.all"), "*"));
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private Optional<Path> remembered(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }
}
