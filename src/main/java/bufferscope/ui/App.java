package bufferscope.ui;

import bufferscope.run.Tempo;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.RecentFiles;
import bufferscope.ui.files.SystemFileDialog;
import bufferscope.ui.look.AppearanceFile;
import bufferscope.ui.look.AppearanceStore;
import bufferscope.ui.look.Look;
import bufferscope.ui.main.LaterParts;
import bufferscope.ui.place.PlacementFile;
import bufferscope.ui.place.WindowPlace;
import bufferscope.ui.session.Background;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.ui.yourcode.Draft;
import bufferscope.work.Scenario;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The window program: creates all parts and connects them. */
public final class App extends Application {
  private static final List<String> ICONS =
      Stream.of(16, 32, 48, 64, 128, 256)
          .map("/bufferscope/assets/icons/bufferscope-%d.png"::formatted)
          .toList();

  /** In Java, since FXML would be read too late for the empty window. */
  private static final double LEAST_WIDTH = 1024;

  private static final double LEAST_HEIGHT = 700;
  private static final double USUAL_WIDTH = 1280;
  private static final double USUAL_HEIGHT = 800;

  private final Background background = new Background();
  private final AppearanceStore store;
  private final RecentFiles recentFiles;
  private final PlacementFile placement;
  private final Draft draft;
  private final Function<Window, FileDialog> dialog;
  private final Tempo tempo;
  private final DoubleProperty timelineLines = new SimpleDoubleProperty();
  private @Nullable Session session;
  private @Nullable Throwable failure;

  public App() {
    this(
        AppearanceFile.ofUser(),
        RecentFiles.ofUser(),
        PlacementFile.ofUser(),
        Draft.ofUser(),
        SystemFileDialog::new,
        Tempo.FIRST);
  }

  App(
      AppearanceStore store,
      RecentFiles recentFiles,
      PlacementFile placement,
      Draft draft,
      Function<Window, FileDialog> dialog,
      Tempo tempo) {
    this.store = store;
    this.recentFiles = recentFiles;
    this.placement = placement;
    this.draft = draft;
    this.dialog = dialog;
    this.tempo = tempo;
  }

  /**
   * Opens the window; returns when it was closed.
   *
   * @param args nothing, or a file with a scenario, a recording, a moment or a buffer in Java to
   *     open, or the text of a moment
   */
  public static void open(String[] args) {
    launch(App.class, args);
  }

  /**
   * Shows the window in the colour of the theme. Its views are made after its first frame, since
   * the window system and the renderer make that frame meanwhile.
   */
  @Override
  public void start(Stage window) {
    Look look = new Look(store.load());
    Region empty = new Region();
    empty.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
    empty.setPrefSize(USUAL_WIDTH, USUAL_HEIGHT);
    Scene scene = new Scene(empty);
    scene.fillProperty().bind(look.appearanceProperty().map(now -> now.theme().background()));
    window.setScene(scene);
    window.setTitle(Texts.of("main.opening"));
    window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape closes cards first
    window.setFullScreenExitHint(Texts.of("main.leaveFullScreen"));
    ICONS.forEach(icon -> window.getIcons().add(new Image(resource(icon).toExternalForm(), true)));
    new WindowPlace(window, placement, background, timelineLines).show(empty);
    new LaterParts(() -> fillOrClose(window, look)).start();
  }

  /** Closes a window whose views cannot be made. */
  private void fillOrClose(Stage window, Look look) {
    try {
      if (window.isShowing()) {
        fill(window, look);
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      window.hide();
    }
  }

  private void fill(Stage window, Look look) throws IOException {
    look.useTheme();
    look.appearanceProperty()
        .addListener((property, before, now) -> background.execute(() -> store.save(before, now)));
    Session fresh = new Session(Scenario.FIRST_STEPS, tempo, background);
    session = fresh;
    window.setOnHidden(
        event -> {
          fresh.live().stop();
          background.close();
        });
    Views views = new Views(fresh, look, recentFiles, draft, dialog.apply(window));
    views.show(window, timelineLines);
    Optional.ofNullable(getParameters()).stream() // null where a test makes the window
        .flatMap(arguments -> arguments.getRaw().stream())
        .forEach(views::open);
  }

  /** Returns the session of the window; call only when its views are there. */
  Session session() {
    return Objects.requireNonNull(session);
  }

  /**
   * Waits until the last change is saved.
   *
   * @throws IllegalStateException if the views could not be made
   */
  @Override
  public void stop() throws InterruptedException {
    background.close();
    background.awaitEnd();
    if (failure != null) {
      throw new IllegalStateException("the views of the window cannot be made", failure);
    }
  }

  private static URL resource(String path) {
    return Objects.requireNonNull(App.class.getResource(path), path);
  }
}
