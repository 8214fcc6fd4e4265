package bufferscope.ui.laboratory;

import bufferscope.about.Release;
import bufferscope.io.BadFileException;
import bufferscope.io.BinaryFile;
import bufferscope.io.TextFile;
import bufferscope.lab.Experiment;
import bufferscope.lab.ExperimentFile;
import bufferscope.lab.chart.Plot;
import bufferscope.lab.chart.Svg;
import bufferscope.lab.sheet.CsvTable;
import bufferscope.lab.sheet.HtmlSheet;
import bufferscope.lab.sheet.MarkdownSheet;
import bufferscope.lab.sheet.Sheet;
import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.FileKind;
import bufferscope.ui.files.Png;
import bufferscope.ui.notice.Notice;
import bufferscope.ui.session.Background;
import bufferscope.ui.text.Texts;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * The files of the laboratory: experiments that are opened and saved, and the results of one as a
 * sheet, a picture or a table. Files are read and written in the background, since a folder may be
 * slow to reach.
 */
public final class LabFilesController {
  private static final String UNTITLED = "experiment";

  private final FileDialog dialog;
  private final Background background;
  private final Notice notice;
  private @Nullable Findings shown;
  private @Nullable Plot plot;
  private Consumer<Experiment> onOpen = experiment -> {};

  @FXML private Label problem;
  @FXML private MenuButton menu;

  /** Creates the controller; {@code dialog} lets the user choose files. */
  public LabFilesController(FileDialog dialog, Background background, Notice notice) {
    this.dialog = dialog;
    this.background = background;
    this.notice = notice;
  }

  /** Sets the receiver of an experiment that was opened. */
  void setOnOpen(Consumer<Experiment> action) {
    onOpen = action;
  }

  /** Sets what is saved from now on. Results can be saved only after a measurement. */
  void show(Findings now, Plot drawn) {
    shown = now;
    plot = drawn;
    menu.getItems().stream()
        .filter(item -> item.getStyleClass().contains("lab-result"))
        .forEach(item -> item.setDisable(now.measured().isEmpty()));
  }

  /** Lets the user choose an experiment, and opens it. */
  @FXML
  public void open() {
    dialog
        .toOpen(FileKind.EXPERIMENT)
        .ifPresent(
            file ->
                attempt(
                    () -> {
                      Experiment read = ExperimentFile.FORMAT.read(file);
                      return () -> onOpen.accept(read);
                    }));
  }

  /** Lets the user choose a file, and saves the experiment in it. */
  @FXML
  public void save() {
    Experiment now = findings().experiment();
    save(
        FileKind.EXPERIMENT,
        file -> ExperimentFile.FORMAT.write(file, now.titled(ScenarioFile.titleFor(file))));
  }

  @FXML
  private void saveHtml() {
    Sheet sheet = sheet();
    save(FileKind.HTML, file -> TextFile.write(file, HtmlSheet.of(sheet)));
  }

  @FXML
  private void saveMarkdown() {
    Sheet sheet = sheet();
    save(FileKind.MARKDOWN, file -> TextFile.write(file, MarkdownSheet.of(sheet)));
  }

  private Sheet sheet() {
    return new Sheet(findings().experiment(), findings().points(), Release.ofThisProgram().title());
  }

  @FXML
  private void saveSvg() {
    String picture = Svg.of(Objects.requireNonNull(plot));
    save(FileKind.SVG, file -> TextFile.write(file, picture));
  }

  @FXML
  private void savePng() {
    Image picture = ChartPicture.of(Objects.requireNonNull(plot));
    save(FileKind.PNG, file -> BinaryFile.write(file, Png.of(picture)));
  }

  @FXML
  private void saveCsv() {
    String table = CsvTable.of(findings().experiment(), findings().points());
    save(FileKind.CSV, file -> TextFile.write(file, table));
  }

  private Findings findings() {
    return Objects.requireNonNull(shown);
  }

  private interface FileWriting {
    void to(Path file) throws BadFileException;
  }

  private void save(FileKind kind, FileWriting writing) {
    String title = findings().experiment().title();
    dialog
        .toSave(kind, kind.nameFor(title.isEmpty() ? UNTITLED : title))
        .ifPresent(
            file ->
                attempt(
                    () -> {
                      writing.to(file);
                      return () -> {
                        hush();
                        notice.saved(file);
                      };
                    }));
  }

  /** Does work that returns the action for the JavaFX thread afterwards. */
  private void attempt(Callable<Runnable> work) {
    background.start(
        "files",
        () -> {
          try {
            return work.call();
          } catch (BadFileException e) {
            return () -> problem.setText(Texts.sentence(String.valueOf(e.getMessage())));
          }
        },
        Runnable::run);
  }

  /** Shows that the table is on the clipboard. */
  void tableCopied() {
    notice.say(Texts.of("takeaway.tableCopied"));
  }

  /** Removes the sentence why the last file was not opened or saved. */
  void hush() {
    problem.setText("");
  }
}
