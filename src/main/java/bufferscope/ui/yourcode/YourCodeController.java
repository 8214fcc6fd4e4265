package bufferscope.ui.yourcode;

import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.Exercise;
import bufferscope.owncode.plain.SourceLines;
import bufferscope.owncode.plain.Wishes;
import bufferscope.run.Frame;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.FileKind;
import bufferscope.ui.notice.Notice;
import bufferscope.ui.session.DraftSaver;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The editor for the user's own code, which is compiled, run and stepped through. */
public final class YourCodeController {
  private static final Path NOWHERE = Path.of("");
  private static final Duration SAVED_AFTER = Duration.seconds(1);
  private static final KeyCombination RUN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination SAVE =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

  private final Session session;
  private final FileDialog dialog;
  private final Notice notice;
  private final Draft draft;
  private final DraftSaver saver;
  private @Nullable FilesEditor editor;
  private @Nullable Compilation compiling;
  private Runnable onClose = () -> {};

  /** The lines at which threads have thrown, see {@link SourceLines}. */
  private Set<Integer> failed = Set.of();

  /** Whether a text was chosen, which an older draft must not replace. */
  private boolean chosen;

  @FXML private Parent root;
  @FXML private Pane place;
  @FXML private Label fileName;
  @FXML private ChoiceBox<Path> fileChoice;
  @FXML private MenuButton newButton;
  @FXML private TextField findField;
  @FXML private Label exercise;
  @FXML private Label verdict;
  @FXML private ListView<Remark> remarks;
  @FXML private ListView<String> output;
  @FXML private TextField typeField;
  @FXML private TextField putField;
  @FXML private TextField takeField;
  @FXML private TextField capacityField;

  public YourCodeController(Session session, FileDialog dialog, Notice notice, Draft draft) {
    this.session = session;
    this.dialog = dialog;
    this.notice = notice;
    this.draft = draft;
    saver = session.background().saver(SAVED_AFTER, () -> editor().text(), draft::save);
  }

  @FXML
  private void initialize() {
    FilesEditor made =
        new FilesEditor(
            place, fileChoice, new OpenFiles(StartingPoint.MONITOR.file(), NOWHERE, ""));
    editor = made;
    made.setOnChanged(saver::changed);
    for (StartingPoint start : StartingPoint.values()) {
      MenuItem item = new MenuItem(Texts.of("yourcode.start." + start.name()));
      item.setOnAction(event -> show(new OpenFiles(start.file(), NOWHERE, start.text())));
      newButton.getItems().add(item);
    }
    remarks.setCellFactory(list -> new RemarkCell());
    remarks.managedProperty().bind(remarks.visibleProperty());
    output.visibleProperty().bind(Bindings.isNotEmpty(output.getItems()));
    output.managedProperty().bind(output.visibleProperty());
    remarks.setVisible(false);
    remarks
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> goTo(now));
    exercise.managedProperty().bind(exercise.visibleProperty());
    ask("");
    findField.managedProperty().bind(findField.visibleProperty());
    findField.setVisible(false);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    session
        .background()
        .start("files", draft::load, kept -> showFirst(kept.orElse(StartingPoint.MONITOR.text())));
  }

  private FilesEditor editor() {
    return Objects.requireNonNull(editor, "the view is loaded");
  }

  private void showFirst(String text) {
    if (!chosen) {
      show(new OpenFiles(Compilation.nameForJava(text), NOWHERE, text));
      warmUp(text);
    }
  }

  /** Compiles the text for nothing, since the first time is the slowest by far. */
  private void warmUp(String text) {
    session.background().start("your code", new Compilation(editor().name(), text, Wishes.NONE));
  }

  private void key(KeyEvent event) {
    if (RUN.match(event)) {
      run();
    } else if (FIND.match(event)) {
      findField.setVisible(true);
      findField.requestFocus();
    } else if (SAVE.match(event)) {
      save();
    } else {
      return;
    }
    event.consume();
  }

  /** Shows the texts of these files, or of the Java files in folders, and runs them. */
  public void open(List<Path> paths) {
    chosen = true;
    session
        .background()
        .start(
            "files",
            () -> {
              try {
                return OpenFiles.read(paths);
              } catch (RefusedCodeException e) {
                return e;
              }
            },
            read -> {
              if (read instanceof OpenFiles opened) {
                show(opened);
                run();
              } else if (read instanceof RefusedCodeException bad) {
                show(List.of(Remark.ofWhole(String.valueOf(bad.getMessage()))));
              }
            });
  }

  private void show(OpenFiles opened) {
    chosen = true;
    fileName.setText(opened.name());
    List.of(typeField, putField, takeField, capacityField).forEach(TextField::clear);
    prompt(Wishes.NONE, "");
    editor().show(opened);
    ask("");
    show(List.of());
    verdict.setText(Texts.of("yourcode.ready"));
  }

  /** Compiles the text and, if nothing is wrong with it, runs it. */
  @FXML
  private void run() {
    Wishes wishes =
        new Wishes(wish(typeField), wish(putField), wish(takeField), wish(capacityField));
    Compilation task = new Compilation(editor().name(), editor().text(), wishes);
    compiling = task;
    verdict.setText(Texts.of("yourcode.compiling"));
    task.setOnSucceeded(event -> take(task));
    task.setOnFailed(event -> verdict.setText(""));
    session.background().start("your code", task);
  }

  private static @Nullable String wish(TextField field) {
    return field.getText().isBlank() ? null : field.getText().strip();
  }

  /** Shows what was found in the fields that are empty. */
  private void prompt(Wishes found, String fixed) {
    typeField.setPromptText(Objects.requireNonNullElse(found.type(), ""));
    putField.setPromptText(Objects.requireNonNullElse(found.put(), ""));
    takeField.setPromptText(Objects.requireNonNullElse(found.take(), ""));
    capacityField.setPromptText(Objects.requireNonNullElse(found.capacityFrom(), fixed));
  }

  private void take(Compilation task) {
    if (task != compiling) {
      return; // there is a newer one
    }
    Compilation.Compiled result = task.getValue();
    show(result.remarks());
    OpenedCode code = result.code();
    if (code == null) {
      session.live().pause();
      verdict.setText(Texts.of("yourcode.remarksBeside", result.remarks().size()));
    } else {
      failed = Set.of();
      ask(code.exercise().map(Exercise::text).orElse(""));
      String opened = code.isLive() ? "yourcode.running" : "yourcode.opened";
      verdict.setText(Texts.of(opened, code.description()));
      prompt(code.found(), Texts.of("yourcode.fixed"));
      session.openCode(code);
    }
  }

  /** Marks the lines at which threads of the run have thrown, as that frame shows them. */
  public void show(Frame frame) {
    String text = session.code().map(OpenedCode::text).orElse("");
    Set<Integer> lines = FailedLines.of(frame.state(), SourceLines.of(text));
    if (!lines.equals(failed) && text.equals(editor().text())) {
      failed = lines;
      editor().mark(lines);
      editor().turnToOneOf(lines);
    }
  }

  /** Shows the lines that the code has printed. */
  public void showPrinted(List<String> lines) {
    if (!lines.equals(output.getItems())) {
      output.getItems().setAll(lines);
      output.scrollTo(lines.size() - 1);
    }
  }

  private void ask(String text) {
    exercise.setText(text);
    exercise.setVisible(!text.isEmpty());
  }

  private void show(List<Remark> all) {
    remarks.getItems().setAll(all);
    remarks.setVisible(!all.isEmpty());
    editor().mark(all.stream().map(Remark::line).collect(Collectors.toSet()));
    verdict.setText(Texts.of("yourcode.remarks", all.size()));
  }

  private void goTo(@Nullable Remark remark) {
    if (remark != null && remark.line() > 0) {
      editor().goTo(remark.line());
    }
  }

  @FXML
  private void find() {
    if (!editor().find(findField.getText())) {
      verdict.setText(Texts.of("yourcode.notFound", findField.getText()));
    }
  }

  @FXML
  private void choose() {
    dialog.toOpen(FileKind.JAVA).map(List::of).ifPresent(this::open);
  }

  @FXML
  private void chooseFolder() {
    dialog.toOpenFolder().map(List::of).ifPresent(this::open);
  }

  @FXML
  private void save() {
    dialog.toSave(FileKind.JAVA, editor().saveAs()).ifPresent(this::save);
  }

  private void save(Path path) {
    String text = editor().shownText();
    session
        .background()
        .<Runnable>start(
            "files",
            () -> {
              try {
                TextFile.write(path, text);
                return () -> {
                  verdict.setText(""); // perhaps why it was not saved before
                  notice.saved(path);
                };
              } catch (BadFileException e) {
                return () -> verdict.setText(Texts.sentence(String.valueOf(e.getMessage())));
              }
            },
            Runnable::run);
  }

  /** Sets the action that takes the panel out of the window. */
  public void setOnClose(Runnable newOnClose) {
    onClose = newOnClose;
  }

  @FXML
  private void close() {
    onClose.run();
  }
}
