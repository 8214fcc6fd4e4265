package bufferscope.ui;

import bufferscope.explore.moment.Moment;
import bufferscope.run.Tempo;
import bufferscope.ui.controls.ControlsController;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.RecentFiles;
import bufferscope.ui.files.SystemFileDialog;
import bufferscope.ui.gallery.OpenScenario;
import bufferscope.ui.laboratory.ExperimentDraft;
import bufferscope.ui.look.Appearance;
import bufferscope.ui.look.AppearanceFile;
import bufferscope.ui.look.AppearanceStore;
import bufferscope.ui.look.Look;
import bufferscope.ui.main.MainController;
import bufferscope.ui.main.PromptController;
import bufferscope.ui.mechanism.MechanismController;
import bufferscope.ui.notice.Notice;
import bufferscope.ui.place.PlacementFile;
import bufferscope.ui.place.WindowPlace;
import bufferscope.ui.session.Background;
import bufferscope.ui.session.FramePump;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.SettingBinding;
import bufferscope.ui.stage.StageController;
import bufferscope.ui.status.StatusController;
import bufferscope.ui.takeaway.StepsMenuController;
import bufferscope.ui.takeaway.TakeAwayController;
import bufferscope.ui.text.Texts;
import bufferscope.ui.typing.TypingController;
import bufferscope.ui.yourcode.Draft;
import bufferscope.ui.yourcode.YourCodeController;
import bufferscope.work.Scenario;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.fxml.FXMLLoader;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Callback;

/** The window program: creates all parts and connects them. */
public final class App extends Application {
  private static final List<String> ICONS =
      Stream.of(16, 32, 48, 64, 128, 256)
          .map("/bufferscope/assets/icons/bufferscope-%d.png"::formatted)
          .toList();

  /**
   * The style sheets of the views that are always there. All of them belong to the scene, since a
   * sheet at a view slows down every look-up of its nodes. Views that are loaded later bring their
   * own sheets.
   */
  private static final List<String> STYLESHEETS =
      List.of(
          "app.css",
          "main/main.css",
          "controls/controls.css",
          "mechanism/mechanism.css",
          "typing/typing.css",
          "value/value.css",
          "charts/charts.css",
          "counts/counts.css",
          "status/status.css",
          "notice/notice.css",
          "stage/stage.css");

  private final Session session = new Session(Scenario.FIRST_STEPS, Tempo.FIRST);
  private final Background background = session.background();
  private final AppearanceStore store;
  private final RecentFiles recentFiles;
  private final PlacementFile placement;
  private final Draft draft;
  private final Function<Window, FileDialog> dialog;

  public App() {
    this(
        AppearanceFile.ofUser(),
        RecentFiles.ofUser(),
        PlacementFile.ofUser(),
        Draft.ofUser(),
        SystemFileDialog::new);
  }

  App(
      AppearanceStore store,
      RecentFiles recentFiles,
      PlacementFile placement,
      Draft draft,
      Function<Window, FileDialog> dialog) {
    this.store = store;
    this.recentFiles = recentFiles;
    this.placement = placement;
    this.draft = draft;
    this.dialog = dialog;
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

  @Override
  public void start(Stage window) throws IOException {
    Look look = new Look(store.load());
    look.useTheme();
    look.appearanceProperty()
        .addListener((property, before, now) -> background.execute(() -> store.save(before, now)));
    SettingBinding.bind(
        session.stoppingAtFaultsProperty(),
        look.appearanceProperty().map(Appearance::stoppingAtFaults),
        stopping -> look.set(look.get().withStoppingAtFaults(stopping)));
    SettingBinding.bind(
        session.pastMegabytesProperty(),
        look.appearanceProperty().map(Appearance::pastMegabytes),
        megabytes -> look.set(look.get().withPastMegabytes(megabytes.intValue())));
    OpenScenario scenario = new OpenScenario(session, recentFiles, background);
    StageController stage = new StageController();
    StatusController status = new StatusController();
    FileDialog files = dialog.apply(window);
    Notice notice = new Notice();
    YourCodeController yourCode = new YourCodeController(session, files, notice, draft);
    MainController main =
        new MainController(
            session,
            look,
            scenario,
            files,
            notice,
            yourCode,
            ExperimentDraft.beside(draft.file()),
            stage,
            status);
    Region root =
        load(
            Map.of(
                MainController.class,
                main,
                StageController.class,
                stage,
                StatusController.class,
                status,
                TakeAwayController.class,
                new TakeAwayController(session, files, notice, stage::picture),
                StepsMenuController.class,
                new StepsMenuController(session, files, notice, main.timeline()::steps),
                TypingController.class,
                new TypingController(session),
                PromptController.class,
                new PromptController(session),
                ControlsController.class,
                new ControlsController(session),
                MechanismController.class,
                new MechanismController(session)));
    look.dress(root);
    Scene scene = new Scene(new Group());
    STYLESHEETS.forEach(css -> scene.getStylesheets().add(resource(css).toExternalForm()));
    scene.setRoot(root); // with the sheets, or else its styles would be looked up twice
    main.install(scene);
    FramePump pump = new FramePump(session, main.picture());
    pump.follow(window);
    window.setOnHidden(
        event -> {
          session.live().stop();
          background.close();
        });
    window.setTitle(Texts.of("main.title"));
    window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape closes cards first
    window.setFullScreenExitHint(Texts.of("main.leaveFullScreen"));
    ICONS.forEach(icon -> window.getIcons().add(new Image(resource(icon).toExternalForm(), true)));
    window.setScene(scene);
    pump.handle(System.nanoTime()); // before the window shows, or it would be laid out twice
    new WindowPlace(window, placement, background, main.timeline().linesProperty()).show(root);
    Optional.ofNullable(getParameters()).stream() // null where a test makes the window
        .flatMap(arguments -> arguments.getRaw().stream())
        .forEach(
            argument -> {
              if (Moment.isClaimedBy(argument)) {
                main.openMoment(argument);
              } else {
                main.open(Path.of(argument));
              }
            });
  }

  /** Returns the session of the window. */
  Session session() {
    return session;
  }

  /** Waits until the last change is saved. */
  @Override
  public void stop() throws InterruptedException {
    background.close();
    background.awaitEnd();
  }

  /**
   * Loads the main view with these controllers. Views that need none of them make their own
   * controllers.
   */
  private static Region load(Map<Class<?>, Object> controllers) throws IOException {
    FXMLLoader loader = new FXMLLoader(resource("main/main.fxml"), Texts.bundle());
    Callback<Class<?>, Object> byDefault = App::make;
    loader.setControllerFactory(
        type -> {
          Object ready = controllers.get(type);
          return ready != null ? ready : byDefault.call(type);
        });
    return loader.load();
  }

  private static Object make(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs a constructor without parameters", e);
    }
  }

  private static URL resource(String path) {
    return Objects.requireNonNull(App.class.getResource(path), path);
  }
}
