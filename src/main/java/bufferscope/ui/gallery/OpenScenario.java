package bufferscope.ui.gallery;

import bufferscope.io.BadFileException;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.files.FileKind;
import bufferscope.ui.files.RecentFiles;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The scenario that is open. For the JavaFX thread; files are read and written on another thread,
 * since a folder may be slow to reach.
 */
public final class OpenScenario {
  private static final String NEW = "scenario";

  private final Session session;
  private final RecentFiles recentFiles;
  private final Executor background;

  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private Optional<NamedScenario> named = Optional.empty();
  private Optional<Path> origin = Optional.empty();
  private Runnable onDone = () -> {};
  private Consumer<Path> onSaved = file -> {};
  private Consumer<Runnable> onLoss = Runnable::run;

  /**
   * Creates the holder of the open scenario.
   *
   * @param background runs tasks one after the other
   */
  public OpenScenario(Session session, RecentFiles recentFiles, Executor background) {
    this.session = session;
    this.recentFiles = recentFiles;
    this.background = background;
    background.execute(this::updateRecent);
  }

  /**
   * Returns the scenario that was opened or saved last, if there is one; its settings may have been
   * changed since.
   */
  public Optional<NamedScenario> named() {
    return named;
  }

  /** Sets the action after a scenario was opened or saved. */
  public void setOnDone(Runnable action) {
    onDone = action;
  }

  /** Sets the receiver of each file in which a scenario was saved. */
  public void setOnSaved(Consumer<Path> action) {
    onSaved = action;
  }

  /**
   * Sets the question whether to open a scenario although that loses typed lines; its argument
   * opens the scenario.
   */
  public void setOnLoss(Consumer<Runnable> question) {
    onLoss = question;
  }

  /** The reason why the last file could not be opened or saved, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Returns the recently opened or saved files, newest first. */
  public ObservableList<Path> recent() {
    return recent;
  }

  /** Begins a new run of that scenario, which waits to be started. */
  public void open(NamedScenario chosen) {
    open(chosen, Optional.empty());
  }

  public void open(Path file) {
    attempt(file, () -> ScenarioFile.FORMAT.read(file), read -> open(read, Optional.of(file)));
  }

  private void open(NamedScenario chosen, Optional<Path> from) {
    Runnable opening =
        () -> {
          session.open(chosen.scenario(), chosen.tempo());
          show(chosen, from);
        };
    replaceRun(opening);
  }

  /** Opens another run, unless that loses typed lines and the user keeps them. */
  public void replaceRun(Runnable opening) {
    if (session.live().hasTypedLines()) {
      onLoss.accept(opening);
    } else {
      opening.run();
    }
  }

  /**
   * Saves the present settings.
   *
   * @param title the title; if it is blank, the name of the file takes its place
   */
  public void save(Path file, String title, String about) {
    String visible = ScenarioFile.title(title).orElseGet(() -> ScenarioFile.titleFor(file));
    NamedScenario saved = asNow(visible, ScenarioFile.about(about));
    attempt(
        file,
        () -> {
          ScenarioFile.FORMAT.write(file, saved);
          return saved;
        },
        written -> {
          show(written, Optional.of(file));
          onSaved.accept(file);
        });
  }

  private void show(NamedScenario now, Optional<Path> from) {
    problem.set("");
    named = Optional.of(now);
    origin = from;
    onDone.run();
  }

  /**
   * Returns the scenario if its title and description still fit the settings; they do not fit a
   * built-in one that was changed.
   */
  Optional<NamedScenario> words() {
    return named.filter(opened -> isUnchanged(opened) || origin.isPresent());
  }

  private boolean isUnchanged(NamedScenario opened) {
    return opened.equals(asNow(opened.title(), opened.about()));
  }

  private NamedScenario asNow(String title, String about) {
    return new NamedScenario(title, about, session.scenario(), session.tempoProperty().get());
  }

  /** Returns a file name for this scenario under that title. */
  String fileName(String title) {
    return origin
        .map(Path::getFileName)
        .map(Path::toString)
        .orElseGet(() -> FileKind.SCENARIO.nameFor(title.isEmpty() ? NEW : title));
  }

  /** Does the work in the background, and then handles its result on the JavaFX thread. */
  private void attempt(Path file, Work work, Consumer<NamedScenario> then) {
    problem.set("");
    background.execute(
        () -> {
          try {
            NamedScenario done = work.run();
            recentFiles.add(file);
            Platform.runLater(() -> then.accept(done));
            updateRecent();
          } catch (BadFileException e) {
            Platform.runLater(() -> problem.set(Texts.sentence(String.valueOf(e.getMessage()))));
          }
        });
  }

  private interface Work {
    NamedScenario run() throws BadFileException;
  }

  private void updateRecent() {
    List<Path> now = recentFiles.load();
    Platform.runLater(() -> recent.setAll(now));
  }
}
