package bufferscope.benchmark;

import bufferscope.explore.time.VirtualRun;
import bufferscope.record.History;
import bufferscope.record.Stretch;
import bufferscope.run.Tempo;
import bufferscope.ui.session.Background;
import bufferscope.ui.session.Navigation;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.ShownRun;
import bufferscope.ui.text.Texts;
import bufferscope.ui.timeline.TimelineController;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/**
 * Measures the timeline with 32 threads and up to a million events, while it shows all of them and
 * while it is moved when zoomed in: the time that a pulse takes on the JavaFX thread, and the time
 * from one pulse to the next.
 */
public final class TimelineFigures {
  private static final int[] EVENTS = {10_000, 100_000, 1_000_000};
  private static final int THREADS = 16;
  private static final int PULSES = 300;
  private static final int WARM_UP = 120;
  private static final int ZOOMS = 12;
  private static final long MOMENT_NANOS = 10_000_000;
  private static final List<String> SHEETS =
      List.of("app.css", "stage/stage.css", "timeline/timeline.css");

  private TimelineFigures() {}

  public static void main(String[] args) {
    Application.launch(Strip.class); // Java starts no class that extends Application
  }

  /** A window with nothing but the strip. */
  public static final class Strip extends Application {
    private final Deque<Round> rounds = new ArrayDeque<>();
    private final Session session =
        new Session(Scenario.FIRST_STEPS, Tempo.FIRST, new Background());

    private record Round(Stretch run, boolean zoomed) {}

    @Override
    public void start(Stage stage) throws Exception {
      for (int events : EVENTS) {
        Stretch run = run(events);
        rounds.add(new Round(run, false));
        rounds.add(new Round(run, true));
      }
      BorderPane root = new BorderPane();
      Scene scene = new Scene(root, 1280, 480);
      for (String sheet : SHEETS) {
        scene
            .getStylesheets()
            .add(Objects.requireNonNull(Session.class.getResource("../" + sheet)).toExternalForm());
      }
      stage.setScene(scene);
      stage.show();
      next(root);
    }

    private void next(BorderPane root) {
      Round round = rounds.poll();
      if (round == null) {
        session.live().stop();
        Platform.exit();
        return;
      }
      try {
        measure(round, root);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private void measure(Round round, BorderPane root) throws java.io.IOException {
      TimelineController controller = new TimelineController(session, navigation(round.run()));
      FXMLLoader loader =
          new FXMLLoader(TimelineController.class.getResource("timeline.fxml"), Texts.bundle());
      loader.setControllerFactory(type -> controller);
      Parent view = loader.load();
      root.setBottom(view);
      List<Double> pulses = new ArrayList<>();
      List<Double> intervals = new ArrayList<>();
      new AnimationTimer() {
        private int count;
        private long before;

        @Override
        public void handle(long now) {
          count++;
          if (round.zoomed() && count > 30 && count <= 30 + ZOOMS) {
            ((Button) view.lookup("#zoomIn")).fire();
          } else if (round.zoomed() && count > WARM_UP) {
            KeyCode key = count / 30 % 2 == 0 ? KeyCode.A : KeyCode.D;
            view.lookup(".strip")
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
          }
          long began = System.nanoTime();
          controller.pulse(now);
          if (count > WARM_UP) {
            pulses.add((System.nanoTime() - began) / 1e6);
            intervals.add((now - before) / 1e6);
          }
          before = now;
          if (count == WARM_UP + PULSES) {
            stop();
            report(round, pulses, intervals);
            next(root);
          }
        }
      }.start();
    }

    private static Stretch run(int events) {
      History history = new History(History.DEFAULT_BYTES);
      Timing timing = new Timing(new Rate(50), Distribution.EXPONENTIAL);
      Scenario scenario =
          Scenario.of(
              new BufferSetup(Mechanism.TWO_CONDITIONS, 64, false),
              new Team(THREADS, timing),
              new Team(THREADS, timing),
              Workload.DEFAULT.withItemsPerProducer(Workload.ENDLESS));
      VirtualRun run = new VirtualRun(scenario, history::add);
      for (long until = 0; history.stretch().end() < events; until += MOMENT_NANOS) {
        run.goOn(until);
      }
      return history.stretch();
    }

    /** A window that shows the end of that run. */
    private static Navigation navigation(Stretch run) {
      ShownRun shown =
          (ShownRun)
              Proxy.newProxyInstance(
                  TimelineFigures.class.getClassLoader(),
                  new Class<?>[] {ShownRun.class},
                  (proxy, method, arguments) ->
                      method.getName().equals("past")
                          ? run
                          : method.getName().equals("moment") ? Long.valueOf(run.end()) : null);
      return new Navigation() {
        @Override
        public ShownRun shown() {
          return shown;
        }

        @Override
        public boolean isStepped() {
          return true; // the time of the run is that of its last event
        }

        @Override
        public void lookAt(long moment) {}

        @Override
        public void toNow() {}
      };
    }

    private static void report(Round round, List<Double> pulses, List<Double> intervals) {
      System.out.printf(
          "%,9d events, %-8s  a pulse %6.2f ms (99 %%: %6.2f), pulse to pulse %6.2f ms (99 %%: %6.2f)%n",
          round.run().size(),
          round.zoomed() ? "moving" : "all",
          share(pulses, 0.5),
          share(pulses, 0.99),
          share(intervals, 0.5),
          share(intervals, 0.99));
    }

    private static double share(List<Double> values, double share) {
      return values.stream().sorted().toList().get((int) (share * (values.size() - 1)));
    }
  }
}
