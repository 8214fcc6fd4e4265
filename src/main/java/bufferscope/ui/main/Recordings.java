package bufferscope.ui.main;

import bufferscope.record.SavedRun;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.gallery.OpenScenario;
import bufferscope.ui.recording.RecordingBarController;
import bufferscope.ui.recording.RecordingFiles;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.OpenedRecording;
import bufferscope.ui.session.OpenedRecording.FilePart;
import bufferscope.ui.session.RecordedRun;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.ShownRun;
import bufferscope.work.Scenario;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Recorded runs in the window. */
final class Recordings {
  private final Session session;
  private final StepMode mode;
  private final OpenScenario scenario;
  private final RecordingFiles files;
  private final LazyView<RecordingBarController> bar;
  private Consumer<RecordedRun> onShown = run -> {};

  Recordings(Session session, StepMode mode, OpenScenario scenario) {
    this.session = session;
    this.mode = mode;
    this.scenario = scenario;
    files = new RecordingFiles(session, mode::remark);
    bar =
        new LazyView<>("recording-bar.fxml", new RecordingBarController(mode::newRun, this::open));
  }

  /** Sets the action after another recorded run is shown. */
  void setOnShown(Consumer<RecordedRun> action) {
    onShown = action;
  }

  /** Opens a recording instead of the present run. */
  void open(Path file) {
    open(FilePart.last(file));
  }

  private void open(FilePart part) {
    files.open(part, run -> scenario.replaceRun(() -> show(run)));
  }

  /** Returns the kept part of the shown run. */
  SavedRun present() {
    ShownRun shown = mode.shown();
    if (shown instanceof RecordedRun run) {
      return run.recording().saved();
    }
    Map<String, String> about = new HashMap<>();
    about.put(SavedRun.KIND, mode.isOn() ? SavedRun.STEPPED : "live run");
    about.put(
        SavedRun.MECHANISM,
        session.code().map(OpenedCode::file).orElse(session.scenario().mechanism().id()));
    if (session.code().isEmpty()) {
      about.put(SavedRun.SCENARIO, ScenarioFile.FORMAT.format(scenario(shown)));
    }
    return new SavedRun(about, List.of(), shown.past(), Optional.empty());
  }

  private NamedScenario scenario(ShownRun shown) {
    Scenario now = session.scenario();
    Scenario its = mode.isOn() ? OpenedRecording.sized(now, shown.past()) : now;
    return new NamedScenario(now.mechanism().id(), "", its, session.tempoProperty().get());
  }

  /** Shows the run, with a live run of the same scenario behind it. */
  void show(RecordedRun run) {
    run.recording()
        .scenario()
        .map(NamedScenario::scenario)
        .ifPresent(its -> session.open(its, session.tempoProperty().get()));
    bar.root();
    bar.controller().show(run);
    mode.show(run);
    onShown.accept(run);
  }

  /** Returns true if the shown run is a recorded one of code that this program does not have. */
  boolean isOfUnknownCode() {
    return mode.shown() instanceof RecordedRun run && run.recording().scenario().isEmpty();
  }

  /** Puts the bar into the place of the controls while a recorded run is shown. */
  void exchange(Pane head, Node controls) {
    List<Node> children = head.getChildren();
    boolean recorded = mode.isRecorded();
    Node wanted = recorded ? bar.root() : controls;
    int at = children.indexOf(recorded ? controls : bar.root());
    if (at >= 0) {
      children.set(at, wanted);
    }
  }
}
