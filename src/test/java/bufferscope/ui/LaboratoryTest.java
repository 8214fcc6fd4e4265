package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.lab.Metric;
import bufferscope.lab.Setting;
import bufferscope.ui.text.Texts;
import bufferscope.work.Distribution;
import bufferscope.work.ItemKind.TypedLines;
import bufferscope.work.Mechanism;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Experiments in the laboratory. */
final class LaboratoryTest extends MainWindowStory {
  private final FxRobot robot = new FxRobot();

  private void openLaboratory() {
    window.press("#laboratoryButton");
    window.waitFor("the laboratory", () -> window.shows("#labMeasure"));
  }

  /** Three capacities, with runs that take no time. */
  private void makeItSmall() {
    typeValues("#labVaried", "1..3");
    window.type("#labReplications", "3");
    window.type("#labSeconds", "100");
  }

  private void typeValues(String factor, String values) {
    TextField field = (TextField) window.node(factor + " .factor-values");
    window.interact(
        () -> {
          field.requestFocus();
          field.clear();
        });
    robot.write(values);
    window.key(KeyCode.ENTER);
  }

  private String note(String factor) {
    return window.text(factor + " .lab-note");
  }

  private <T> void choose(String choice, T value) {
    @SuppressWarnings("unchecked")
    ComboBox<T> box = (ComboBox<T>) window.node(choice);
    window.interact(() -> box.setValue(value));
  }

  /** The fields of rows that are out of view come into view. */
  @Test
  void aPredictionIsTypedFromRowToRow() {
    window.interact(() -> window.window().setHeight(700));
    openLaboratory();
    typeValues("#labVaried", "1..12");
    window.focus("#labTable");
    window.key(KeyCode.HOME);
    window.key(KeyCode.ENTER);
    for (int i = 1; i <= 12; i++) {
      robot.write(i + ".5");
      window.key(KeyCode.ENTER);
    }
    assertThat(column(3))
        .containsExactly(
            "1.5", "2.5", "3.5", "4.5", "5.5", "6.5", "7.5", "8.5", "9.5", "10.5", "11.5", "12.5");
  }

  private void waitForTheEnd() {
    window.waitFor("the end", () -> window.text("#labMeasure").equals("Measure"));
  }

  private List<String> column(int number) {
    TableView<?> table = (TableView<?>) window.node("#labTable");
    return Stream.iterate(0, row -> row + 1)
        .limit(table.getItems().size())
        .map(row -> String.valueOf(table.getColumns().get(number).getCellData(row)))
        .toList();
  }

  /** Bad values of the setting that varies, each with its sentence. */
  private static final String BAD_VALUES =
      """
      16..1        | Not “16..1”: a range that goes up, such as 1..16
      1..4+0       | Not “1..4+0”: a range whose values grow, such as 1..16+5 or 1..64*2
      1..4*1       | Not “1..4*1”: a range whose values grow, such as 1..16+5 or 1..64*2
      1..9999      | Not “1..9999”: at most 1000 values
      1,2,1        | Not “1,2,1”: each value once
      NaN          | Not “NaN”: a whole number from 0 to 1024
                   | Not empty: a whole number from 0 to 1024
      many         | Not “many”: a whole number from 0 to 1024
      -3           | Not “-3”: a whole number from 0 to 1024
      2.5          | Not “2.5”: a whole number from 0 to 1024
      99999999999  | Not “99999999999”: a whole number from 0 to 1024
      1..1e99      | Not “1..1e99”: a whole number from 0 to 1024, or a range of these such as 1..16, 1..16+5 or 1..64*2
      -1..4        | Not “-1..4”: a whole number from 0 to 1024, or a range of these such as 1..16, 1..16+5 or 1..64*2
      1..          | Not “1..”: a whole number from 0 to 1024, or a range of these such as 1..16, 1..16+5 or 1..64*2
      1..8+x       | Not “1..8+x”: a whole number from 0 to 1024, or a range of these such as 1..16, 1..16+5 or 1..64*2
      """;

  @Test
  void badRangesGetASentence() {
    openLaboratory();
    assertThat(BAD_VALUES.lines().map(line -> line.split("\\|")))
        .allSatisfy(row -> assertThatItIsRefused(row[0].strip(), row[1].strip()));
  }

  private void assertThatItIsRefused(String values, String sentence) {
    typeValues("#labVaried", values);
    assertThat(note("#labVaried")).isEqualTo(sentence);
    assertThat(window.text("#labNote")).as("it is said once").isEmpty();
    assertThat(window.node("#labMeasure").isDisabled()).isTrue();
    typeValues("#labVaried", "1,2");
    assertThat(note("#labVaried")).startsWith("2 values");
    assertThat(window.node("#labMeasure").isDisabled()).isFalse();
  }

  @Test
  void badNumbersAndLengthsOfRunsGetASentence() {
    openLaboratory();
    for (String bad : List.of("0", "-5", "1", "ten", "1e99", "2000", "2.5")) {
      window.type("#labReplications", bad);
      assertThat(window.note("#labReplications")).isEqualTo("Not “" + bad + "”: whole, 2 to 1,000");
    }
    for (String bad : List.of("0", "-5", "long", "1e99", "2000000", "0.5")) {
      window.type("#labSeconds", bad);
      assertThat(window.note("#labSeconds")).isEqualTo("Not “" + bad + "”: whole, 1 to 1,000,000");
    }
    assertThat(window.value("#labReplications")).isEqualTo("10");
    assertThat(window.value("#labSeconds")).isEqualTo("1,000");
  }

  @Test
  void aPredictionThatIsNoNumberGetsASentence() {
    openLaboratory();
    type(0, "-2");
    assertThat(window.text("#labNote")).isEqualTo("Not “-2”: a number from 0 on, such as 3.5");
    assertThat(column(3)).containsOnly("");
    type(0, "2");
    assertThat(window.text("#labNote")).isEmpty();
    assertThat(column(3)).startsWith("2");
  }

  /** Where large text leaves no room for the table, the chart takes a prediction by itself. */
  @Test
  void theInvitationNamesWhatIsThere() {
    openLaboratory();
    assertThat(window.text("#labInvitation")).contains("table");
    window.press("#labShowsHistogram");
    assertThat(window.text("#labInvitation")).doesNotContain("table").contains("Page up");
    window.focus("#labChart");
    window.key(KeyCode.PAGE_UP);
    window.key(KeyCode.PAGE_UP);
    window.key(KeyCode.RIGHT);
    window.key(KeyCode.PAGE_DOWN);
    assertThat(column(3)).startsWith("0.825", "0.75", "");
  }

  @Test
  void whatCannotBeMeasuredGetsASentence() {
    openLaboratory();
    typeValues("#labVaried", "0,1");
    assertThat(window.text("#labNote"))
        .isEqualTo(
            "These do not go together: capacity with two-conditions: 0 is not in 1 to 1,024.");
    typeValues("#labVaried", "1..300");
    assertThat(window.text("#labNote")).isEqualTo("300 points are too many: 200 at most");
    typeValues("#labVaried", "1..3");
    assertThat(window.text("#labNote")).isEmpty();
    choose("#labSeries .factor-setting", Setting.CAPACITY);
    assertThat(window.text("#labNote")).startsWith("These do not go together: ");
  }

  @Test
  void typedItemsAreNotMeasuredLiveOrComputed() {
    window.interact(
        () ->
            window
                .session()
                .beginWith(now -> now.withWorkload(now.workload().withItemKind(new TypedLines()))));
    openLaboratory();
    for (int presses = 0; presses < 2; presses++) {
      assertThat(window.text("#labNote")).endsWith("a measurement does not wait for a user.");
      assertThat(window.node("#labMeasure").isDisabled()).isTrue();
      window.press("#labLive");
    }
  }

  @Test
  void timeThatStandsStillGetsASentence() {
    openLaboratory();
    choose("#labVaried .factor-setting", Setting.PRODUCTION_RATE);
    typeValues("#labVaried", "unlimited");
    choose("#labSeries .factor-setting", Setting.CONSUMPTION_RATE);
    typeValues("#labSeries", "unlimited");
    window.press("#labMeasure");
    window.waitFor(
        "a sentence", () -> window.text("#labNote").startsWith("Virtual time stands still"));
    assertThat(window.text("#labMeasure")).isEqualTo("Measure");
  }

  @Test
  void eachValueOfASecondSettingIsACurve() {
    openLaboratory();
    makeItSmall();
    choose("#labSeries .factor-setting", Setting.MECHANISM);
    window.press("#labMeasure");
    waitForTheEnd();
    assertThat(column(0)).hasSize(9).startsWith("1", "2", "3");
    assertThat(column(1)).contains("Two conditions");
    assertThat(window.all("#labChart .name")).hasSize(3);
    robot.interact(() -> window.node("#labTable").requestFocus());
    window.key(KeyCode.SHORTCUT, KeyCode.C);
    String copied = copied();
    assertThat(copied).startsWith("Capacity\tMechanism\tMeasured\tTheory\tExpected\n1\t");
    assertThat(copied.lines()).hasSize(10);
    choose("#labMetric", Metric.WASTED_WAKE_UPS);
    assertThat(column(2)).as("of the same runs").allMatch(text -> text.contains("±"));
  }

  private String copied() {
    String[] text = new String[1];
    window.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }

  @Test
  void eachStrokeOfTheMouseDrawsTheNextCurve() {
    openLaboratory();
    typeValues("#labVaried", "1..3");
    choose("#labSeries .factor-setting", Setting.LOCK);
    Bounds chart =
        window.node("#labChart").localToScreen(window.node("#labChart").getLayoutBounds());
    for (double y : new double[] {0.4, 0.6, 0.41}) {
      double height = chart.getMinY() + y * chart.getHeight();
      robot.drag(chart.getMinX() + 40, height).dropTo(chart.getMaxX() - 20, height);
    }
    List<String> expected = column(4);
    assertThat(expected).hasSize(6).noneMatch(String::isEmpty);
    double first = Double.parseDouble(expected.get(0));
    assertThat(Double.parseDouble(expected.get(3)))
        .as("the third stroke began at the first curve")
        .isLessThan(0.9 * first);
  }

  @Test
  void thatTheTimesOfTheSidesDifferIsSaidAgainAfterAnotherChoice() {
    openLaboratory();
    ComboBox<?> guided = (ComboBox<?>) window.node("#labGuided");
    robot.interact(() -> guided.getSelectionModel().select(guided.getItems().size() - 1));
    assertThat(window.text("#labTimes > .list-cell")).isEqualTo("not the same for both");
  }

  @Test
  void theCrosshairOfOneExperimentIsNotThatOfTheNext() {
    openLaboratory();
    window.focus("#labChart");
    window.key(KeyCode.END);
    assertThat(window.text("#labReading")).isEqualTo("Capacity 16");
    ComboBox<?> guided = (ComboBox<?>) window.node("#labGuided");
    robot.interact(() -> guided.getSelectionModel().select(1));
    assertThat(window.text("#labReading")).isEmpty();
    assertThat(window.node("#labChart .crosshair").isVisible()).isFalse();
  }

  @Test
  void whoBeginsAgainHasNoCrosshair() {
    openLaboratory();
    makeItSmall();
    window.press("#labMeasure");
    waitForTheEnd();
    window.focus("#labTable");
    window.key(KeyCode.DOWN);
    assertThat(window.text("#labReading")).startsWith("Capacity 2: ");
    window.press("#labForget");
    assertThat(window.text("#labReading")).isEmpty();
    assertThat(window.node("#labChart .crosshair").isVisible()).isFalse();
  }

  @Test
  void whereThereIsNoFormulaTheBoundsStandBesideTheFigures() {
    openLaboratory();
    makeItSmall();
    choose("#labTimes", Distribution.UNIFORM);
    window.press("#labMeasure");
    waitForTheEnd();
    assertThat(column(2)).allMatch(text -> text.startsWith("≤ 1.5"));
    assertThat(window.all("#labChart .bound")).isNotEmpty();
    robot.interact(() -> window.node("#labTable").requestFocus());
    window.key(KeyCode.HOME);
    assertThat(window.text("#labReading")).contains("bounds ≥ 0.857 and ≤ 1.5");
    choose("#labMetric", Metric.WAIT);
    assertThat(column(2)).containsOnly("-");
    assertThat(window.text("#labReading")).endsWith("no formula: computed by simulation");
  }

  @Test
  void theHistogramOfAPointStandsBesideTheory() {
    openLaboratory();
    makeItSmall();
    choose("#labTimes", Distribution.EXPONENTIAL);
    window.press("#labShowsHistogram");
    assertThat(window.text("#labHistogram .histogram-reading"))
        .isEqualTo("Nothing is measured yet");
    window.press("#labMeasure");
    waitForTheEnd();
    window.focus("#labChart");
    window.key(KeyCode.END);
    assertThat(window.text("#labHistogramPlace")).isEqualTo("Capacity 3, 3 runs");
    assertThat(window.node("#labHistogram .plot-chart").getAccessibleText())
        .containsPattern("0 stored: [0-9.]+ % of the time, theory [0-9.]+ %")
        .contains(". 3 stored: ")
        .doesNotContain("4 stored");
    assertThat(window.node("#labTable").isVisible()).as("it has the place of the table").isFalse();
    window.press("#labShowsHistogram");
    assertThat(window.node("#labTable").isVisible()).isTrue();
  }

  @Test
  void aLiveSweepIsMarkedAndWhatVirtualTimeCannotDoIsPossible() {
    openLaboratory();
    choose("#labVaried .factor-setting", Setting.CRASH_EVERY);
    typeValues("#labVaried", "1000,2000");
    assertThat(window.text("#labNote")).contains("Not in virtual time").contains("Live runs");
    window.press("#labLive");
    assertThat(window.text("#labNote")).isEmpty();
    window.type("#labReplications", "2");
    window.type("#labSeconds", "2");
    window.press("#labMeasure");
    waitForTheEnd();
    assertThat(column(1)).allMatch(text -> text.contains("±"));
    assertThat(window.all("#labChart .legend"))
        .extracting(node -> ((Text) node).getText())
        .contains("measured live, 95 % interval");
    window.press("#labLive");
    assertThat(column(1)).as("of other runs").containsOnly("");
  }

  @Test
  void eachReasonAgainstVirtualTimeHasASentence() {
    for (String reason :
        List.of(
            "CLOSED_BOX",
            "NO_CAPACITY",
            "POOL",
            "SAFEGUARDS",
            "FAULT_INJECTION",
            "END_OF_STREAM",
            "LINE_PAUSES",
            "GO_ON")) {
      assertThat(Texts.of("laboratory.cannot." + reason)).startsWith("Not in virtual time");
    }
  }

  @Test
  void runsThatGoWrongAreCounted() {
    window.interact(() -> window.session().setMechanism(Mechanism.SEMAPHORES_MUTEX_FIRST));
    openLaboratory();
    makeItSmall();
    window.press("#labMeasure");
    waitForTheEnd();
    assertThat(column(1)).contains("3 of 3 went wrong");
    robot.interact(() -> window.node("#labTable").requestFocus());
    window.key(KeyCode.HOME);
    assertThat(window.text("#labReading"))
        .isEqualTo(
            "Capacity 1: 3 of 3 runs went wrong: C1 holds mutex while it waits for full; "
                + "no thread can go on: P1 waits for mutex; C1 waits for full");
  }

  @Test
  void itStopsWhenThePersonSaysSoAndKeepsWhatIsDone() {
    openLaboratory();
    typeValues("#labVaried", "1..3");
    window.type("#labSeconds", "1000000");
    window.type("#labReplications", "1000");
    window.press("#labMeasure");
    window.waitFor(
        "a rough picture", () -> column(1).stream().allMatch(text -> text.contains("±")));
    assertThat(window.text("#labMeasure")).startsWith("Stop");
    window.press("#labMeasure");
    waitForTheEnd();
    assertThat(column(1)).allMatch(text -> text.contains("±"));
    window.press("#labMeasure");
    window.key(KeyCode.ESCAPE);
    window.waitFor("the threads to end", () -> !isMeasuring());
  }

  @Test
  void aLiveSweepThatIsStoppedKeepsEachRunThatIsDone() {
    openLaboratory();
    typeValues("#labVaried", "1..3");
    window.press("#labLive");
    window.type("#labReplications", "6");
    window.type("#labSeconds", "1");
    window.press("#labMeasure");
    window.waitFor("a run", () -> !column(1).get(0).isEmpty());
    assertThat(column(1).get(0)).as("one run has no interval").doesNotContain("±");
    window.press("#labMeasure");
    waitForTheEnd();
    assertThat(column(1).get(0)).isNotEmpty();
    assertThat(window.all("#labChart .marker")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(window.all("#labChart .interval")).isEmpty();
    assertThat(window.all("#labChart .legend"))
        .extracting(node -> ((Text) node).getText())
        .contains("measured live, one run, no interval");
    window.focus("#labTable");
    window.key(KeyCode.HOME);
    assertThat(window.text("#labReading")).contains("in one run, which is too few");
  }

  @Test
  void aLiveSweepThatIsStoppedBeforeItsFirstRunEndsSaysThatNothingIsKept() {
    openLaboratory();
    typeValues("#labVaried", "1..3");
    window.press("#labLive");
    window.press("#labMeasure");
    window.press("#labMeasure");
    waitForTheEnd();
    assertThat(column(1)).containsOnly("");
    assertThat(window.text("#labNote"))
        .isEqualTo("Stopped before the first run ended: there is nothing to keep.");
  }

  private static boolean isMeasuring() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("laboratory"));
  }

  @Test
  void aGuidedExperimentAsksAndExplainsAfterwards() {
    openLaboratory();
    ComboBox<?> guided = (ComboBox<?>) window.node("#labGuided");
    assertThat(guided.getItems()).hasSizeGreaterThan(4);
    window.interact(() -> guided.getSelectionModel().select(1));
    assertThat(window.text("#labQuestion")).contains("How many items");
    assertThat(window.node("#labExplanation").isVisible()).isFalse();
    window.type("#labReplications", "2");
    window.type("#labSeconds", "20");
    window.press("#labMeasure");
    waitForTheEnd();
    assertThat(window.node("#labExplanation").isVisible()).isTrue();
    assertThat(window.text("#labExplanation")).isNotBlank();
    window.press("#labForget");
    assertThat(window.node("#labExplanation").isVisible()).isFalse();
    window.interact(() -> guided.getSelectionModel().select(0));
    assertThat(window.node("#labQuestion").isVisible()).isFalse();
  }

  @Test
  void whatWasBegunIsThereAgainAfterAnotherExperiment() {
    openLaboratory();
    makeItSmall();
    TextArea notes = (TextArea) window.node("#labNotes");
    window.interact(() -> notes.setText("my own"));
    type(0, "1.25");
    window.press("#labMeasure");
    waitForTheEnd();
    ComboBox<?> guided = (ComboBox<?>) window.node("#labGuided");
    window.interact(() -> guided.getSelectionModel().select(1));
    assertThat(notes.getText()).isEmpty();
    assertThat(column(3)).containsOnly("");
    type(0, "7");
    window.interact(() -> guided.getSelectionModel().select(2));
    window.interact(() -> guided.getSelectionModel().select(1));
    assertThat(column(3)).startsWith("7", "");
    window.interact(() -> guided.getSelectionModel().select(0));
    assertThat(notes.getText()).isEqualTo("my own");
    assertThat(column(3)).containsExactly("1.25", "", "");
    assertThat(column(1)).as("measured").allMatch(text -> text.contains("±"));
  }

  /** Another scenario of the window does not replace them. */
  @Test
  void notesAndAPredictionStayWhenTheLaboratoryCloses() {
    openLaboratory();
    makeItSmall();
    type(0, "1.25");
    window.key(KeyCode.ESCAPE);
    window.choose("Semaphores");
    openLaboratory();
    assertThat(column(3)).containsExactly("1.25", "", "");
    assertThat(window.text("#labSummary")).startsWith("Two conditions");
  }

  private void type(int row, String expected) {
    window.interact(
        () -> ((TableView<?>) window.node("#labTable")).getSelectionModel().select(row));
    window.focus("#labTable");
    window.key(KeyCode.ENTER);
    robot.write(expected);
    window.key(KeyCode.ENTER);
  }

  @Test
  void theScenarioOfTheWindowIsMeasured() {
    window.choose("Semaphores");
    openLaboratory();
    assertThat(window.text("#labSummary")).startsWith("Semaphores");
    makeItSmall();
    window.press("#labMeasure");
    waitForTheEnd();
    window.key(KeyCode.ESCAPE);
    window.choose("Two conditions");
    openLaboratory();
    assertThat(window.text("#labSummary")).as("its results stay").startsWith("Semaphores");
    window.press("#labFromWindow");
    assertThat(window.text("#labSummary")).startsWith("Two conditions");
    assertThat(column(1)).containsOnly("");
  }

  /** A setting that varies has no one value. */
  @Test
  void whatVariesIsNotNamedAmongWhatIsTheSame() {
    openLaboratory();
    choose("#labVaried .factor-setting", Setting.SPLIT_CONSUMPTION);
    choose("#labSeries .factor-setting", Setting.CAPACITY);
    assertThat(window.text("#labSummary"))
        .isEqualTo(
            "Two conditions, barging lock, 1 producer (2/s constant), consumers (1.5/s together"
                + " constant)");
    choose("#labVaried .factor-setting", Setting.THREADS);
    choose("#labSeries .factor-setting", Setting.MECHANISM);
    assertThat(window.text("#labSummary"))
        .isEqualTo(
            "Barging lock, capacity 8, producers (2/s constant), consumers (1.5/s constant)");
    choose("#labVaried .factor-setting", Setting.PRODUCTION_RATE);
    choose("#labSeries .factor-setting", Setting.TIMES);
    assertThat(window.text("#labSummary"))
        .isEqualTo("Two conditions, barging lock, capacity 8, 1 producer, 1 consumer (1.5/s)");
    assertThat(window.node("#labTimes").getParent().isVisible()).isFalse();
    choose("#labSeries .factor-setting", Setting.LOCK);
    assertThat(window.text("#labSummary")).doesNotContain("barging");
    assertThat(window.node("#labTimes").getParent().isVisible()).isTrue();
  }

  @Test
  void howLongAStepLastsIsAmongWhatIsTheSame() {
    openLaboratory();
    ComboBox<?> guided = (ComboBox<?>) window.node("#labGuided");
    robot.interact(() -> guided.getSelectionModel().select(5));
    assertThat(window.text("#labQuestion")).contains("takes 2 ms");
    assertThat(window.text("#labSummary")).endsWith("consumers (10/s exponential), steps of 2 ms");
    choose("#labVaried .factor-setting", Setting.STEP_MILLIS);
    assertThat(window.text("#labSummary")).doesNotContain("steps");
  }

  @Test
  void aScreenReaderCanNameWhatTakesTheFocus() {
    openLaboratory();
    assertThat(FocusableNodes.in((Parent) window.node("#laboratory")))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            node ->
                assertThat(
                        node.getAccessibleText() != null
                            ? node.getAccessibleText()
                            : String.valueOf(
                                node.queryAccessibleAttribute(
                                    javafx.scene.AccessibleAttribute.TEXT)))
                    .as("%s", node)
                    .isNotBlank()
                    .isNotEqualTo("null"));
    assertThat(window.says("#labChart")).startsWith("Throughput (items/s) over capacity");
  }

  @Test
  void eachSettingAndEachValueHasAName() {
    for (Metric metric : Metric.values()) {
      assertThat(Texts.bundle().keySet()).contains("laboratory.metric." + metric.name());
    }
    for (Setting setting : Setting.values()) {
      assertThat(Texts.bundle().keySet()).contains("laboratory.setting." + setting.name());
      openLaboratory();
      choose("#labVaried .factor-setting", setting);
      assertThat(note("#labVaried")).doesNotContain("Not “");
      boolean fault = setting == Setting.CRASH_EVERY || setting == Setting.HOSTILE;
      assertThat(window.text("#labNote"))
          .as(setting.id())
          .isEqualTo(fault ? Texts.of("laboratory.cannot.FAULT_INJECTION") : "");
      window.key(KeyCode.ESCAPE);
    }
  }
}
