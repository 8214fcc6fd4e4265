package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.ThreadEvent.ChangedSetting;
import bufferscope.event.ThreadEvent.SettingChanged;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.explore.time.VirtualRun;
import bufferscope.record.History;
import bufferscope.record.RecordingWriter;
import bufferscope.record.SavedRun;
import bufferscope.run.LiveRun;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings in the window. */
final class RecordingsTest extends MainWindowStory {
  private static final Scenario SCENARIO =
      Scenario.FIRST_STEPS
          .fittedTo(Mechanism.SEMAPHORES)
          .withCapacity(3)
          .withThreads(Role.CONSUMER, 2);

  @TempDir private Path folder;

  /** Records a computed run, and returns the file. */
  private Path recorded(Map<String, String> about) throws IOException {
    return recorded(SCENARIO, about);
  }

  private Path recorded(Scenario scenario, Map<String, String> about) throws IOException {
    Path file = folder.resolve("run.bscope");
    RecordingWriter writer = new RecordingWriter(file, about);
    VirtualRun run = new VirtualRun(scenario, writer::add);
    run.goOn(20_000_000_000L);
    run.end();
    writer.finish(List.of());
    return file;
  }

  private Path recorded() throws IOException {
    NamedScenario named = new NamedScenario("run", "", SCENARIO, Tempo.CALM);
    return recorded(
        Map.of(SavedRun.KIND, "virtual run", SavedRun.SCENARIO, ScenarioFile.FORMAT.format(named)));
  }

  private void openRecording(Path file) {
    window.open(file);
    window.waitFor("the recording", () -> window.shows("#recordingBar"));
  }

  private void waitForMoment(long events) {
    window.waitFor("moment " + events, () -> window.events() == events);
  }

  @Test
  void theKeysGoThroughItAsThroughThePastOfALiveRun() throws IOException {
    Path file = recorded();
    long end = SavedRun.read(file).stretch().end();
    openRecording(file);
    assertThat(window.text("#recordingTitle")).startsWith("run.bscope: virtual run, ");
    assertThat(window.text("#halt")).startsWith("Recording at 0.000 s");
    assertThat(window.node(".past-frame").isVisible()).isTrue();
    window.key(KeyCode.N);
    waitForMoment(end);
    window.key(KeyCode.COMMA);
    waitForMoment(end - 1);
    window.key(KeyCode.PERIOD);
    waitForMoment(end);
    window.key(KeyCode.R);
    window.waitFor("the start", () -> window.text("#made").equals("0"));
    assertThat(window.all(".thread-body")).hasSize(3);
  }

  @Test
  void itsScenarioIsShownAndStaysUntilANewRun() throws IOException {
    openRecording(recorded());
    assertThat(window.session().scenario()).isEqualTo(SCENARIO);
    assertThat(window.window().getTitle()).startsWith("run.bscope");
    assertThat(window.node("#choice").isDisabled()).isTrue();
    window.key(KeyCode.ADD);
    window.key(KeyCode.M);
    assertThat(window.shows("#settings")).isFalse();
    assertThat(window.session().scenario()).isEqualTo(SCENARIO);
    window.press("#newRunButton");
    window.waitFor("the live run", () -> !window.shows("#recordingBar"));
    assertThat(window.node("#choice").isDisabled()).isFalse();
    assertThat(window.node("#runButton").isDisabled()).isFalse();
    assertThat(window.value("#capacity")).isEqualTo("3");
    window.key(KeyCode.SPACE);
    window.waitFor("items", () -> window.finished() > 0);
  }

  @Test
  void theSentenceOfItsMomentIsInSight() throws IOException {
    openRecording(recorded());
    window.key(KeyCode.N);
    for (int i = 0; i < 20; i++) {
      window.key(KeyCode.COMMA);
    }
    window.key(KeyCode.J);
    window.waitFor("sentences", () -> window.shows("#sentences"));
    window.waitFor("the sentence in sight", this::seesSentence);
  }

  private boolean seesSentence() {
    ListView<?> list = (ListView<?>) window.node("#sentences");
    return list.lookupAll(".list-cell").stream()
        .filter(cell -> ((ListCell<?>) cell).isSelected() && cell.isVisible())
        .map(cell -> list.sceneToLocal(cell.localToScene(cell.getLayoutBounds())))
        .anyMatch(bounds -> list.getLayoutBounds().contains(bounds.getCenterX(), bounds.getMaxY()));
  }

  @Test
  void itIsPlayedAndPaused() throws IOException {
    openRecording(recorded());
    window.type("#recordingTempo", "1");
    long start = window.events();
    window.press("#playRecording");
    window.waitFor("events", () -> window.events() > start + 20);
    assertThat(window.text("#playRecording")).isEqualTo("Pause");
    window.key(KeyCode.SPACE);
    window.waitFor("a pause", () -> window.text("#playRecording").equals("Play"));
    assertThat(window.text("#phase")).isEqualTo("Paused");
  }

  @Test
  void aMomentOfItIsGoneOnWithInSteps() throws IOException {
    openRecording(recorded());
    for (int i = 0; i < 12; i++) {
      window.key(KeyCode.PERIOD);
    }
    window.waitFor("the last of them", () -> window.events() > 12);
    window.key(KeyCode.SHIFT, KeyCode.T);
    window.waitFor("the steps", () -> window.shows("#steps"));
    assertThat(window.shows("#recordingBar")).isFalse();
  }

  @Test
  void theTimelineShowsItAndLeadsToItsMoments() throws IOException {
    openRecording(recorded());
    window.key(KeyCode.L);
    window.waitFor(
        "lanes",
        () -> window.shows(".strip") && String.valueOf(window.says(".strip")).contains(":"));
    long start = window.events();
    window.key(KeyCode.RIGHT);
    waitForMoment(start + 1);
    window.key(KeyCode.LEFT);
    waitForMoment(start);
  }

  /** An item is overwritten after the rate has changed. */
  private Path withAFault() throws IOException {
    List<Event> events = new ArrayList<>();
    events.add(new SlotsCreated(0, Event.NO_THREAD, 1));
    events.add(new ThreadStarted(0, LiveRun.CONTROL_THREAD, "You", Role.CONTROL));
    events.add(new ThreadStarted(0, 1, "P1", Role.PRODUCER));
    events.add(new SettingChanged(10, LiveRun.CONTROL_THREAD, ChangedSetting.PRODUCTION_RATE, 5));
    for (int number = 1; number <= 2; number++) {
      Item item = new Item(number, 1);
      events.add(new ItemMade(20L * number, 1, item));
      events.add(new SlotWritten(20L * number + 5, 1, 0, item));
    }
    Path file = folder.resolve("fault.bscope");
    new SavedRun(
            Map.of(SavedRun.MECHANISM, "semaphores"),
            List.of(),
            History.of(events).stretch(),
            Optional.empty())
        .write(file);
    return file;
  }

  @Test
  void changesAndFaultsAreMarkedBeforeTheyAreShown() throws IOException {
    openRecording(withAFault());
    waitForMoment(3);
    window.key(KeyCode.L);
    window.waitFor("lanes", () -> window.shows(".strip"));
    window.key(KeyCode.SHIFT, KeyCode.RIGHT);
    window.waitFor(
        "the change",
        () -> window.text("#why").equals("You set the production rate to 5 items/s, at 0.000 s."));
    window.key(KeyCode.SHIFT, KeyCode.RIGHT);
    window.waitFor("the fault", () -> window.text("#why").startsWith("P1 put item 2 over item 1"));
    assertThat(window.node("#pausing").isVisible()).as("the run cannot go on meanwhile").isFalse();
  }

  @Test
  void aFileThatIsCutOffOpensAsFarAsItGoes() throws IOException {
    Path file = recorded();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));
    openRecording(file);
    assertThat(window.text("#recordingNote")).contains("run.bscope is cut off after event");
  }

  @Test
  void aFileThatIsLargerThanTheMemoryForThePastOpensWithItsEnd() throws IOException {
    window.interact(() -> window.session().pastMegabytesProperty().set(1));
    Timing busy = new Timing(new Rate(1000), Distribution.CONSTANT);
    Path file =
        recorded(
            SCENARIO.withTiming(Role.PRODUCER, busy).withTiming(Role.CONSUMER, busy), Map.of());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));
    openRecording(file);
    assertThat(window.text("#recordingNote"))
        .containsPattern(
            "run.bscope is cut off after event .*\\. The first [\\d.]+ s, [\\d,]+ events, are not"
                + " in this part\\.$");
    assertThat(window.text("#verdict")).endsWith(" 0 events checked");
    window.key(KeyCode.PERIOD);
    window.waitFor("one event", () -> window.text("#verdict").endsWith(" 1 events checked"));
    window.takePicture("recording-larger-than-memory");
  }

  @Test
  void theEarlierPartsOfALargeFileAreReadOneAfterTheOther() throws IOException {
    window.interact(() -> window.session().pastMegabytesProperty().set(1));
    Timing busy = new Timing(new Rate(1000), Distribution.CONSTANT);
    openRecording(
        recorded(
            SCENARIO.withTiming(Role.PRODUCER, busy).withTiming(Role.CONSUMER, busy), Map.of()));
    long first = firstEvent();
    assertThat(first).isPositive();
    assertThat(window.node("#lastPart").isVisible()).isFalse();
    while (window.node("#earlierPart").isVisible()) {
      long now = firstEvent();
      window.press("#earlierPart");
      window.waitFor("an earlier part", () -> firstEvent() < now);
      assertThat(window.text("#recordingNote")).endsWith(" s.").contains("The run goes on after ");
    }
    assertThat(firstEvent()).isZero();
    window.takePicture("recording-first-part");
    window.press("#lastPart");
    window.waitFor("the last part", () -> firstEvent() == first);
  }

  /** A recording at its beginning has as few samples as a run that waits for its start. */
  @Test
  void theChartsHaveTheCapacityOfTheRecording() throws IOException {
    openRecording(recorded());
    window.waitFor("the capacity", () -> window.text("#occupancyValue").equals("0 of 3"));
    assertThat(window.text(".time-chart-label")).isEqualTo("3");
  }

  /** The number of events of the file before those that are shown. */
  private long firstEvent() {
    Matcher before =
        Pattern.compile("([\\d,]+) events, are not in this part")
            .matcher(window.text("#recordingNote"));
    return before.find() ? Long.parseLong(before.group(1).replace(",", "")) : 0;
  }

  @Test
  void aFileThatCannotBeOpenedIsASentenceAndTheRunStays() throws IOException {
    window.run();
    window.waitFor("an item", () -> window.finished() > 0);
    window.open(Files.writeString(folder.resolve("other.bscope"), "no recording"));
    window.waitFor("a sentence", () -> window.text("#whyNot").contains("is not a recording"));
    assertThat(window.text("#whyNot")).endsWith(".");
    assertThat(window.shows("#recordingBar")).isFalse();
    long then = window.events();
    window.waitFor("the run to go on", () -> window.events() > then);
  }

  private Path save(String name) {
    Path file = folder.resolve(name);
    window.choose(file);
    window.key(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
    window.waitFor("the file", () -> Files.exists(file));
    return file;
  }

  @Test
  void aLiveRunIsSavedAndOpenedWithTheSamePictures() throws IOException {
    window.run();
    window.waitFor("some items", () -> window.finished() >= 2);
    window.pause();
    window.waitUntilEventsStandStill(4);
    long end = window.events();
    List<String> live = pictures(end);
    openRecording(save("saved.bscope"));
    assertThat(window.session().scenario().mechanism()).isEqualTo(Mechanism.TWO_CONDITIONS);
    assertThat(pictures(end)).isEqualTo(live);
    assertThat(SavedRun.read(save("again.bscope")).stretch().end()).isEqualTo(end);
  }

  /** What is seen of the last moments, in words. */
  private List<String> pictures(long end) {
    window.key(KeyCode.N);
    waitForMoment(end);
    List<String> seen = new ArrayList<>();
    for (long moment = end - 1; moment > end - 20; moment--) {
      window.key(KeyCode.COMMA);
      waitForMoment(moment);
      seen.add(
          window.text("#made")
              + window.text("#finished")
              + window.text("#inHands")
              + window.all(".thread-body").stream().map(Node::getAccessibleText).toList());
    }
    return seen;
  }

  @Test
  void aSteppedRunIsSavedAndOpened() throws IOException {
    window.key(KeyCode.T);
    window.waitFor("the steps", () -> window.shows("#steps"));
    for (int i = 0; i < 6; i++) {
      window.key(KeyCode.DIGIT1);
      window.key(KeyCode.DIGIT3);
    }
    openRecording(save("stepped.bscope"));
    assertThat(window.text("#recordingTitle"))
        .startsWith("stepped.bscope: stepped run, ")
        .endsWith(" steps");
    window.key(KeyCode.N);
    window.waitFor("the end", () -> window.text("#halt").matches("Recording at step \\d+"));
    assertThat(window.session().scenario().threads(Role.PRODUCER)).isEqualTo(2);
    assertThat(window.session().scenario().capacity()).isEqualTo(1);
  }

  @Test
  void whyARecordingCannotBeSavedIsSaid() {
    window.choose(folder.resolve("none").resolve("run.bscope"));
    window.key(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
    window.press("OK");
    window.chooseNoFile();
    window.key(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theSourceOfOtherCodeIsNotClaimedToBeKnown() throws IOException {
    window.openCode();
    openRecording(recorded(Map.of(SavedRun.MECHANISM, "Mine.java")));
    assertThat(window.shows("#code")).isFalse();
    assertThat(((ToggleButton) window.node("#codeButton")).isDisabled()).isTrue();
    window.press("#newRunButton");
    window.waitFor("the live run", () -> !window.shows("#recordingBar"));
    assertThat(((ToggleButton) window.node("#codeButton")).isDisabled()).isFalse();
  }
}
