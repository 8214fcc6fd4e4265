package bufferscope.benchmark;

import bufferscope.ui.App;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/**
 * Frames a second of an empty window and of ours, which runs 16 producers and 16 consumers with 64
 * slots and 2,000 items a second in real time; by turns in one JVM.
 */
public final class WindowBenchmark {
  private static final int ROUNDS = 3;
  private static final long OPENING_MILLIS = 5_000;
  private static final long WARM_UP_MILLIS = 5_000;
  private static final long MEASURED_MILLIS = 10_000;
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  /** The text that is typed into the settings of the window. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "#producers", "16",
          "#consumers", "16",
          "#capacity", "64",
          "#production", "125",
          "#consumption", "125",
          "#tempo", "0");

  private WindowBenchmark() {}

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> Platform.setImplicitExit(false));
    System.out.println("frames/s  empty window  our window  ratio");
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        double bare = framesPerSecond(BareWindow::open, window -> {});
        double ours = framesPerSecond(WindowBenchmark::openOurs, WindowBenchmark::run);
        System.out.printf("%22.2f  %10.2f  %5.3f%n", bare, ours, ours / bare);
      }
    } finally {
      Platform.exit();
    }
  }

  private static double framesPerSecond(Callable<Stage> open, Consumer<Stage> run)
      throws Exception {
    Stage window = onFxThread(open);
    Thread.sleep(OPENING_MILLIS);
    onFxThread(
        () -> {
          run.accept(window);
          return window;
        });
    Thread.sleep(WARM_UP_MILLIS);
    FrameCounter counter = new FrameCounter();
    counter.start();
    Thread.sleep(MEASURED_MILLIS);
    counter.stop();
    return onFxThread(
        () -> {
          window.close();
          return counter.framesPerSecond();
        });
  }

  private static <T> T onFxThread(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Platform.runLater(future);
    return future.get();
  }

  private static Stage openOurs() {
    Stage window = new Stage();
    window.setWidth(WIDTH);
    window.setHeight(HEIGHT);
    new App().start(window);
    return window;
  }

  private static void run(Stage window) {
    Parent root = window.getScene().getRoot();
    ToggleButton more = (ToggleButton) root.lookup("#moreButton");
    more.fire(); // some of the settings stand behind it
    root.applyCss(); // gives the pane that they scroll in its content
    SETTINGS.forEach((setting, value) -> type(value, root.lookup(setting)));
    more.fire();
    ((Button) root.lookup("#runButton")).fire();
  }

  private static void type(String value, Node setting) {
    TextField field = (TextField) setting.lookup(".text-field");
    field.setText(value);
    field.fireEvent(new ActionEvent());
  }

  /** Used by the JavaFX thread, and by others before it starts and after it stopped. */
  private static final class FrameCounter extends AnimationTimer {
    private int frames;
    private long first;
    private long last;

    @Override
    public void handle(long now) {
      if (frames == 0) {
        first = now;
      }
      last = now;
      frames++;
    }

    double framesPerSecond() {
      return (frames - 1) * 1e9 / (last - first);
    }
  }
}
