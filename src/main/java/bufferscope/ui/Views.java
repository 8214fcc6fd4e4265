package bufferscope.ui;

import bufferscope.explore.moment.Moment;
import bufferscope.ui.controls.ControlsController;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.RecentFiles;
import bufferscope.ui.gallery.OpenScenario;
import bufferscope.ui.laboratory.ExperimentDraft;
import bufferscope.ui.look.Appearance;
import bufferscope.ui.look.Look;
import bufferscope.ui.main.MainController;
import bufferscope.ui.main.PromptController;
import bufferscope.ui.mechanism.MechanismController;
import bufferscope.ui.notice.Notice;
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
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.fxml.FXMLLoader;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Callback;

/** The views of the window: creates them and connects them. */
final class Views {
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

  private final Session session;
  private final MainController main;
  private final Region root;

  Views(Session session, Look look, RecentFiles recentFiles, Draft draft, FileDialog files)
      throws IOException {
    this.session = session;
    SettingBinding.bind(
        session.stoppingAtFaultsProperty(),
        look.appearanceProperty().map(Appearance::stoppingAtFaults),
        stopping -> look.set(look.get().withStoppingAtFaults(stopping)));
    SettingBinding.bind(
        session.pastMegabytesProperty(),
        look.appearanceProperty().map(Appearance::pastMegabytes),
        megabytes -> look.set(look.get().withPastMegabytes(megabytes.intValue())));
    OpenScenario scenario = new OpenScenario(session, recentFiles, session.background());
    StageController stage = new StageController();
    StatusController status = new StatusController();
    Notice notice = new Notice();
    YourCodeController yourCode = new YourCodeController(session, files, notice, draft);
    main =
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
    root =
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
  }

  /** Shows them in that window from the next frame on. */
  void show(Stage window, DoubleProperty timelineLines) {
    main.timeline().linesProperty().bindBidirectional(timelineLines);
    FramePump pump = new FramePump(session, main.picture());
    Scene scene = window.getScene();
    STYLESHEETS.forEach(css -> scene.getStylesheets().add(resource(css).toExternalForm()));
    pump.handle(System.nanoTime()); // before the views show, or they would be laid out twice
    scene.setRoot(root); // with the sheets, or else its styles would be looked up twice
    main.install(scene);
    window.setTitle(Texts.of("main.title"));
    pump.follow(window);
  }

  /** Opens a file, or the text of a moment. */
  void open(String argument) {
    if (Moment.isClaimedBy(argument)) {
      main.openMoment(argument);
    } else {
      main.open(Path.of(argument));
    }
  }

  /**
   * Loads the main view with these controllers. Views that need none of them make their own
   * controllers.
   */
  private static Region load(Map<Class<?>, Object> controllers) throws IOException {
    FXMLLoader loader = new FXMLLoader(resource("main/main.fxml"), Texts.bundle());
    Callback<Class<?>, Object> byDefault = Views::make;
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
    return Objects.requireNonNull(Views.class.getResource(path), path);
  }
}
