package bufferscope.ui.files;

import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's dialog, for scenario files. It begins in the folder of the last file. */
public final class ScenarioFileDialog implements FileDialog {
  /** The names of scenario files. The second is the older one, which editors can highlight. */
  private static final List<String> NAMES = List.of("*" + ScenarioFile.ENDING, "*.json");

  private final Window window;
  private @Nullable File folder;

  public ScenarioFileDialog(Window window) {
    this.window = window;
  }

  @Override
  public Optional<Path> toOpen() {
    return remembered(chooser("files.open").showOpenDialog(window));
  }

  @Override
  public Optional<Path> toSave(String suggested) {
    FileChooser chooser = chooser("files.save");
    chooser.setInitialFileName(suggested);
    return remembered(chooser.showSaveDialog(window));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.of(title));
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(Texts.of("files.scenarios"), NAMES),
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
