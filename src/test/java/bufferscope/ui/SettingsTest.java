package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The settings behind "More": the workload, and the safeguards one by one. */
final class SettingsTest extends MainWindowStory {
  private void unfold(String group) {
    window.openMore();
    window.interact(() -> ((TitledPane) window.node(group)).setExpanded(true));
    window.awaitFrames(2);
  }

  private void choose(String choice, String words) {
    window.interact(
        () -> {
          ComboBox<?> box = (ComboBox<?>) window.node(choice);
          for (int i = 0; i < box.getItems().size(); i++) {
            box.getSelectionModel().select(i);
            if (words.equals(window.shown(choice))) {
              return;
            }
          }
          throw new AssertionError(words + " is not offered");
        });
  }

  private void tick(String box) {
    window.interact(() -> ((CheckBox) window.node(box)).fire());
  }

  @Test
  void theMemoryForThePastIsBoundedKeptAndSaidToBeFull() {
    window.openMore();
    window.type("#pastMemory", "0");
    assertThat(window.session().pastMegabytesProperty().get()).isEqualTo(64);
    assertThat(window.note("#pastMemory")).contains("1 to 1,024");
    window.type("#pastMemory", "1");
    assertThat(window.session().pastMegabytesProperty().get()).isEqualTo(1);
    window.waitFor("the next start", () -> window.savedAppearance().pastMegabytes() == 1);
    window.key(KeyCode.R);
    window.type("#production", "\u221E");
    window.type("#consumption", "\u221E");
    window.type("#tempo", "0");
    window.run();
    window.waitFor("a full past", () -> window.session().live().past().first() > 0);
    window.key(KeyCode.COMMA);
    window.waitFor("a sentence", () -> window.text("#halt").endsWith("s are no longer kept"));
  }

  @Test
  void theGroupsAreFoldedAtFirst() {
    window.openMore();
    assertThat(((TitledPane) window.node("#workloadSettings")).isExpanded()).isFalse();
    assertThat(((TitledPane) window.node("#safeguardSettings")).isExpanded()).isFalse();
    window.takePicture("more");
  }

  @Test
  void squaresOfRandomNumbersUntilTheEnd() {
    unfold("#workloadSettings");
    choose("#itemKind", "Random numbers");
    assertThat(window.node("#first").isVisible()).isFalse();
    window.type("#smallest", "7");
    window.type("#largest", "7");
    window.type("#itemsEach", "2");
    choose("#task", "Square the number");
    choose("#end", "One THE END, passed on");
    window.takePicture("more-workload");
    window.openResults();
    window.type("#consumption", "20");
    window.run();
    window.waitFor("the end", () -> window.text("#phase").equals("Ended"));
    assertThat(window.finished()).as("two, and the end").isEqualTo(3);
    assertThat(window.node("#resultsList").lookupAll(".results-result"))
        .extracting(node -> ((Label) node).getText())
        .contains("(7, 49)");
  }

  @Test
  void tooFewThreadsOfAnExecutorAreADeadlock() {
    unfold("#workloadSettings");
    tick("#pool");
    assertThat(window.value("#poolThreads")).isEqualTo("1");
    window.type("#production", "50");
    window.run();
    window.waitFor("a verdict", () -> window.text("#verdict").contains("a thread of the pool"));
  }

  @Test
  void safeguardsAreSwitchedOneByOne() {
    window.openScenario("Hostile producer");
    unfold("#safeguardSettings");
    assertThat(((CheckBox) window.node("#sealed")).isSelected()).isTrue();
    assertThat(window.value("#putLimit")).isEqualTo("1,000");
    assertThat(window.value("#restarts")).isEqualTo("20");
    tick("#sealed");
    window.takePicture("more-safeguards");
    window.run();
    window.waitFor("a false item", () -> window.text("#verdict").contains("which was forged"));
    tick("#sealed");
    window.waitFor("a new run", () -> window.text("#verdict").contains("hold"));
    window.type("#quota", "5000");
    assertThat(window.note("#quota")).contains("whole, 0 to 1,024");
  }

  @Test
  void whatAMechanismCannotDoIsNotOffered() {
    unfold("#safeguardSettings");
    assertThat(window.node("#putLimit").isDisabled()).isFalse();
    window.openScenario("Squares from 0 to 99");
    assertThat(window.node("#putLimit").isDisabled()).isTrue();
    assertThat(window.note("#putLimit")).isEqualTo("this mechanism cannot give up a put");
    assertThat(window.shown("#end")).isEqualTo("After a join");
    window.choose("Semaphores");
    assertThat(window.shown("#end")).isEqualTo("A poison pill for each");
  }

  @Test
  void fewerProducersMeanNoMoreHostileOnesThanThat() {
    window.openScenario("Hostile producer");
    window.openMore();
    window.type("#producers", "1");
    window.run();
    window.waitFor("items", () -> window.number("#made") > 2);
  }
}
