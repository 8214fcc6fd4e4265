package bufferscope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.LockEvent.LockCreated;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.ThreadEvent.ChangedSetting;
import bufferscope.event.ThreadEvent.SettingChanged;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.record.History;
import bufferscope.record.Stretch;
import bufferscope.ui.session.TimeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rare marks of a run. */
final class FlagsTest {
  private static final long SECOND = 1_000_000_000;
  private static final TimeWords SECONDS = new TimeWords(false);
  private static final int QUIET = 20_000;

  private final List<Event> events = new ArrayList<>();

  private Stretch run() {
    events.add(new SlotsCreated(0, Event.NO_THREAD, 2));
    events.add(new LockCreated(0, Event.NO_THREAD, "lock", false));
    events.add(new ThreadStarted(0, 1, "P1", Role.PRODUCER));
    events.add(new ThreadInterrupted(SECOND, 1));
    for (int i = 0; i < QUIET; i++) {
      events.add(new WantsLock(SECOND + i, 1, "lock"));
    }
    events.add(new SettingChanged(2 * SECOND, 0, ChangedSetting.PRODUCTION_RATE, 5));
    events.add(new CapacityChanged(3 * SECOND, 1, 5, 5));
    return History.of(events).stretch();
  }

  private static Violation violation(Event event) {
    return new Violation(ViolationKind.OVERWRITTEN, event, "P1", null, "P1 overwrote it", "");
  }

  private static List<Sign> signs(List<Flag> flags) {
    return flags.stream().map(Flag::sign).toList();
  }

  @Test
  void eachRareEventFaultAndSettingHasOneWithASentence() {
    Stretch run = run();
    Violation fault = violation(events.get(10));
    Flags flags = new Flags(run, List.of(fault), SECONDS);
    List<Flag> all = flags.in(run.first(), run.end(), thread -> thread == 0 ? "You" : "P" + thread);
    assertThat(signs(all))
        .containsExactly(Sign.INTERRUPT, Sign.VIOLATION, Sign.SETTING, Sign.CAPACITY);
    assertThat(all.stream().map(Flag::text))
        .containsExactly(
            "P1 is interrupted, at 1.000 s.",
            "P1 overwrote it, at 1.000 s.",
            "You set the production rate to 5 items/s, at 2.000 s.",
            "P1 changes the capacity to 5, at 3.000 s.");
    assertThat(all.get(1).event()).isEqualTo(10);
  }

  /** The past of a stepped run may be taken back, and its faults with it. */
  @Test
  void aFaultThatIsNotInTheRunHasNone() {
    Stretch run = run();
    Violation elsewhere = violation(new WantsLock(SECOND + 5, 2, "lock"));
    assertThat(new Flags(run, List.of(elsewhere), SECONDS).ofFaults()).isEmpty();
  }

  @Test
  void theNextOneAndTheOneBeforeAreFoundHoweverFarTheyAre() {
    Flags flags = new Flags(run(), List.of(), SECONDS);
    Flag interrupt = flags.after(0).orElseThrow();
    Flag setting = flags.after(interrupt.moment()).orElseThrow();
    Flag capacity = flags.after(setting.moment()).orElseThrow();
    assertThat(signs(List.of(interrupt, setting, capacity)))
        .containsExactly(Sign.INTERRUPT, Sign.SETTING, Sign.CAPACITY);
    assertThat(flags.after(capacity.moment())).isEmpty();
    assertThat(flags.before(setting.moment())).isEqualTo(Optional.of(interrupt));
    assertThat(flags.before(interrupt.moment())).isEmpty();
  }
}
