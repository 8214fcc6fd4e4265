package bufferscope.ui.takeaway;

import bufferscope.io.BinaryFile;
import bufferscope.record.SavedRun;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.FileKind;
import bufferscope.ui.files.Png;
import bufferscope.ui.notice.Notice;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * The menu that puts the picture of this moment on the clipboard or into a file, and the run into a
 * file.
 */
public final class TakeAwayController {
  private final Session session;
  private final FileDialog dialog;
  private final Notice notice;
  private final IntFunction<Image> stage;
  private final Saver saver;

  private Supplier<SavedRun> recording =
      () -> {
        throw new IllegalStateException("there is no source of recordings");
      };

  private MomentSource moment = (taker, problem) -> {};

  @FXML private MenuButton takeAwayButton;
  @FXML private ToggleGroup sizes;

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

  /** Puts the picture on the clipboard. */
  @FXML
  public void copyPicture() {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture());
    Clipboard.getSystemClipboard().setContent(content);
    notice.say(Texts.of("takeaway.pictureCopied"));
  }

  /** Saves the picture as it was before the dialog opened. */
  @FXML
  private void savePicture() {
    Image picture = picture();
    String suggested = session.scenario().mechanism().id() + FileKind.PNG.ending();
    dialog
        .toSave(FileKind.PNG, suggested)
        .ifPresent(
            file ->
                saver.save(
                    file, to -> BinaryFile.write(to, Png.of(picture)), "takeaway.pictureNotSaved"));
  }

  private Image picture() {
    return stage.apply(Integer.parseInt((String) sizes.getSelectedToggle().getUserData()));
  }

  /** Sets the source of the shown run as a recording. */
  public void setRecording(Supplier<SavedRun> newRecording) {
    recording = newRecording;
  }

  /** Saves what is kept of the shown run. */
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
