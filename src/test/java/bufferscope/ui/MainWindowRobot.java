package bufferscope.ui;

import static org.awaitility.Awaitility.await;

import bufferscope.run.Tempo;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.FileKind;
import bufferscope.ui.files.RecentFiles;
import bufferscope.ui.look.Appearance;
import bufferscope.ui.look.AppearanceStore;
import bufferscope.ui.place.PlacementFile;
import bufferscope.ui.session.Session;
import bufferscope.ui.yourcode.Draft;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Uses the main window as a person does, and reads what that person sees. */
final class MainWindowRobot {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Path SCREENS = Path.of("target", "screens");

  private final FxRobot robot = new FxRobot();
  private final Stage window;
  private final App app;
  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private final KeptAppearance appearance = new KeptAppearance();
  private final ChosenFiles files = new ChosenFiles();

  /** Opens the window, with a tempo that lets tests be quick; to be called on the JavaFX thread. */
  MainWindowRobot(Stage window) throws IOException {
    this(window, Tempo.CALM);
  }

  /** The window as it opens first, in which the first item is slow. */
  static MainWindowRobot asItOpens(Stage window) throws IOException {
    return new MainWindowRobot(window, Tempo.FIRST);
  }

  private MainWindowRobot(Stage window, Tempo tempo) throws IOException {
    this.window = window;
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
    app =
        new App(
            appearance,
            new RecentFiles(files.folder.resolve("recent")),
            new PlacementFile(files.folder.resolve("window")),
            new Draft(files.folder.resolve("Draft.java")),
            stage -> files,
            tempo);
    app.start(window);
  }

  /** Waits for the parts of the window that are made after its first frame. */
  void waitForAllParts() {
    waitFor("charts and counts", () -> shows(".charts") && shows(".counts"));
  }

  /** The run that is shown, for what no person could do as fast. */
  Session session() {
    return app.session();
  }

  /** The folder in which the window keeps its settings and drafts. */
  Path settings() {
    return files.folder;
  }

  /** Replaces the system's dialog. */
  private static final class ChosenFiles implements FileDialog {
    private final Path folder;
    private volatile Optional<Path> chosen = Optional.empty();

    ChosenFiles() throws IOException {
      folder = Files.createTempDirectory("bufferscope");
    }

    @Override
    public Optional<Path> toOpen(FileKind kind) {
      return chosen;
    }

    @Override
    public Optional<Path> toOpenFolder() {
      return chosen;
    }

    @Override
    public Optional<Path> toSave(FileKind kind, String suggested) {
      return chosen;
    }

    /** Deletes the folder; returns false if a draft was written there meanwhile. */
    boolean delete() {
      try {
        for (String file : List.of("Draft.java", "recent", "window", "Laboratory.json")) {
          Files.deleteIfExists(folder.resolve(file));
        }
        Files.delete(folder);
        return true;
      } catch (DirectoryNotEmptyException e) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Keeps the appearance away from the settings of the person who runs the tests. */
  private static final class KeptAppearance implements AppearanceStore {
    private volatile Appearance kept = Appearance.USUAL;

    @Override
    public Appearance load() {
      return kept;
    }

    @Override
    public void save(Appearance before, Appearance now) {
      kept = now;
    }
  }

  void run() {
    press("#runButton");
  }

  void pause() {
    press("#runButton");
  }

  void step() {
    press("#stepButton");
  }

  void reset() {
    press("#resetButton");
  }

  void openMore() {
    press("#moreButton");
    waitFor("settings to be open", () -> node("#settings").isVisible());
  }

  /** Chooses a mechanism by its name in the list. */
  void choose(String mechanism) {
    key(KeyCode.B);
    interact(() -> scrollTo(mechanism));
    awaitFrames(2);
    press(mechanism);
  }

  private <T> void scrollTo(String mechanism) {
    @SuppressWarnings("unchecked")
    ComboBox<T> choice = (ComboBox<T>) node("#choice");
    ListView<?> list = (ListView<?>) ((ComboBoxListViewSkin<?>) choice.getSkin()).getPopupContent();
    for (T each : choice.getItems()) {
      if (choice.getConverter().toString(each).equals(mechanism)) {
        list.scrollTo(choice.getItems().indexOf(each));
      }
    }
  }

  void openCode() {
    press("#codeButton");
    waitFor("the code", () -> shows("#code"));
  }

  void openGuide() {
    press("#guideButton");
    waitFor("the guide", () -> shows("#guide"));
  }

  void openResults() {
    press("#resultsButton");
    waitFor("the results", () -> shows("#results"));
  }

  /** Chooses a scenario of the gallery by its title. */
  void openScenario(String title) {
    chooseScenario(title);
    waitFor("the scenario", () -> !showsOverlay());
  }

  /** Does no more than that: there may be a question first. */
  void chooseScenario(String title) {
    key(KeyCode.G);
    waitFor("the gallery", () -> showsOverlay() && shows(".tile"));
    Node tile =
        all(".tile").stream()
            .filter(each -> each.getAccessibleText().startsWith(title + ":"))
            .findFirst()
            .orElseThrow();
    interact(tile::requestFocus);
    key(KeyCode.ENTER);
  }

  /** Returns true if the window has such a node. */
  boolean shows(String query) {
    return ask(() -> robot.from(root()).lookup(query).tryQuery().isPresent());
  }

  /** Chooses an entry of the menu that is open, and then one of the menu behind that. */
  void chooseInMenu(String entry, String inner) {
    press(entry);
    press(inner);
  }

  /** Opens the settings and lets runs go on where something goes wrong. */
  void goOnAtFaults() {
    openMore();
    interact(() -> ((CheckBox) node("#stopAtFaults")).fire());
  }

  void toggleFair() {
    ((CheckBox) node("#fair")).fire();
  }

  /** Presses it as soon as it shows: what came of the press before may take a frame to. */
  void press(String button) {
    waitFor(
        button,
        () -> ask(() -> robot.lookup(button).match(Node::isVisible).tryQuery().isPresent()));
    robot.clickOn(button);
  }

  void clickWithShift(String button) {
    waitFor(button, () -> shows(button));
    robot.press(KeyCode.SHIFT);
    robot.clickOn(button);
    robot.release(KeyCode.SHIFT);
  }

  /** Opens that file as if the dialog of the system had been answered with it. */
  void open(Path file) {
    files.chosen = Optional.of(file);
    key(KeyCode.SHORTCUT, KeyCode.O);
  }

  /** Returns a starting point for code of the user. */
  static String template(String name) {
    try (InputStream in = MainWindowRobot.class.getResourceAsStream("yourcode/templates/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saves the scenario under the words that it has. */
  void save(Path file) {
    files.chosen = Optional.of(file);
    key(KeyCode.SHORTCUT, KeyCode.S);
    waitFor("the card", () -> shows("#save"));
    press("#confirmSave");
  }

  /** The file that the dialog yields from now on. */
  void choose(Path file) {
    files.chosen = Optional.of(file);
  }

  /** The dialog is cancelled from now on. */
  void chooseNoFile() {
    files.chosen = Optional.empty();
  }

  /** Saves it under these words. */
  void save(Path file, String title, String about) {
    files.chosen = Optional.of(file);
    key(KeyCode.SHORTCUT, KeyCode.S);
    waitFor("the card", () -> shows("#save"));
    robot.write(title);
    key(KeyCode.TAB);
    robot.write(about);
    key(KeyCode.TAB);
    key(KeyCode.TAB);
    key(KeyCode.ENTER);
  }

  /** Types a line into the field for such and confirms it. */
  void typeLine(String line) {
    focus("#line");
    robot.write(line);
    key(KeyCode.ENTER);
  }

  /** Presses the keys together; waits once for all of them, not after each. */
  void key(KeyCode... combination) {
    keyTimes(1, combination);
  }

  /** Presses the keys together so often, and waits once after that. */
  void keyTimes(int times, KeyCode... combination) {
    KeyboardRobot keyboard = robot.robotContext().getKeyboardRobot();
    for (int i = 0; i < times; i++) {
      keyboard.pressNoWait(combination);
      keyboard.releaseNoWait(combination);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  void focus(String query) {
    robot.interact(() -> node(query).requestFocus());
  }

  /** Types a value and confirms it. */
  void type(String slider, String value) {
    robot.interact(
        () -> {
          field(slider).requestFocus();
          field(slider).selectAll();
        });
    robot.write(value);
    key(KeyCode.ENTER);
  }

  /** Drags the thumb to that share of its way, 0 to 1. */
  void drag(String slider, double share) {
    Slider track = (Slider) node(slider + " .slider");
    Node thumb = node(slider + " .thumb");
    robot.interact(() -> {});
    double way = track.getWidth() - thumb.getBoundsInParent().getWidth();
    double target = share * way;
    double now = (track.getValue() / track.getMax()) * way;
    robot.drag(thumb).dropBy(target - now, 0);
  }

  /** Returns the text of the selected choice. */
  <T> String shown(String choice) {
    @SuppressWarnings("unchecked") // whatever it is of, its converter is too
    ComboBox<T> box = (ComboBox<T>) node(choice);
    return box.getConverter().toString(box.getValue());
  }

  String value(String slider) {
    return field(slider).getText();
  }

  String note(String slider) {
    return text(slider + " .value-note");
  }

  private TextField field(String slider) {
    return (TextField) node(slider + " .value-field");
  }

  String text(String query) {
    return ((Labeled) node(query)).getText();
  }

  /** Returns what confirms the last action; empty when that has gone away. */
  String notice() {
    return node("#notice").isVisible() ? text("#notice") : "";
  }

  /** Returns what a screen reader says about the node. */
  String says(String query) {
    return node(query).getAccessibleText();
  }

  long number(String query) {
    return Long.parseLong(text(query).replaceAll("\\D", ""));
  }

  long finished() {
    return number("#finished");
  }

  long inBuffer() {
    return number("#inBuffer");
  }

  /** Returns the number of events of this run that were checked. */
  long events() {
    return number("#verdict");
  }

  /** Returns the capacity in the chart, which is the one in force. */
  long capacityInForce() {
    String shown = text("#occupancyValue");
    return Long.parseLong(shown.replaceAll(".*\\D", ""));
  }

  /** Returns true if a card lies over the window, such as the list of keys. */
  boolean showsOverlay() {
    return node("#overlay").isVisible();
  }

  Node node(String query) {
    return ask(() -> robot.from(root()).lookup(query).query());
  }

  /** All that is in the window of that kind. */
  List<Node> all(String query) {
    return ask(() -> List.copyOf(root().lookupAll(query)));
  }

  /**
   * Runs the call on the JavaFX thread and returns its result. Other threads could see nodes come
   * and go meanwhile.
   */
  private static <T> T ask(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(LIMIT.toMillis(), question);
  }

  Parent root() {
    return scene().getRoot();
  }

  Scene scene() {
    return window.getScene();
  }

  Stage window() {
    return window;
  }

  Appearance savedAppearance() {
    return appearance.load();
  }

  void waitFor(String what, BooleanSupplier condition) {
    await(what)
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .atMost(LIMIT)
        .until(condition::getAsBoolean);
  }

  /** Waits until the events have not grown for so many frames in a row. */
  void waitUntilEventsStandStill(int frames) {
    AtomicLong last = new AtomicLong();
    waitFor(
        "events to stand still",
        () -> {
          last.set(events());
          awaitFrames(frames);
          return events() == last.get();
        });
  }

  /** Lets so many frames pass. */
  void awaitFrames(int frames) {
    CountDownLatch left = new CountDownLatch(frames);
    AnimationTimer counter =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            left.countDown();
          }
        };
    robot.interact(counter::start);
    waitFor("frames", () -> left.getCount() == 0);
    robot.interact(counter::stop);
  }

  void interact(Runnable action) {
    robot.interact(action);
  }

  /** Leaves a picture of the window in target/screens. */
  void takePicture(String name) {
    awaitFrames(2);
    Image image = robot.capture((Node) root()).getImage();
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    WritablePixelFormat<IntBuffer> format = PixelFormat.getIntArgbInstance();
    image.getPixelReader().getPixels(0, 0, width, height, format, pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(SCREENS);
      ImageIO.write(picture, "png", SCREENS.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the window, and ends the program as JavaFX does it then. */
  void endProgram() throws InterruptedException {
    robot.interact(window::hide);
    app.stop();
  }

  /** Closes the window; fails if an exception was not caught, or a thread is left. */
  void close() {
    robot.interact(window::hide);
    waitFor("threads to end", () -> workers().isEmpty());
    Thread.setDefaultUncaughtExceptionHandler(null);
    waitFor("the settings to be gone", files::delete);
    if (!uncaught.isEmpty()) {
      throw new AssertionError("uncaught in the window", uncaught.get(0));
    }
  }

  /** The threads of runs that are alive. */
  static List<String> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("[PC]\\d+|observer|control|files"))
        .toList();
  }
}
