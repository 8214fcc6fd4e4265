package bufferscope.ui;

import static bufferscope.testing.TestThreads.awaitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bufferscope.run.Tempo;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.RecentFiles;
import bufferscope.ui.look.Appearance;
import bufferscope.ui.look.AppearanceFile;
import bufferscope.ui.look.Theme;
import bufferscope.ui.place.PlacementFile;
import bufferscope.ui.yourcode.Draft;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The window is there before its views. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
final class StartTest {
  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();

  private App app(Function<Window, FileDialog> dialog) {
    return new App(
        new AppearanceFile(folder.resolve("appearance")),
        new RecentFiles(folder.resolve("recent")),
        new PlacementFile(folder.resolve("window")),
        new Draft(folder.resolve("Draft.java")),
        dialog,
        Tempo.CALM);
  }

  private static FileDialog noDialog(Window window) {
    throw new IllegalStateException("no dialog");
  }

  @Test
  void hasItsSizeAndTheColourOfItsThemeBeforeItsViews() throws InterruptedException {
    new AppearanceFile(folder.resolve("appearance"))
        .save(Appearance.USUAL, Appearance.USUAL.withTheme(Theme.DARK));
    App app = app(StartTest::noDialog);
    robot.interact(
        () -> {
          Stage window = new Stage();
          app.start(window);
          assertThat(window.isShowing()).isTrue();
          assertThat(window.getTitle()).isEqualTo("Opening Bufferscope ...");
          assertThat(window.getWidth()).isEqualTo(1280);
          assertThat(window.getScene().getFill()).isEqualTo(Theme.DARK.background());
          assertThat(window.getScene().getRoot().getChildrenUnmodifiable()).isEmpty();
          window.hide();
        });
    app.stop(); // without a failure, since views are not made for a window that is closed
  }

  @Test
  void closesAndSaysWhyIfItsViewsCannotBeMade() {
    App app = app(StartTest::noDialog);
    AtomicReference<Stage> window = new AtomicReference<>();
    robot.interact(
        () -> {
          window.set(new Stage());
          app.start(window.get());
        });
    awaitUntil(() -> !window.get().isShowing() && !livesWorker());
    assertThatThrownBy(app::stop).hasRootCauseMessage("no dialog");
  }

  private static boolean livesWorker() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().matches("[PC]1"));
  }
}
