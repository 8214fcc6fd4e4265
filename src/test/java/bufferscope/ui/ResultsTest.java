package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The results of the run, beside the stage. */
final class ResultsTest extends MainWindowStory {
  private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

  @Test
  void comesAndGoes() {
    window.openResults();
    assertThat(window.text("#tally")).isEqualTo("0 stored, 0 taken, no difference");
    window.key(KeyCode.V);
    window.waitFor("no results", () -> !window.shows("#results"));
  }

  @Test
  void whatWasStoredStandsBesideWhatWasTaken() {
    window.openResults();
    window.type("#consumption", "0.1");
    window.run();
    window.waitFor("items", () -> rows().size() >= 3);
    window.pause();
    assertThat(rows()).startsWith("Stored: #1 P1. Taken: #1 C1.", "Stored: #2 P1. Taken: .");
    assertThat(differences()).isZero();
  }

  @Test
  void differencesAreMarkedWithAWord() {
    window.goOnAtFaults();
    window.choose("Pipeline");
    window.openResults();
    window.type("#production", "10");
    window.type("#consumption", "2");
    window.run();
    window.waitFor("a lost one", () -> rows().stream().anyMatch(row -> row.contains("lost P1")));
    window.pause();
    window.takePicture("results-lost");
    assertThat(window.text("#tally")).matches("\\d+ stored, \\d+ taken, [1-9]\\d* lost.*");
    assertThat(differences()).isPositive();
    window.reset();
    window.waitFor("nothing", () -> window.text("#tally").startsWith("0 stored, 0 taken, no"));
    assertThat(rows()).isEmpty();
  }

  @Test
  void squaresAreListed() {
    window.openScenario("Squares from 0 to 99");
    window.openResults();
    window.run();
    window.waitFor("squares", () -> squares().count() >= 3);
    assertThat(squares()).allMatch(each -> each[1] == each[0] * each[0]);
    window.takePicture("results-squares");
  }

  /** The pairs in the rows that are in view: the list goes on with what is new. */
  private Stream<long[]> squares() {
    return rows().stream()
        .map(Pattern.compile(" \\((\\d+), (\\d+)\\)$")::matcher)
        .filter(Matcher::find)
        .map(found -> new long[] {Long.parseLong(found.group(1)), Long.parseLong(found.group(2))});
  }

  @Test
  void aRunThatIsSteppedThroughIsListedToo() {
    window.openResults();
    window.key(KeyCode.T);
    for (int step = 0; step < 8; step++) {
      window.key(KeyCode.DIGIT1);
    }
    window.waitFor("an item", () -> rows().contains("Stored: #1 P1. Taken: ."));
    window.key(KeyCode.T);
    window.waitFor("the live run", () -> window.text("#tally").startsWith("0 stored"));
  }

  @Test
  void whatOpensAfterTheEndShowsTheRunThatEnded() {
    window.openResults();
    window.run();
    window.waitFor("items", () -> rows().size() >= 2);
    window.key(KeyCode.V);
    window.openScenario("Keyboard");
    window.typeLine("the only one");
    window.typeLine("THE END");
    window.waitFor("the end", () -> window.text("#phase").equals("Ended"));
    window.openResults();
    window.waitFor(
        "its item", () -> window.text("#tally").equals("1 stored, 1 taken, no difference"));
    window.waitFor("its row", () -> rows().size() == 1);
  }

  @Test
  void theListOfFaultsFollowsTheRun() {
    window.choose("Pipeline");
    window.type("#production", "10");
    window.type("#consumption", "2");
    window.run();
    window.waitFor("a fault", () -> !window.text("#verdict").contains("hold"));
    window.press("#verdict");
    window.waitFor("the list", () -> window.node(".violations").isVisible());
    window.key(KeyCode.R);
    window.waitFor("nothing to list", () -> !window.node(".violations").isVisible());
  }

  @Test
  void onlyTheNewestAreListed() {
    window.openResults();
    window.type("#production", "1000");
    window.type("#consumption", "1000");
    window.run();
    window.waitFor("what is not shown", () -> window.node("#earlier").isVisible());
    assertThat(window.text("#earlier")).startsWith("Earlier ones are not shown: ");
    window.pause();
    window.takePicture("results-many");
    window.awaitFrames(10);
    assertThat(list().getItems().size()).isBetween(490, 1100);
  }

  @Test
  void safeguardsTellWhatTheyDid() {
    window.openResults();
    assertThat(window.node("#safeguards").isVisible()).isFalse();
    window.openScenario("Hostile producer");
    window.waitFor("safeguards", () -> window.node("#safeguards").isVisible());
    window.run();
    window.waitFor("forged items", () -> guardSays("[1-9]\\d* forged, [1-9]\\d* altered.*"));
    window.waitFor("dead letters", () -> window.node("#deadLetters").isVisible());
    window.waitFor("a crash", () -> guardSays("once|\\d+ times"));
    window.takePicture("results-safeguards");
    assertThat(deadLetters()).first().asString().matches("#\\d+: -1 from P3: value: -1 .*");
    window.press("#shutDownButton");
    window.waitFor("the end", () -> guards().contains("nothing left"));
  }

  private boolean guardSays(String words) {
    return guards().stream().anyMatch(guard -> guard.matches(words));
  }

  @Test
  void aKeyShutsDownWhatHasAnOrderlyEnd() {
    window.run();
    window.waitFor("an item", () -> window.finished() > 0);
    window.key(KeyCode.E);
    window.waitFor("more items", () -> window.finished() > 1);
    window.openScenario("Hostile producer");
    window.run();
    window.waitFor("an item", () -> window.finished() > 0);
    window.key(KeyCode.E);
    window.waitFor("the end", () -> window.text("#phase").equals("Ended"));
  }

  @Test
  void aRefusalIsSaidAtTheThreadWhenItHappens() {
    window.openScenario("Hostile producer");
    window.run();
    window.waitFor(
        "a forged item",
        () -> each(".remark", remark -> ((Label) remark).getText()).contains("refused: forged"));
    window.takePicture("refused");
    window.reset();
    window.waitFor("silence", () -> !window.shows(".remark"));
  }

  private ListView<?> list() {
    return (ListView<?>) window.node("#resultsList");
  }

  private List<?> deadLetters() {
    return List.copyOf(((ListView<?>) window.node("#deadLetters")).getItems());
  }

  /** Returns what a screen reader says about the rows in view. */
  private List<String> rows() {
    return each(
        ".results-cell",
        cell -> ((ListCell<?>) cell).isEmpty() ? "" : cell.getAccessibleText().strip());
  }

  /** Returns the number of rows in view that are marked as different. */
  private int differences() {
    return each(".results-cell", cell -> cell.getPseudoClassStates().contains(DIFFERENT) ? "x" : "")
        .size();
  }

  private List<String> guards() {
    return each(".guard-work", work -> ((Label) work).getText());
  }

  /** Something that is not empty of each of those nodes. */
  private List<String> each(String query, Function<Node, String> what) {
    List<String> found = new ArrayList<>();
    window.interact(
        () ->
            window.root().lookupAll(query).stream()
                .map(what)
                .filter(text -> !text.isEmpty())
                .forEach(found::add));
    return found;
  }
}
