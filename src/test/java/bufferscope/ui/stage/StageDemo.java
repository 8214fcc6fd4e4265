package bufferscope.ui.stage;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import bufferscope.run.LiveRun;
import bufferscope.run.Tempo;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The stage alone with a live run, to look at it. Options as {@code --name=value}: producers,
 * consumers, capacity, production, consumption, dwell (ms), width, height, em, dark, seconds, out,
 * interrupt, pause, shrink, focus.
 */
public final class StageDemo extends Application {

  /** Starts the demo; Java refuses to start an Application from the class path itself. */
  public static final class Main {
    private Main() {}

    public static void main(String[] args) {
      Application.launch(StageDemo.class, args);
    }
  }

  @Override
  public void start(Stage stage) throws IOException {
    Map<String, String> options = getParameters().getNamed();
    boolean dark = options.containsKey("dark");
    setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    LiveRun run = LiveRun.open(scenario(options));
    FXMLLoader loader =
        new FXMLLoader(
            StageController.class.getResource("stage.fxml"),
            ResourceBundle.getBundle("bufferscope.ui.messages"));
    Parent root = loader.load();
    StageController controller = loader.getController();
    root.setStyle("-fx-font-size: " + options.getOrDefault("em", "14") + "px");
    if (dark) {
      root.getStyleClass().add("dark");
    }
    double width = number(options, "width", 1000);
    double height = number(options, "height", 460);
    Scene scene = new Scene(root, width, height);
    scene.getStylesheets().add(StageController.class.getResource("stage.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
    root.requestFocus();
    controller.setActions(new RunActions(run));
    Pump pump = new Pump(run, controller);
    pump.start();
    run.setTempo(new Tempo(Duration.ofMillis((long) number(options, "dwell", 0))));
    run.start();
    double seconds = number(options, "seconds", 4);
    later(seconds / 2, () -> halfway(run, root, options));
    later(
        seconds,
        () -> {
          System.out.printf("frames/s %.1f, FX ms/frame %.2f%n", pump.rate(), pump.millis());
          if (options.containsKey("out")) {
            Pictures.write(root.getScene().snapshot(null), new File(options.get("out")));
          }
          run.close();
          Platform.exit();
        });
  }

  private static void halfway(LiveRun run, Parent root, Map<String, String> options) {
    if (options.containsKey("interrupt")) {
      run.interrupt((int) number(options, "interrupt", 1));
    }
    if (options.containsKey("pause")) {
      run.setPaused((int) number(options, "pause", 1), true);
    }
    if (options.containsKey("shrink")) {
      run.setCapacity((int) number(options, "shrink", 4));
    }
    if (options.containsKey("focus")) {
      root.lookup("#thread-" + options.get("focus")).requestFocus();
    }
  }

  private static Scenario scenario(Map<String, String> options) {
    return Scenario.of(
        new BufferSetup(
            Mechanism.TWO_CONDITIONS,
            (int) number(options, "capacity", 8),
            options.containsKey("fair")),
        team(options, "producers", "production", 2),
        team(options, "consumers", "consumption", 1.5),
        Workload.DEFAULT);
  }

  private static Team team(
      Map<String, String> options, String threads, String rate, double otherwise) {
    return new Team(
        (int) number(options, threads, 1),
        new Timing(new Rate(number(options, rate, otherwise)), Distribution.EXPONENTIAL));
  }

  private static double number(Map<String, String> options, String name, double otherwise) {
    return Double.parseDouble(options.getOrDefault(name, String.valueOf(otherwise)));
  }

  private static void later(double seconds, Runnable action) {
    new Timeline(new KeyFrame(javafx.util.Duration.seconds(seconds), event -> action.run())).play();
  }

  private record RunActions(LiveRun run) implements ThreadActions {
    @Override
    public void setPaused(int thread, boolean paused) {
      run.setPaused(thread, paused);
    }

    @Override
    public void interrupt(int thread) {
      run.interrupt(thread);
    }

    @Override
    public void setRate(int thread, Rate rate) {
      run.setRate(thread, rate);
    }
  }

  private static final class Pump extends AnimationTimer {
    private final LiveRun run;
    private final StageController controller;
    private long first;
    private long last;
    private long frames;
    private long nanos;

    Pump(LiveRun run, StageController controller) {
      this.run = run;
      this.controller = controller;
    }

    @Override
    public void handle(long now) {
      first = first == 0 ? now : first;
      last = now;
      frames++;
      long began = System.nanoTime();
      run.frames()
          .takeJoined()
          .ifPresent(frame -> controller.show(frame, new PicturePace(false, frame.steps() - 1)));
      nanos += System.nanoTime() - began;
    }

    double rate() {
      return frames * 1e9 / Math.max(1, last - first);
    }

    double millis() {
      return nanos / 1e6 / frames;
    }
  }
}
