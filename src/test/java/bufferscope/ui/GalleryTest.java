package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Role;
import bufferscope.scenario.BuiltIn;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.work.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios in the window: chosen, opened, saved, and refused. */
final class GalleryTest extends MainWindowStory {
  @TempDir private Path folder;

  private static NamedScenario builtIn(String name) {
    return BuiltIn.of(name).orElseThrow().scenario();
  }

  private List<Node> tiles() {
    return window.all(".tile");
  }

  private void openGallery() {
    window.key(KeyCode.G);
    window.waitFor("the gallery", () -> window.showsOverlay() && !tiles().isEmpty());
    window.awaitFrames(2);
  }

  @Test
  void aScenarioIsChosenWithTheKeyboard() {
    openGallery();
    assertThat(tiles()).hasSize(BuiltIn.NAMES.size());
    assertThat(window.scene().getFocusOwner()).isSameAs(tiles().get(0));
    window.takePicture("gallery");
    window.key(KeyCode.RIGHT);
    window.key(KeyCode.ENTER);
    window.waitFor("the gallery to close", () -> !window.showsOverlay());
    assertThat(window.value("#production")).isEqualTo("10");
    assertThat(window.window().getTitle()).isEqualTo("Fast producer – Bufferscope");
    assertThat(window.text("#introText")).startsWith("The producer makes items five times as fast");
    window.takePicture("scenario-ready");
    window.key(KeyCode.SPACE);
    window.waitFor("items to be finished", () -> window.finished() >= 2);
    assertThat(window.node("#invitation").isVisible()).isFalse();
  }

  @Test
  void theGalleryIsOpenedAndClosedByMouseAndKey() {
    window.press("#galleryButton");
    window.waitFor("the gallery", window::showsOverlay);
    window.press(".card-title");
    assertThat(window.showsOverlay()).isTrue();
    window.key(KeyCode.ESCAPE);
    assertThat(window.showsOverlay()).isFalse();
    window.press("#galleryButton");
    window.press("Slow producer");
    window.waitFor("the gallery to close", () -> !window.showsOverlay());
    assertThat(window.value("#consumption")).isEqualTo("4");
  }

  @Test
  void aWrongMechanismFailsByItself() {
    openGallery();
    window.interact(() -> tile("Forgotten signal").requestFocus());
    window.key(KeyCode.ENTER);
    window.key(KeyCode.SPACE);
    window.waitFor("a verdict", () -> window.text("#verdict").contains("no thread can go on"));
    window.takePicture("scenario-wrong");
  }

  private Node tile(String title) {
    return tiles().stream()
        .filter(tile -> tile.getAccessibleText().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsSavedIsOpened() throws IOException {
    Path file = folder.resolve("my own.json");
    window.type("#capacity", "5");
    window.type("#production", "7");
    window.save(file);
    window.waitFor("a file", () -> Files.exists(file));
    NamedScenario saved = ScenarioFile.FORMAT.read(file);
    assertThat(saved.title()).isEqualTo("my own");
    assertThat(saved.scenario().capacity()).isEqualTo(5);
    assertThat(saved.scenario().timing(Role.PRODUCER).rate()).isEqualTo(new Rate(7));
    window.type("#capacity", "9");
    window.open(file);
    window.waitFor("5 slots", () -> window.value("#capacity").equals("5"));
    assertThat(window.window().getTitle()).startsWith("my own");
  }

  @Test
  void anUnchangedScenarioKeepsItsWords() throws IOException {
    openGallery();
    window.key(KeyCode.ENTER);
    Path file = folder.resolve("copy.json");
    window.save(file);
    window.waitFor("a file", () -> Files.exists(file));
    assertThat(ScenarioFile.FORMAT.read(file)).isEqualTo(builtIn("first-steps"));
  }

  @Test
  void itIsSavedUnderItsTitleAndSentences() throws IOException {
    Path file = folder.resolve("named.json");
    window.save(file, "Rush hour", "Many come. Few go.");
    window.waitFor("its title", () -> window.window().getTitle().startsWith("Rush hour"));
    NamedScenario saved = ScenarioFile.FORMAT.read(file);
    assertThat(saved.title()).isEqualTo("Rush hour");
    assertThat(saved.about()).isEqualTo("Many come. Few go.");
    window.key(KeyCode.SHORTCUT, KeyCode.S);
    window.waitFor("the words", () -> textOf("#saveName").equals("Rush hour"));
    assertThat(textOf("#saveAbout")).isEqualTo("Many come. Few go.");
    window.takePicture("save");
    window.key(KeyCode.ESCAPE);
    assertThat(window.showsOverlay()).isFalse();
  }

  @Test
  void whatWasTypedStaysWhenItCannotBeSaved() {
    Path nowhere = folder.resolve("none").resolve("named.json");
    window.save(nowhere, "Rush hour", "Many come. Few go.");
    window.waitFor("the reason", () -> !window.text("#saveProblem").isEmpty());
    assertThat(window.text("#saveProblem"))
        .isEqualTo(nowhere + " cannot be written: its folder does not exist.");
    assertThat(textOf("#saveName")).isEqualTo("Rush hour");
    assertThat(textOf("#saveAbout")).isEqualTo("Many come. Few go.");
    window.takePicture("save-refused");
    Path file = folder.resolve("named.json");
    window.choose(file);
    window.press("#confirmSave");
    window.waitFor("the card to close", () -> !window.showsOverlay());
    assertThat(file).isRegularFile();
  }

  private String textOf(String field) {
    return ((TextInputControl) window.node(field)).getText();
  }

  @Test
  void tabGoesRoundInTheGalleryAndEscapeGivesTheFocusBack() {
    window.focus("#resetButton");
    openGallery();
    Set<Node> reached = new LinkedHashSet<>();
    while (reached.add(window.scene().getFocusOwner())) {
      window.key(KeyCode.TAB);
    }
    assertThat(reached).hasSize(BuiltIn.NAMES.size() + 3).containsAll(tiles());
    window.key(KeyCode.SHIFT, KeyCode.TAB);
    window.key(KeyCode.TAB);
    assertThat(reached).contains(window.scene().getFocusOwner());
    window.interact(() -> window.node("#runButton").requestFocus());
    window.awaitFrames(2);
    assertThat(reached).contains(window.scene().getFocusOwner());
    window.key(KeyCode.ESCAPE);
    assertThat(window.scene().getFocusOwner()).isSameAs(window.node("#resetButton"));
  }

  @Test
  void theKeysTakeTheFocusTooAndGiveItBack() {
    window.focus("#resetButton");
    window.key(KeyCode.F1);
    window.waitFor("keys", window::showsOverlay);
    window.key(KeyCode.TAB);
    assertThat(window.scene().getFocusOwner()).isSameAs(window.node("#aboutButton"));
    window.key(KeyCode.ESCAPE);
    assertThat(window.scene().getFocusOwner()).isSameAs(window.node("#resetButton"));
  }

  @Test
  void recentFilesAreAtHand() throws IOException {
    for (String name : List.of("slow-producer", "fast-producer")) {
      Path file = folder.resolve(name + ".json");
      ScenarioFile.FORMAT.write(file, builtIn(name));
      window.open(file);
      window.waitFor(name, () -> window.window().getTitle().startsWith(builtIn(name).title()));
    }
    openGallery();
    window.waitFor("recent files", () -> window.all("#recent .button").size() == 2);
    window.takePicture("gallery-recent");
    window.press("slow-producer.json");
    window.waitFor("it", () -> window.window().getTitle().startsWith("Slow producer"));
    assertThat(window.showsOverlay()).isFalse();
  }

  @Test
  void aBadFileIsAnsweredWithItsSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\n\"title\": \"x\",\n\"sed\": 3}");
    window.open(file);
    window.waitFor("the sentence", () -> window.showsOverlay() && isProblemShown());
    assertThat(window.text("#problem"))
        .contains("bad.json, line 3: \"sed\" is not known here; the nearest known key is \"seed\"");
    window.takePicture("gallery-bad-file");
    assertThat(window.window().getTitle()).isEqualTo("Bufferscope");
    window.key(KeyCode.ESCAPE);
    window.open(folder.resolve("missing.json"));
    window.waitFor("the sentence", () -> window.text("#problem").contains("no such file"));
    window.key(KeyCode.ENTER);
    window.waitFor("a good one", () -> !window.showsOverlay());
    window.key(KeyCode.G);
    assertThat(isProblemShown()).isFalse();
  }

  private boolean isProblemShown() {
    return window.node("#problem").isVisible();
  }

  @Test
  void fitsSmallAndLargeWindowsAndText() {
    resize(1024, 700);
    openGallery();
    checkLayout();
    window.takePicture("gallery-small");
    window.key(KeyCode.END);
    window.keyTimes(10, KeyCode.SHORTCUT, KeyCode.EQUALS);
    window.awaitFrames(2);
    checkLayout();
    window.takePicture("gallery-large-text");
    window.key(KeyCode.SHORTCUT, KeyCode.DIGIT0);
    window.key(KeyCode.SHORTCUT, KeyCode.D);
    window.takePicture("gallery-dark");
  }

  private void resize(double width, double height) {
    window.interact(
        () -> {
          window.window().setWidth(width);
          window.window().setHeight(height);
        });
    window.awaitFrames(2);
  }

  /** The card lies in the window, tiles within its width, and all their words can be read. */
  private void checkLayout() {
    Bounds all = window.root().getBoundsInLocal();
    Bounds card = inWindow(window.node("#gallery"));
    assertThat(all.contains(card)).isTrue();
    for (Node tile : tiles()) {
      assertThat(inWindow(tile).getMaxX()).isLessThanOrEqualTo(card.getMaxX());
      for (String words : List.of(".tile-title", ".tile-about")) {
        assertThat(((Text) tile.lookup(words).lookup(".text")).getText())
            .isEqualTo(((Label) tile.lookup(words)).getText());
      }
    }
  }

  private static Bounds inWindow(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }
}
