package bufferscope.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxToolkit;

/** A main window that opens before each test and closes after it. */
abstract class MainWindowStory {
  MainWindowRobot window;

  @BeforeEach
  void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage(); // starts JavaFX, the first time
    FxToolkit.registerStage(
        Stage::new); // not the primary stage, to which all windows before are bound
    FxToolkit.setupStage(this::open);
    window.waitForAllParts();
  }

  private void open(Stage stage) {
    try {
      window = new MainWindowRobot(stage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() {
    window.close();
  }
}
