package bufferscope.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.terminal.Terminal.Size;
import bufferscope.event.CellEvent;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent;
import bufferscope.event.LockEvent;
import bufferscope.event.Role;
import bufferscope.event.SafeguardEvent;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.event.ThreadEvent;
import bufferscope.run.Frame;
import bufferscope.work.Scenario;
import bufferscope.work.ShownBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture in characters, as it follows from events. */
final class TerminalPictureTest {
  private static final RunGoal ENDLESS = new RunGoal(RunGoal.NONE, RunGoal.NONE);
  private static final Frame EVERY_STATE =
      SampleFrames.frame(SampleFrames.SECOND, SampleFrames.everyState());

  private static List<String> picture(Frame frame, RunGoal goal, int columns, int lines) {
    return new TerminalPicture(Scenario.FIRST_STEPS, ShownBuffer.of(Scenario.FIRST_STEPS), goal)
        .lines(frame, new Size(columns, lines)).stream().map(Line::toString).toList();
  }

  private static Stream<String> stripped(List<String> lines) {
    return lines.stream().map(String::stripTrailing);
  }

  @Test
  void showsSlotsThreadsAndCounts() {
    assertThat(stripped(picture(EVERY_STATE, ENDLESS, 80, 25)))
        .containsExactly(
            "Bufferscope  two-conditions, 1 producer, 1 consumer, capacity 8",
            "",
            "Slots  1 of 4 taken   next take at 0, next put at 1",
            "┌────┬────┬────┬────┐",
            "│  7 │    │    │    │",
            "└────┴────┴────┴────┘",
            " take put",
            "",
            "lock      held by P2        entry queue: P3, C1",
            "notFull   wait set: none",
            "notEmpty  wait set: C2",
            "",
            "Producers  blocked 0 %                  Consumers  idle 0 %",
            "P1   > producing         ███░░░         C1   ! signalled",
            "P2   * holds lock                       C2   z waits on notEmpty",
            "P3   ? wants lock                       C3   > consuming",
            "P4   x failed                   #8",
            "P5   - ended",
            "",
            "made 2 = finished 0 + in buffer 1 + in hands 1",
            "0.00 items/s, mean wait in the buffer -, mean occupancy 0.00",
            "all invariants hold",
            "P4 failed: out of ideas",
            "1.0 s   Ctrl-C ends the run");
  }

  @Test
  void itemsThatWereKeptOutAreCounted() {
    Item item = new Item(1, 1);
    List<Event> events = SampleFrames.monitor(1, 1, 4);
    events.add(new ItemEvent.ItemMade(0, 1, item));
    events.add(new SafeguardEvent.ItemRefused(0, 1, item, Refusal.QUOTA));
    assertThat(stripped(picture(SampleFrames.frame(SampleFrames.SECOND, events), ENDLESS, 80, 25)))
        .contains("made 1 = finished 0 + in buffer 0 + in hands 0 + kept out 1");
  }

  @Test
  void withoutRoomForGapsItDoesWithoutGaps() {
    assertThat(picture(EVERY_STATE, ENDLESS, 80, 20)).hasSize(20).doesNotContain("");
  }

  @Test
  void withLittleRoomSlotsBecomeNumbersAndThreadsShareLines() {
    assertThat(stripped(picture(EVERY_STATE, ENDLESS, 80, 17))).contains(" 7  ·  ·  ·");
    assertThat(stripped(picture(EVERY_STATE, ENDLESS, 80, 14)))
        .contains("P1   > producing         P2   * holds lock        P3   ? wants lock");
  }

  @Test
  void veryManyThreadsAreCounted() {
    Frame frame = SampleFrames.frame(SampleFrames.SECOND, SampleFrames.monitor(1000, 900, 8));
    assertThat(picture(frame, ENDLESS, 80, 24))
        .contains("Producers  1,000 producing", "Consumers  900 consuming");
  }

  @Test
  void veryManySlotsShareMarks() {
    List<Event> events = SampleFrames.monitor(1, 1, 1024);
    for (int slot = 0; slot < 20; slot++) {
      Item item = new Item(slot + 1, 1);
      events.add(new ItemEvent.ItemMade(0, 1, item));
      events.add(new LockEvent.AcquiredLock(0, 1, "lock"));
      events.add(new SlotsEvent.SlotWritten(0, 1, slot, item));
      events.add(new LockEvent.ReleasedLock(0, 1, "lock"));
    }
    List<String> picture = picture(SampleFrames.frame(0, events), ENDLESS, 80, 18);
    assertThat(picture).contains("█▓" + "░".repeat(77)); // 13 slots a mark: 13 taken, then 7
  }

  @Test
  void fortyColumnsCutNoFigure() {
    List<Event> events = SampleFrames.everyState();
    events.add(new SlotsEvent.SlotWritten(SampleFrames.SECOND, 3, 0, new Item(9, 3)));
    Frame frame = SampleFrames.frame(SampleFrames.SECOND, events);
    RunGoal goal = new RunGoal(1600, 100 * SampleFrames.SECOND);
    String wide = words(picture(frame, goal, 300, 60));
    String narrow = words(picture(frame, goal, 40, 60));
    assertThat(narrow.split(" ")).contains(wide.split(" "));
  }

  /** All that is written, without what is drawn. */
  private static String words(List<String> picture) {
    return String.join(" ", picture).replaceAll("[^\\w.,%#()=+-]+", " ").strip();
  }

  @ParameterizedTest
  @CsvSource({"80,24", "160,50", "40,12", "20,5", "1,1", "300,100"})
  void fitsTheTerminal(int columns, int lines) {
    for (Frame frame :
        List.of(
            EVERY_STATE,
            SampleFrames.frame(0, List.of()),
            SampleFrames.frame(SampleFrames.SECOND, SampleFrames.monitor(16, 16, 64)),
            SampleFrames.frame(SampleFrames.SECOND, SampleFrames.monitor(200, 300, 1024)))) {
      assertThat(picture(frame, new RunGoal(10, SampleFrames.SECOND), columns, lines))
          .hasSizeLessThanOrEqualTo(lines)
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
    }
  }

  @Test
  void theBarFillsTowardsWhicheverLimitIsNearer() {
    String byTime = last(picture(EVERY_STATE, new RunGoal(100, 4 * SampleFrames.SECOND), 80, 24));
    assertThat(byTime).isEqualTo("██████████" + "░".repeat(30) + " 25 %  1.0 s of 4.0 s");
    String byItems = last(picture(EVERY_STATE, new RunGoal(1600, RunGoal.NONE), 80, 24));
    assertThat(byItems).isEqualTo("░".repeat(40) + "  0 %  0 of 1,600 items");
  }

  @Test
  void aViolationIsShownInWords() {
    List<Event> events = SampleFrames.everyState();
    events.add(new SlotsEvent.SlotWritten(SampleFrames.SECOND, 3, 0, new Item(9, 3)));
    List<String> picture =
        picture(SampleFrames.frame(SampleFrames.SECOND, events), ENDLESS, 80, 24);
    assertThat(picture)
        .anySatisfy(line -> assertThat(line).startsWith("2 violations: P3 acted on the buffer"));
  }

  @Test
  void aViolationIsShownWithItsCause() {
    List<Event> events = SampleFrames.everyState();
    events.add(new SlotsEvent.SlotWritten(SampleFrames.SECOND, 2, 0, new Item(9, 2)));
    assertThat(picture(SampleFrames.frame(SampleFrames.SECOND, events), ENDLESS, 100, 24))
        .contains("1 violation: P2 put item 9 over item 7: no thread had taken that yet");
  }

  @Test
  void semaphoresNumbersAndAReadMessageAreShown() {
    List<Event> events = new ArrayList<>();
    events.add(new ThreadEvent.ThreadStarted(0, 1, "P1", Role.PRODUCER));
    events.add(new ThreadEvent.ThreadStarted(0, 2, "C1", Role.CONSUMER));
    events.add(new SlotsEvent.MessageCreated(0, 0));
    events.add(new SemaphoreEvent.SemaphoreCreated(0, 0, "producerLock", 1, true));
    events.add(new SemaphoreEvent.SemaphoreCreated(0, 0, "full", 3, false));
    events.add(new CellEvent.CellCreated(0, 0, "count", 12));
    events.add(new SemaphoreEvent.AcquiredPermit(0, 1, "producerLock"));
    events.add(new SlotsEvent.SlotWritten(0, 1, 0, new Item(7, 1)));
    assertThat(stripped(picture(SampleFrames.frame(0, events), ENDLESS, 80, 24)))
        .contains("Message  unread", "│  7 │")
        .contains("producerLock taken by P1       wanted by: none")
        .contains("full         3 permits         wanted by: none")
        .contains("count        = 12");
    events.add(new SlotsEvent.SlotCopied(0, 2, 0, new Item(7, 1)));
    assertThat(stripped(picture(SampleFrames.frame(0, events), ENDLESS, 80, 24)))
        .contains(
            "Message  read",
            "│  7 │",
            "P1   * holds producerLock               C1   ~ acts unguarded           #7");
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }
}
