package bufferscope.ui.code;

import bufferscope.run.Frame;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.Session;
import bufferscope.ui.stage.PicturePace;
import bufferscope.work.Mechanism;
import bufferscope.work.Scenario;
import bufferscope.work.SourceCode;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** The source of the mechanism that runs, and the threads at their lines. */
public final class CodeController {
  private final Session session;
  private final CodeListing listing = new CodeListing();
  private @Nullable Mechanism shown;
  private int firstMethod;
  private Runnable onYourCode = () -> {};

  @FXML private Parent root;
  @FXML private Label file;
  @FXML private Label sampled;
  @FXML private ScrollPane scroll;

  public CodeController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    scroll.setContent(listing);
    listing.setOnChosen(new PauseMenu(session)::open);
    listing.setOnCurrent(this::reveal);
    listing.setOnLaidOut(this::scrollToMethods);
    session.scenarioProperty().addListener((property, before, now) -> show(now));
    session.codeProperty().subscribe(this::showPlain);
    session.live().runProperty().addListener((property, before, fresh) -> forgetRun());
    scroll.viewportBoundsProperty().addListener(property -> scrollToMethods());
    root.sceneProperty().addListener((property, before, scene) -> watch(scene != null));
  }

  /** Sets the action that opens the editor for the user's own code. */
  public void setOnYourCode(Runnable newOnYourCode) {
    onYourCode = newOnYourCode;
  }

  @FXML
  private void writeYourCode() {
    onYourCode.run();
  }

  private void watch(boolean watched) {
    session.watchLines(watched);
    if (!watched) {
      forgetRun();
    }
  }

  private void showPlain(Optional<OpenedCode> code) {
    shown = null;
    if (code.isEmpty()) {
      show(session.scenario());
    } else {
      OpenedCode opened = code.get();
      show(opened.source());
    }
  }

  private void show(SourceCode source) {
    firstMethod = source.firstMethod();
    file.setText(source.file());
    listing.show(source);
  }

  private void show(Scenario scenario) {
    if (session.code().isPresent()) {
      return;
    }
    if (scenario.mechanism() != shown) {
      shown = scenario.mechanism();
      show(SourceCode.of(scenario.mechanism()));
    }
    listing.showPauses(scenario.linePauses());
  }

  private void forgetRun() {
    sampled.setVisible(false);
    listing.forgetThreads();
  }

  /** Shows the positions of the threads in that frame. */
  public void show(Frame frame, PicturePace pace) {
    sampled.setVisible(!pace.stepByStep());
    listing.show(frame.state());
  }

  /** Scrolls to the methods, which matter most; the user can scroll back to the fields. */
  private void scrollToMethods() {
    scrollTo(listing.row(firstMethod).getBoundsInParent().getMinY());
  }

  private void reveal(CodeRow row) {
    double height = scroll.getViewportBounds().getHeight();
    double top = scroll.getVvalue() * (listing.getHeight() - height);
    double y = row.getBoundsInParent().getMinY();
    if (y < top) {
      scrollTo(y);
    } else if (y + row.getHeight() > top + height) {
      scrollTo(y + row.getHeight() - height);
    }
  }

  private void scrollTo(double top) {
    double hidden = listing.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
  }
}
