package bufferscope.ui;

import bufferscope.run.Tempo;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.FileKind;
import bufferscope.ui.files.RecentFiles;
import bufferscope.ui.look.Appearance;
import bufferscope.ui.look.AppearanceStore;
import bufferscope.ui.place.PlacementFile;
import bufferscope.ui.yourcode.Draft;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The program with its window, which prints what a test waits for: the size of the window and the
 * screen, and then each change of what is shown. It ends with the test that started it.
 */
final class ReportingApp {
  /** The property that names the file with the placement of the window. */
  static final String PLACEMENT = "bufferscope.placement";

  private ReportingApp() {}

  public static void main(String[] args) {
    Thread parent = new Thread(ReportingApp::endWithParent);
    parent.setDaemon(true);
    parent.start();
    Application.launch(Window.class);
  }

  private static void endWithParent() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // then there is no parent either
    }
    Runtime.getRuntime().halt(0);
  }

  /** The class that JavaFX starts. */
  public static final class Window extends Application {
    private String reported = "";

    @Override
    public void start(Stage stage) throws IOException {
      new App(
              new Usual(),
              new RecentFiles(Path.of("none")),
              new PlacementFile(placement()),
              new Draft(Path.of("none")),
              window -> new NoFile(),
              Tempo.FIRST)
          .start(stage);
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (stage.getScene().lookup(".window") != null) {
            report(shown(stage.getScene()));
          }
        }
      }.start();
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      report(
          "%.0fx%.0f of %.0fx%.0f"
              .formatted(
                  stage.getWidth(), stage.getHeight(), screen.getWidth(), screen.getHeight()));
    }

    /** The file that the test names, or one that is thrown away. */
    private static Path placement() throws IOException {
      String named = System.getProperty(PLACEMENT);
      return named == null
          ? Files.createTempDirectory("bufferscope").resolve("window")
          : Path.of(named);
    }

    private void report(String now) {
      if (!now.equals(reported)) {
        reported = now;
        System.out.println(now);
      }
    }

    private static String shown(Scene scene) {
      return scene.lookup("#steps") instanceof ListView<?> steps
          ? "step " + steps.getSelectionModel().getSelectedIndex()
          : "live";
    }
  }

  /** Leaves the settings of the person alone who runs the tests. */
  private static final class Usual implements AppearanceStore {
    @Override
    public Appearance load() {
      return Appearance.USUAL;
    }

    @Override
    public void save(Appearance before, Appearance now) {}
  }

  /** The dialog of the system, closed at once. */
  private static final class NoFile implements FileDialog {
    @Override
    public Optional<Path> toOpen(FileKind kind) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> toOpenFolder() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> toSave(FileKind kind, String suggested) {
      return Optional.empty();
    }
  }
}
