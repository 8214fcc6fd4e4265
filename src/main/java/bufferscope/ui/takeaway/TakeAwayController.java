package bufferscope.ui.takeaway;

import bufferscope.io.BinaryFile;
import bufferscope.record.SavedRun;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.FileKind;
import bufferscope.ui.files.Png;
import bufferscope.ui.notice.Notice;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * The menu that puts pictures of this moment on the clipboard or into a file, and the run into a
 * file.
 */
public final class TakeAwayController {
  private static final View NO_VIEW =
      new View(
          () -> false,
          scale -> {
            throw new IllegalStateException("there is no such view");
          });

  private final Session session;
  private final FileDialog dialog;
  private final Notice notice;
  private final IntFunction<Image> stage;
  private final Saver saver;

  private Supplier<SavedRun> recording =
      () -> {
        throw new IllegalStateException("there is no source of recordings");
      };

  private View timeline = NO_VIEW;
  private View charts = NO_VIEW;
  private MomentSource moment = (taker, problem) -> {};

  @FXML private MenuButton takeAwayButton;
  @FXML private ToggleGroup sizes;
  @FXML private Menu timelineItems;
  @FXML private Menu chartsItems;

  /**
   * Creates the controller of the menu.
   *
   * @param stage makes the picture, so many times as large as on the screen
   */
  public TakeAwayController(
      Session session, FileDialog dialog, Notice notice, IntFunction<Image> stage) {
    this.session = session;
    this.dialog = dialog;
    this.notice = notice;
    this.stage = stage;
    saver = new Saver(session.background(), notice, () -> takeAwayButton.getScene().getWindow());
  }

  /** A view of the window besides the stage, with pictures of it. */
  public record View(BooleanSupplier isShown, IntFunction<Image> picture) {}

  /** Sets the timeline, whose picture is taken away while it is open. */
  public void setTimeline(View view) {
    timeline = view;
  }

  /** Sets the charts, whose picture is taken away while they are shown. */
  public void setCharts(View view) {
    charts = view;
  }

  @FXML
  private void initialize() {
    takeAwayButton.setOnShowing(
        event -> {
          timelineItems.setDisable(!timeline.isShown().getAsBoolean());
          chartsItems.setDisable(!charts.isShown().getAsBoolean());
        });
  }

  /** Puts the picture of the stage on the clipboard. */
  @FXML
  public void copyPicture() {
    copy(stage);
  }

  @FXML
  private void copyTimeline() {
    copy(timeline.picture());
  }

  @FXML
  private void copyCharts() {
    copy(charts.picture());
  }

  private void copy(IntFunction<Image> source) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture(source));
    Clipboard.getSystemClipboard().setContent(content);
    notice.say(Texts.of("takeaway.pictureCopied"));
  }

  @FXML
  private void savePicture() {
    save(stage, "");
  }

  @FXML
  private void saveTimeline() {
    save(timeline.picture(), "-timeline");
  }

  @FXML
  private void saveCharts() {
    save(charts.picture(), "-charts");
  }

  /** Saves the picture as it was before the dialog opened. */
  private void save(IntFunction<Image> source, String of) {
    Image picture = picture(source);
    String suggested = session.scenario().mechanism().id() + of + FileKind.PNG.ending();
    dialog
        .toSave(FileKind.PNG, suggested)
        .ifPresent(
            file ->
                saver.save(
                    file, to -> BinaryFile.write(to, Png.of(picture)), "takeaway.pictureNotSaved"));
  }

  private Image picture(IntFunction<Image> source) {
    return source.apply(Integer.parseInt((String) sizes.getSelectedToggle().getUserData()));
  }

  /** Sets the source of the shown run as a recording. */
  public void setRecording(Supplier<SavedRun> newRecording) {
    recording = newRecording;
  }

  /** Saves the kept part of the shown run. */
  @FXML
  public void saveRecording() {
    String suggested = session.scenario().mechanism().id() + FileKind.RECORDING.ending();
    dialog
        .toSave(FileKind.RECORDING, suggested)
        .ifPresent(file -> saver.save(file, recording.get()::write, "takeaway.recordingNotSaved"));
  }

  /**
   * The text of a moment.
   *
   * @param remark a sentence about what differs when it is shown from the text; empty if nothing
   *     does
   */
  public record CopiedMoment(String text, String remark) {}

  /** Makes the text of the shown moment. */
  public interface MomentSource {
    /** Makes the text; one of the consumers takes it, or a sentence why there is none. */
    void request(Consumer<CopiedMoment> taker, Consumer<String> problem);
  }

  /** Sets the source of texts of moments. */
  public void setMoment(MomentSource newMoment) {
    moment = newMoment;
  }

  /** Puts a text on the clipboard from which the shown moment is shown again. */
  @FXML
  public void copyMoment() {
    moment.request(
        copied -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(copied.text());
          Clipboard.getSystemClipboard().setContent(content);
          notice.say((Texts.of("takeaway.momentCopied") + " " + copied.remark()).strip());
        },
        this::offerToSave);
  }

  /** Shows why the moment cannot be copied, and offers to save the recording instead. */
  private void offerToSave(String reason) {
    ButtonType save = new ButtonType(Texts.of("takeaway.saveInstead"), ButtonData.YES);
    Alert alert = new Alert(AlertType.INFORMATION, Texts.sentence(reason), save, ButtonType.CLOSE);
    alert.setHeaderText(Texts.of("takeaway.momentNotCopied"));
    alert.initOwner(takeAwayButton.getScene().getWindow());
    alert.setOnHidden(
        event -> {
          if (alert.getResult() == save) {
            saveRecording();
          }
        });
    alert.show();
  }

  /** Shows why the moment of a text is not shown. */
  public void refuseMoment(String reason) {
    saver.refuse("takeaway.momentNotShown", reason);
  }
}
