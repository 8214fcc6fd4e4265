package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.search.MappedBuffer;
import bufferscope.explore.search.MappedCode;
import bufferscope.explore.search.MappedMechanism;
import bufferscope.work.Mechanism;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of where mechanisms go wrong. */
final class MapTest extends MainWindowStory {
  private static final String BOX =
      """
      class Box {
        private String message;
        synchronized void put(String text) throws InterruptedException {
          while (message != null) wait();
          message = text;
          notifyAll();
        }
        synchronized String take() throws InterruptedException {
          while (message == null) wait();
          String text = message;
          message = null;
          notifyAll();
          return text;
        }
      }
      """;

  private static final String PROGRAM =
      """
      class Twice {
        static int sum;
        public static void main(String[] args) throws Exception {
          Thread one = new Thread(() -> { synchronized (Twice.class) { sum++; } });
          one.start();
          one.join();
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void theMapOfOneConditionShowsTheRule() {
    window.choose("One condition, signal");
    window.key(KeyCode.D);
    window.waitFor("the last place", () -> hasSign("#place-4-4-3", "deadlock"));
    assertThat(signs("deadlock")).hasSize(28);
    assertThat(signs("none")).hasSize(20);
    assertThat(rule()).isTrue();
    window.takePicture("map");
    assertThat(window.text("#mapSummary")).startsWith("4 items each: 28 of 48 go wrong");
    window.focus("#place-2-2-1");
    assertThat(window.text("#mapVerdict"))
        .isEqualTo(
            "2 producers, 2 consumers, capacity 1: deadlock after 30 operations, 5 context"
                + " switches; 83 states.");
    assertThat(window.text("#mapReason"))
        .startsWith("Why: lost wake-up: P1 and P2 could put, but the signal of C");
  }

  private boolean rule() {
    return window.node("#mapRule").isVisible();
  }

  private boolean locks() {
    return window.node("#mapFair").getParent().isVisible();
  }

  private List<Node> signs(String sign) {
    return window.all(".map-place").stream().filter(has(sign)).toList();
  }

  private boolean hasSign(String place, String sign) {
    return has(sign).test(window.node(place));
  }

  private static Predicate<Node> has(String sign) {
    return node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(sign));
  }

  private boolean differs(String place) {
    return window.shows(place + " .map-differs");
  }

  @Test
  void theArrowKeysLeadFromPlaceToPlaceAndEnterPlaysWhatWasFound() {
    window.choose("One condition, signal");
    window.key(KeyCode.T);
    window.type("#stepTempo", "0");
    window.press("#mapButton");
    assertThat(focused()).isEqualTo("place-1-1-1");
    window.key(KeyCode.UP);
    window.key(KeyCode.LEFT);
    assertThat(focused()).as("at the edge").isEqualTo("place-1-1-1");
    for (int i = 0; i < 4; i++) {
      window.key(KeyCode.RIGHT);
    }
    assertThat(focused()).as("at the next capacity").isEqualTo("place-1-1-2");
    window.key(KeyCode.LEFT);
    window.key(KeyCode.DOWN);
    assertThat(focused()).isEqualTo("place-2-4-1");
    window.waitFor("a verdict", () -> hasSign("#place-2-4-1", "deadlock"));
    window.key(KeyCode.ENTER);
    assertThat(window.showsOverlay()).isFalse();
    window.waitFor("the end", () -> window.text("#news").startsWith("What went wrong"));
    assertThat(((Spinner<?>) window.node("#stepConsumers")).getValue()).isEqualTo(4);
  }

  private String focused() {
    return window.scene().getFocusOwner().getId();
  }

  @Test
  void whereTheOtherLockMakesTheDifferenceIsMarked() {
    window.choose("One condition, signal");
    window.key(KeyCode.D);
    window.waitFor("both verdicts", () -> differs("#place-1-2-1"));
    window.focus("#place-1-2-1");
    assertThat(window.text("#mapReason")).endsWith("With a fair lock nothing goes wrong here.");
    window.press("#mapFair");
    assertThat(hasSign("#place-1-2-1", "none")).isTrue();
    assertThat(differs("#place-1-2-1")).isTrue();
    assertThat(rule()).as("it is known for the barging lock").isFalse();
    window.waitFor("a verdict", () -> hasSign("#place-2-2-1", "deadlock"));
    window.takePicture("map-fair");
    window.press("#place-2-2-1");
    window.waitFor("step mode", () -> window.shows("#scheduler"));
    MenuButton scheduler = (MenuButton) window.node("#scheduler");
    assertThat(((CheckMenuItem) scheduler.getItems().get(0)).isSelected()).as("fair").isTrue();
  }

  @Test
  void aRightMechanismIsShownToBeRight() {
    window.key(KeyCode.D);
    window.waitFor("a verdict", () -> hasSign("#place-2-2-1", "none"));
    window.press("#place-2-2-1");
    assertThat(window.text("#news")).startsWith("No bug within these bounds");
  }

  @Test
  void anotherMechanismHasAMapOfItsOwn() {
    window.key(KeyCode.D);
    assertThat(choice().getItems()).doesNotContain(new MappedMechanism(Mechanism.BLOCKING_QUEUE));
    window.interact(() -> choice().setValue(new MappedMechanism(Mechanism.PIPELINE_UNGUARDED)));
    window.waitFor("verdicts", () -> signs("fault").size() == 16);
    assertThat(window.shows("#place-1-1-2")).as("a message has one place").isFalse();
  }

  @Test
  void theUsersOwnBufferHasAMapWhosePlacesAreSearchedAgainAndPlayed() throws IOException {
    openOwn("NotifyBuffer.java", MainWindowRobot.template("NotifyBuffer.java"));
    window.key(KeyCode.T);
    window.waitFor("the steps", () -> window.shows("#stepTempo"));
    window.type("#stepTempo", "0");
    window.press("#mapButton");
    assertThat(chosen()).isEqualTo("Your code: NotifyBuffer.java");
    assertThat(locks()).as("it has its own").isFalse();
    window.waitFor("a deadlock", () -> hasSign("#place-1-3-1", "deadlock"));
    assertThat(hasSign("#place-1-1-1", "none")).isTrue();
    assertThat(rule()).isFalse();
    window.takePicture("map-own");
    window.press("#place-1-3-1");
    window.waitFor("the end", () -> window.text("#news").startsWith("What went wrong"));
    assertThat(((Spinner<?>) window.node("#stepConsumers")).getValue()).isEqualTo(3);
    assertThat(window.session().code()).isPresent();
  }

  @Test
  void aMechanismIsOpenedInsteadOfTheUsersOwnBuffer() throws IOException {
    openOwn("LockBuffer.java", MainWindowRobot.template("LockBuffer.java"));
    window.key(KeyCode.D);
    MappedCode mechanism = new MappedMechanism(Mechanism.TWO_CONDITIONS);
    window.interact(() -> choice().setValue(mechanism));
    assertThat(locks()).isTrue();
    window.waitFor("a verdict", () -> hasSign("#place-2-1-1", "none"));
    window.press("#place-2-1-1");
    assertThat(window.text("#news")).startsWith("No bug within these bounds");
    assertThat(window.session().code()).isEmpty();
    window.key(KeyCode.D);
    assertThat(choice().getItems())
        .as("the buffer is closed")
        .doesNotHaveAnyElementsOfTypes(MappedBuffer.class);
    assertThat(choice().getValue()).isEqualTo(mechanism);
  }

  @Test
  void aBufferOfOneCapacityHasOnePlan() throws IOException {
    openOwn("Box.java", BOX);
    window.key(KeyCode.D);
    window.waitFor("a verdict", () -> hasSign("#place-1-1-1", "none"));
    assertThat(window.text(".map-capacity")).isEqualTo("Capacity as written");
    assertThat(window.shows("#place-1-1-2")).isFalse();
    window.focus("#place-1-1-1");
    assertThat(window.text("#mapVerdict"))
        .startsWith("1 producer, 1 consumer: nothing goes wrong;");
  }

  @Test
  void aProgramHasNoMap() throws IOException {
    openOwn("Twice.java", PROGRAM);
    window.key(KeyCode.D);
    assertThat(window.text("#mapNote")).startsWith("Your program starts its threads itself");
    window.waitFor("the map of a mechanism", () -> hasSign("#place-1-1-1", "none"));
    window.key(KeyCode.ESCAPE);
    window.choose("One condition, signal");
    window.key(KeyCode.D);
    assertThat(window.node("#mapNote").isVisible()).isFalse();
  }

  private void openOwn(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    window.open(file);
    window.waitFor("the code to be open", () -> window.session().code().isPresent());
  }

  private String chosen() {
    return choice().getConverter().toString(choice().getValue());
  }

  @SuppressWarnings("unchecked")
  private ComboBox<MappedCode> choice() {
    return (ComboBox<MappedCode>) window.node("#mapCode");
  }

  @Test
  void aScreenReaderCanNameWhatTakesTheFocus() {
    window.key(KeyCode.D);
    window.waitFor("a verdict", () -> hasSign("#place-1-1-1", "none"));
    assertThat(FocusableNodes.in((Parent) window.node("#map")))
        .as("mechanism, two locks, one place, close")
        .hasSize(5);
    assertThat(window.says("#place-1-1-1"))
        .isEqualTo(
            "1 producer, 1 consumer, capacity 1: nothing goes wrong; 17 states, all visited.");
    assertThat(window.says("#mapCode")).isEqualTo("Mechanism");
  }

  @Test
  void theSearchEndsWhenTheMapIsClosed() {
    window.choose("Two conditions");
    window.key(KeyCode.D);
    window.press("#mapFair");
    window.waitFor("a search", MapTest::isSearching);
    window.key(KeyCode.D);
    assertThat(window.showsOverlay()).isFalse();
    window.waitFor("the search to end", () -> !isSearching());
  }

  private static boolean isSearching() {
    return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals("map"));
  }
}
