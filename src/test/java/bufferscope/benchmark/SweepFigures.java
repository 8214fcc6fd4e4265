package bufferscope.benchmark;

import bufferscope.ui.App;
import bufferscope.work.Distribution;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Measures a sweep of 16 capacities in the open window, 10 runs of 1,000 s at each, by the clock:
 * the time from the press of Measure until its first rough curve stands in the chart, and until the
 * sweep is done. The first round is the first sweep of the JVM.
 */
public final class SweepFigures {
  private static final int ROUNDS = 6;
  private static final int POINTS = 16;

  /** A user needs at least so long from the opened laboratory to the press. */
  private static final Duration REST = Duration.seconds(2);

  private static final Map<String, String> SETTINGS =
      Map.of("#production", "5", "#consumption", "5");

  private SweepFigures() {}

  public static void main(String[] args) {
    Application.launch(Window.class); // Java starts no class that extends Application
  }

  /** The program's window. */
  public static final class Window extends Application {
    private Parent root = new Group();
    private int round;

    @Override
    public void start(Stage stage) throws Exception {
      stage.setWidth(1280);
      stage.setHeight(800);
      new App().start(stage);
      after(REST, () -> openLaboratory(stage));
      System.out.println("round  first curve  whole sweep, in seconds");
      after(REST.multiply(2), this::next);
    }

    @SuppressWarnings("unchecked")
    private void openLaboratory(Stage stage) {
      root = stage.getScene().getRoot();
      SETTINGS.forEach((setting, value) -> type(value, root.lookup(setting)));
      press("#laboratoryButton");
      ((ComboBox<Distribution>) root.lookup("#labTimes")).setValue(Distribution.EXPONENTIAL);
    }

    private void next() {
      if (round == ROUNDS) {
        Platform.exit();
        return;
      }
      round++;
      Round measured = new Round();
      press("#labMeasure");
      measured.start();
    }

    private void press(String button) {
      ((ButtonBase) root.lookup(button)).fire();
    }

    /** Looks at the chart at each pulse. */
    private final class Round extends AnimationTimer {
      private final long pressed = System.nanoTime();
      private double firstCurve;

      @Override
      public void handle(long now) {
        double seconds = (System.nanoTime() - pressed) / 1e9;
        boolean drawn = root.lookupAll("#labChart .interval").size() == POINTS;
        if (firstCurve == 0 && drawn) {
          firstCurve = seconds;
        }
        if (drawn && !root.lookup("#labProgress").isVisible()) {
          stop();
          System.out.printf("%5d  %11.2f  %11.2f%n", round, firstCurve, seconds);
          press("#labForget");
          after(REST, Window.this::next);
        }
      }
    }
  }

  private static void after(Duration rest, Runnable action) {
    PauseTransition pause = new PauseTransition(rest);
    pause.setOnFinished(event -> action.run());
    pause.play();
  }

  private static void type(String value, Node setting) {
    TextField field = (TextField) setting.lookup(".text-field");
    field.setText(value);
    field.fireEvent(new ActionEvent());
  }
}
