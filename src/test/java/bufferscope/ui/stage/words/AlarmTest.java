package bufferscope.ui.stage.words;

import static bufferscope.ui.stage.EventScript.C1;
import static bufferscope.ui.stage.EventScript.P1;
import static bufferscope.ui.stage.EventScript.P2;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.measure.Observation;
import bufferscope.measure.Standstill;
import bufferscope.measure.ViolationKind;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.ui.stage.EventScript;
import bufferscope.ui.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The alarms that are shown when something goes wrong. */
final class AlarmTest {
  private final EventScript run = new EventScript(1);

  /** The alarms after these events and, if there is a sentence, a deadlock. */
  private List<Alarm> alarms(String deadlock) {
    Observation seen = new Observation();
    Event last = null;
    for (Event event : run.events()) {
      seen.read(event);
      last = event;
    }
    if (last != null && !deadlock.isEmpty()) {
      seen.standstill(last, new Standstill(ViolationKind.DEADLOCK, deadlock));
    }
    return Alarm.of(Frame.of(Phase.RUNNING, 0, seen, List.of(), 0));
  }

  private void overwrite(int times) {
    for (int i = 0; i < times; i++) {
      run.makes(P1).gets(P1).then(new SlotWritten(run.now(), P1, 0, new Item(101, P1)));
      run.releases(P1);
    }
  }

  @Test
  void nothingIsSaidAsLongAsAllIsWell() {
    run.puts(P1).waitsOn(P2, "notFull");
    assertThat(alarms("")).isEmpty();
  }

  @Test
  void theFirstViolationIsToldAndTheRestCounted() {
    run.puts(P2);
    overwrite(1);
    assertThat(alarms(""))
        .containsExactly(
            new Alarm(
                "Overwritten",
                "P1 put item 101 over item 1: no thread had taken what P2 had put there",
                false));
    overwrite(1);
    assertThat(alarms("").get(0).sentence()).endsWith(" (1 more violation followed)");
  }

  @Test
  void whatFollowsIsOneFaultWithACount() {
    run.puts(P2);
    overwrite(2);
    run.makes(P1).gets(P1).then(new SlotRead(run.now(), P1, 0, new Item(101, P1)));
    run.then(new SlotRead(run.now(), P1, 0, new Item(101, P1)));
    assertThat(alarms(""))
        .containsExactly(
            new Alarm(
                "Overwritten",
                "P1 put item 101 over item 1: no thread had taken what P2 had put there"
                    + " (3 more violations followed)",
                false));
  }

  @Test
  void toActWithoutTheLockIsAWarningBelowTheHarm() {
    run.makes(P1).then(new SlotWritten(run.now(), P1, 0, new Item(101, P1)));
    Alarm warning = new Alarm("No lock held", "P1 acted on the buffer without its lock", true);
    assertThat(alarms("")).containsExactly(warning);
    overwrite(1);
    assertThat(alarms("")).extracting(Alarm::title).containsExactly("Overwritten", "No lock held");
  }

  @Test
  void aDeadlockIsToldHoweverManyViolationsCameBefore() {
    overwrite(50);
    assertThat(alarms("no thread can go on: C1 waits for full"))
        .extracting(Alarm::title)
        .containsExactly("Overwritten", "Deadlock");
  }

  @Test
  void aFailureIsToldInItsPlaceInTime() {
    run.then(new ThreadFailed(run.now(), C1, "IllegalStateException: no power")).puts(P1);
    overwrite(1);
    assertThat(alarms("no thread can go on: P2 wants lock"))
        .containsExactly(
            new Alarm("Failed", "C1 threw IllegalStateException: no power", false),
            new Alarm(
                "Overwritten", "P1 put item 101 over item 1: no thread had taken that yet", false),
            new Alarm("Deadlock", "no thread can go on: P2 wants lock", false));
  }

  @ParameterizedTest
  @EnumSource(ViolationKind.class)
  void everyKindOfViolationHasATitle(ViolationKind kind) {
    assertThat(Texts.of("stage.alarm." + kind.name())).isNotBlank();
  }
}
