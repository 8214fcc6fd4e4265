package bufferscope.ui.takeaway;

import bufferscope.io.PartFile;
import bufferscope.record.export.ExportFormat;
import bufferscope.record.export.Part;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.FileKind;
import bufferscope.ui.notice.Notice;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import java.io.StringWriter;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * The menu that takes away steps of the run: as a table, as pictures, or for other programs. Each
 * of its entries has the name of its format as user data.
 */
public final class StepsMenuController {
  private final Session session;
  private final FileDialog dialog;
  private final Notice notice;
  private final Supplier<Part> steps;
  private final Saver saver;

  @FXML private Menu menu;

  /**
   * Creates the controller of the menu.
   *
   * @param steps the steps that the user has marked, or else the last ones before the moment that
   *     is shown
   */
  public StepsMenuController(
      Session session, FileDialog dialog, Notice notice, Supplier<Part> steps) {
    this.session = session;
    this.dialog = dialog;
    this.notice = notice;
    this.steps = steps;
    saver = new Saver(session.background(), notice, () -> menu.getParentPopup().getOwnerWindow());
  }

  private static ExportFormat format(ActionEvent event) {
    return ExportFormat.valueOf((String) ((MenuItem) event.getSource()).getUserData());
  }

  /** Puts the table of the steps on the clipboard. */
  @FXML
  private void copy(ActionEvent event) {
    ExportFormat format = format(event);
    Part part = steps.get();
    session
        .background()
        .start(
            "files",
            () -> {
              StringWriter text = new StringWriter();
              format.write(part, text);
              return text.toString();
            },
            table -> putOnClipboard(table, format));
  }

  private void putOnClipboard(String table, ExportFormat format) {
    ClipboardContent content = new ClipboardContent();
    content.putString(table);
    if (format == ExportFormat.TABLE_HTML) {
      content.putHtml(table);
    }
    Clipboard.getSystemClipboard().setContent(content);
    notice.say(Texts.of("takeaway.tableCopied"));
  }

  @FXML
  private void saveSteps(ActionEvent event) {
    save(format(event), steps.get());
  }

  /** Saves all that is kept of the run. */
  @FXML
  private void saveRun(ActionEvent event) {
    Part part = steps.get();
    save(format(event), new Part(part.stretch(), part.stretch().first(), part.stretch().end()));
  }

  private void save(ExportFormat format, Part part) {
    String suggested = session.scenario().mechanism().id() + format.ending();
    dialog
        .toSave(kind(format), suggested)
        .ifPresent(
            file ->
                saver.save(
                    file,
                    to -> PartFile.write(to, out -> format.write(part, out)),
                    "takeaway.stepsNotSaved"));
  }

  private static FileKind kind(ExportFormat format) {
    return switch (format) {
      case PERFETTO -> FileKind.TRACE;
      case EVENTS, ITEMS, TABLE_CSV -> FileKind.CSV;
      case TABLE -> FileKind.TEXT;
      case TABLE_MARKDOWN -> FileKind.MARKDOWN;
      case TABLE_HTML -> FileKind.HTML;
      case TIMELINE, SEQUENCE -> FileKind.SVG;
      case GIF -> FileKind.GIF;
      case PNG -> FileKind.PNG;
    };
  }
}
