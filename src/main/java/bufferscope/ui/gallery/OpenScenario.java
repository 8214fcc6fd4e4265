package bufferscope.ui.gallery;

import bufferscope.io.BadFileException;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.files.RecentFiles;
import bufferscope.ui.session.Session;
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
 * The scenario that is open. For the JavaFX thread; files are read and written on another one,
 * since a folder may be far away.
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
  private Consumer<Runnable> onLoss = Runnable::run;

  /**
   * @param background runs tasks one after the other
   */
  public OpenScenario(Session session, RecentFiles recentFiles, Executor background) {
    this.session = session;
    this.recentFiles = recentFiles;
    this.background = background;
    background.execute(this::tellRecent);
  }

  /** What was opened or saved last, if anything was; its settings may have been changed since. */
  public Optional<NamedScenario> named() {
    return named;
  }

  /** What is to happen whenever a scenario was opened or saved. */
  public void setOnDone(Runnable action) {
    onDone = action;
  }

  /**
   * What asks the person whether to open a scenario where that loses typed lines, and then opens
   * it.
   */
  public void setOnLoss(Consumer<Runnable> question) {
    onLoss = question;
  }

  /** Why the last file could not be opened or saved, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The files opened or saved lately, newest first. */
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
    if (session.live().hasTypedLines()) {
      onLoss.accept(opening);
    } else {
      opening.run();
    }
  }

  /**
   * Saves the settings as they are now.
   *
   * @param title if nothing of it is visible, the scenario is called as its file
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
        written -> show(written, Optional.of(file)));
  }

  private void show(NamedScenario now, Optional<Path> from) {
    problem.set("");
    named = Optional.of(now);
    origin = from;
    onDone.run();
  }

  /** What still has the words that fit the settings; a built-in one that was changed has not. */
  Optional<NamedScenario> words() {
    return named.filter(opened -> isUnchanged(opened) || origin.isPresent());
  }

  private boolean isUnchanged(NamedScenario opened) {
    return opened.equals(asNow(opened.title(), opened.about()));
  }

  private NamedScenario asNow(String title, String about) {
    return new NamedScenario(title, about, session.scenario(), session.tempoProperty().get());
  }

  /** A name for the file of this scenario, if it gets that title. */
  String fileName(String title) {
    return origin
        .map(Path::getFileName)
        .map(Path::toString)
        .orElseGet(
            () ->
                (title.isEmpty() ? NEW : title.replaceAll("[^\\w.-]+", "-")) + ScenarioFile.ENDING);
  }

  /** Does the work in the background, and then, at the window, what comes of it. */
  private void attempt(Path file, Work work, Consumer<NamedScenario> then) {
    problem.set("");
    background.execute(
        () -> {
          try {
            NamedScenario done = work.run();
            recentFiles.add(file);
            Platform.runLater(() -> then.accept(done));
            tellRecent();
          } catch (BadFileException e) {
            Platform.runLater(() -> problem.set(e.getMessage()));
          }
        });
  }

  private interface Work {
    NamedScenario run() throws BadFileException;
  }

  private void tellRecent() {
    List<Path> now = recentFiles.load();
    Platform.runLater(() -> recent.setAll(now));
  }
}
