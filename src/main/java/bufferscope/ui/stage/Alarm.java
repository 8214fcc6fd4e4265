package bufferscope.ui.stage;

import bufferscope.measure.Verdict;
import bufferscope.measure.Violation;
import bufferscope.measure.Violation.Kind;
import bufferscope.run.Frame;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that went wrong.
 *
 * @param title what, in a word or two
 * @param sentence who, and what happened to which item
 */
record Alarm(String title, String sentence) {

  /** What must be seen of that frame: what went wrong first, and whether all came to a stop. */
  static List<Alarm> of(Frame frame) {
    Verdict verdict = frame.verdict();
    Optional<Violation> standstill =
        verdict.first().stream().filter(Alarm::isStandstill).findFirst();
    Optional<Violation> first = verdict.first().stream().filter(v -> !isStandstill(v)).findFirst();
    Optional<ThreadState> failed =
        frame.state().threads().stream()
            .filter(thread -> thread.status() == Status.FAILED)
            .min(Comparator.comparingLong(ThreadState::since));
    long more = verdict.count() - 1 - (standstill.isPresent() ? 1 : 0);
    List<Alarm> alarms = new ArrayList<>();
    failed.ifPresent(thread -> alarms.add(of(thread)));
    first.ifPresent(
        violation ->
            alarms.add(isBefore(violation, failed) ? 0 : alarms.size(), of(violation, more)));
    standstill.ifPresent(violation -> alarms.add(of(violation, 0)));
    return alarms;
  }

  private static boolean isBefore(Violation violation, Optional<ThreadState> failed) {
    return failed.map(thread -> violation.event().at() < thread.since()).orElse(true);
  }

  private static boolean isStandstill(Violation violation) {
    return violation.kind() == Kind.DEADLOCK || violation.kind() == Kind.LIVELOCK;
  }

  private static Alarm of(Violation violation, long more) {
    return new Alarm(
        Texts.of("stage.alarm." + violation.kind().name()),
        Texts.of("stage.alarmSentence", violation.message(), more));
  }

  private static Alarm of(ThreadState failed) {
    return new Alarm(
        Texts.of("stage.alarmFailed"),
        Texts.of(
            "stage.alarmFailedSentence",
            failed.name(),
            Objects.requireNonNullElse(failed.failure(), "")));
  }
}
