package bufferscope.ui.recording;

import bufferscope.record.SavedRun;
import bufferscope.record.Stretch;
import bufferscope.ui.session.OpenedRecording.FilePart;
import bufferscope.ui.session.RecordedRun;
import bufferscope.ui.text.Texts;
import bufferscope.ui.value.ValueSlider;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The buttons to play a recorded run, and the facts about it. */
public final class RecordingBarController {
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
  private static final PseudoClass DAMAGED = PseudoClass.getPseudoClass("damaged");

  private final Runnable newRun;
  private final Consumer<FilePart> opener;
  private @Nullable RecordedRun run;

  @FXML private Pane root;
  @FXML private Button playButton;
  @FXML private Button toStartButton;
  @FXML private Button backButton;
  @FXML private Button forwardButton;
  @FXML private Button toEndButton;
  @FXML private Button earlierButton;
  @FXML private Button lastButton;
  @FXML private Label title;
  @FXML private Label note;
  @FXML private ValueSlider tempo;

  /**
   * Creates the controller of the bar.
   *
   * @param newRun shows a live run instead
   * @param opener opens another part of the file
   */
  public RecordingBarController(Runnable newRun, Consumer<FilePart> opener) {
    this.newRun = newRun;
    this.opener = opener;
  }

  @FXML
  private void initialize() {
    tempo
        .valueProperty()
        .addListener(
            (property, before, now) -> shown().setTempo(Duration.ofMillis(now.longValue())));
  }

  /** Shows that run. */
  public void show(RecordedRun newRun) {
    run = newRun;
    SavedRun saved = newRun.recording().saved();
    Stretch stretch = saved.stretch();
    title.setText(
        Texts.of(
            "recording.title",
            newRun.recording().name(),
            saved.about().getOrDefault(SavedRun.KIND, Texts.of("recording.anyRun")),
            stretch.size(),
            newRun.times().ofPart(stretch.endAt() - stretch.startAt())));
    Optional<FilePart> part = newRun.recording().part();
    boolean goesOn = part.isPresent() && !part.get().isLast();
    earlierButton.setVisible(part.isPresent() && stretch.first() > 0);
    lastButton.setVisible(goesOn);
    Optional<String> before =
        stretch.first() == 0
            ? Optional.empty()
            : Optional.of(Texts.of("recording.dropped", stretch.startAt() / 1e9, stretch.first()));
    Optional<String> after =
        goesOn
            ? Optional.of(Texts.of("recording.goesOn", stretch.endAt() / 1e9))
            : Optional.empty();
    note.setText(
        Stream.of(saved.damage().map(Texts::sentence), before, after)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" ")));
    note.setVisible(!note.getText().isEmpty());
    note.pseudoClassStateChanged(DAMAGED, saved.damage().isPresent());
    tempo.setValue((double) newRun.tempo().toMillis());
    newRun.watch(this::update);
    update();
  }

  private RecordedRun shown() {
    RecordedRun present = run;
    if (present == null) {
      throw new IllegalStateException("no run is shown yet");
    }
    return present;
  }

  private void update() {
    RecordedRun now = shown();
    boolean atStart = now.moment() <= now.past().first();
    boolean atEnd = now.moment() >= now.past().end();
    playButton.setText(Texts.of(now.isPlaying() ? "recording.pause" : "recording.play"));
    root.pseudoClassStateChanged(RUNNING, now.isPlaying());
    toStartButton.setDisable(atStart);
    backButton.setDisable(atStart);
    forwardButton.setDisable(atEnd);
    toEndButton.setDisable(atEnd);
  }

  @FXML
  private void togglePlay() {
    shown().toggle();
  }

  @FXML
  private void toStart() {
    shown().reset();
  }

  @FXML
  private void back() {
    shown().back();
  }

  @FXML
  private void forward() {
    shown().step();
  }

  @FXML
  private void toEnd() {
    shown().toNow();
  }

  @FXML
  private void earlier() {
    shown()
        .recording()
        .part()
        .ifPresent(part -> opener.accept(new FilePart(part.file(), shown().past().first())));
  }

  @FXML
  private void last() {
    shown().recording().part().ifPresent(part -> opener.accept(FilePart.last(part.file())));
  }

  @FXML
  private void newRun() {
    newRun.run();
  }
}
