package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.terminal.SampleFrames;
import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent;
import bufferscope.measure.RunSummary;
import bufferscope.run.Frame;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The violations in the summary of a run. */
final class SummaryTextTest {

  private static Frame overwritten() {
    List<Event> events = SampleFrames.everyState();
    events.add(new SlotsEvent.SlotWritten(SampleFrames.SECOND, 2, 0, new Item(9, 2)));
    return SampleFrames.frame(SampleFrames.SECOND, events);
  }

  private static RunSummary summary() {
    Frame frame = overwritten();
    return summary(frame);
  }

  @Test
  void violationsAreCountedAndPrintedWithTheirCause() {
    assertThat(SummaryText.lines(summary(), overwritten().verdict()))
        .endsWith(
            "invariants  1 violation: 1 lost, 0 duplicated, 0 out of order",
            "            P2 put item 9 over item 7: no thread had taken that yet");
  }

  @Test
  void violationsAreEntriesOfTheJson() {
    assertThat(new ObjectMapper().valueToTree(summary()).get("violations").toString())
        .isEqualTo(
            "[{\"kind\":\"overwritten\",\"thread\":\"P2\",\"item\":9,"
                + "\"message\":\"P2 put item 9 over item 7\",\"cause\":\"no thread had taken that yet\","
                + "\"atSeconds\":1.0}]");
  }

  @Test
  void wastedWakeUpsAreToldIfThereAreAny() {
    List<Event> events = SampleFrames.everyState();
    assertThat(lines(events)).noneMatch(line -> line.startsWith("wake-ups"));
    events.add(
        new ConditionEvent.StoppedWaiting(
            SampleFrames.SECOND, 7, "notEmpty", ConditionEvent.WaitEnd.SIGNALLED));
    events.add(new ConditionEvent.BeganWaiting(SampleFrames.SECOND, 7, "notEmpty"));
    assertThat(lines(events)).contains("wake-ups    1 wasted: the thread waited again");
  }

  private static List<String> lines(List<Event> events) {
    Frame frame = SampleFrames.frame(SampleFrames.SECOND, events);
    return SummaryText.lines(summary(frame), frame.verdict());
  }

  @Test
  void noWaitIsMadeUp() {
    assertThat(lines(SampleFrames.monitor(1, 1, 1)))
        .contains("wait        no item was seen to leave the buffer");
  }

  @Test
  void whatIsDifferentIsNamedAsFarAsThereIsRoom() {
    List<Event> events = SampleFrames.monitor(1, 1, 1);
    for (int number = 1; number <= 23; number++) {
      events.add(new SlotsEvent.SlotWritten(0, 1, 0, new Item(number, 1)));
    }
    assertThat(lines(events))
        .contains(
            "lost        items 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,"
                + " 20 and 2 more");
  }

  private static RunSummary summary(Frame frame) {
    return RunSummary.of(
        Scenario.FIRST_STEPS, frame.state(), frame.measures(), frame.verdict(), frame.results());
  }

  /** The chain of one producer, one consumer and three slots is that of M/M/1 with five places. */
  @Test
  void theoryIsSaidWhereThereIsAFormula() {
    Timing timing = new Timing(new Rate(10), Distribution.EXPONENTIAL);
    Scenario scenario =
        Scenario.FIRST_STEPS
            .withCapacity(3)
            .withTiming(Role.PRODUCER, timing)
            .withTiming(Role.CONSUMER, timing);
    assertThat(SummaryText.theory(scenario))
        .contains(
            "theory      8.33 items/s, 1.50 items and 180 ms in the buffer on average,"
                + " blocked 17 %, idle 17 %");
    assertThat(SummaryText.theory(Scenario.FIRST_STEPS)).isEmpty();
  }
}
