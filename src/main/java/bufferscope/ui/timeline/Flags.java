package bufferscope.ui.timeline;

import bufferscope.event.Event;
import bufferscope.measure.Violation;
import bufferscope.record.EventText;
import bufferscope.record.MarkKind;
import bufferscope.record.Stretch;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.session.TimeWords;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The rare marks of a run: those of its events, and its violations.
 *
 * @param faults violations; those that are not in the stretch are left out
 * @param times words for the times of the run
 */
record Flags(Stretch stretch, List<Violation> faults, TimeWords times) {
  private static final Comparator<Flag> ORDER = Comparator.comparingLong(Flag::event);

  /** The number of events that are read at once in the search for the next flag. */
  private static final int READ_AT_ONCE = 1 << 13;

  /** How many events may have the time of a violation. */
  private static final int SAME_TIME = 1 << 10;

  /**
   * Returns the flags of these events, and those between them, oldest first.
   *
   * @param names the names of the threads by their ids
   */
  List<Flag> in(long from, long to, IntFunction<String> names) {
    List<Flag> found = new ArrayList<>();
    EventText words = new EventText(names);
    stretch.read(from, to, (index, event) -> ofEvent(index, event, words).ifPresent(found::add));
    ofFaults().filter(flag -> from <= flag.event() && flag.event() < to).forEach(found::add);
    found.sort(ORDER);
    return found;
  }

  private Optional<Flag> ofEvent(long index, Event event, EventText words) {
    return MarkKind.of(event)
        .map(Sign::of)
        .filter(Sign::isFlag)
        .map(sign -> flag(sign, index, event.at(), words.of(event).orElse("")));
  }

  private Flag flag(Sign sign, long event, long at, String text) {
    return new Flag(sign, event, at, Texts.of("timeline.flag", text, times.at(at)));
  }

  /** Returns the flags of the violations. */
  Stream<Flag> ofFaults() {
    return faults.stream()
        .flatMap(
            fault ->
                index(fault.event()).stream()
                    .mapToObj(
                        event ->
                            flag(Sign.VIOLATION, event, fault.event().at(), fault.sentence())));
  }

  private OptionalLong index(Event wanted) {
    long end = stretch.momentAt(wanted.at());
    List<Long> found = new ArrayList<>();
    stretch.read(
        Math.max(stretch.first(), end - SAME_TIME),
        end,
        (index, event) -> {
          if (event.equals(wanted)) {
            found.add(index);
          }
        });
    return found.stream().mapToLong(Long::longValue).max();
  }

  /** Returns the first flag after that moment. It may take a while. */
  Optional<Flag> after(long moment) {
    IntFunction<String> names = names();
    for (long from = moment; from < stretch.end(); from += READ_AT_ONCE) {
      List<Flag> found = in(from, Math.min(stretch.end(), from + READ_AT_ONCE), names);
      if (!found.isEmpty()) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /** Returns the last flag before that moment. It may take a while. */
  Optional<Flag> before(long moment) {
    IntFunction<String> names = names();
    for (long to = moment - 1; to > stretch.first(); to -= READ_AT_ONCE) {
      List<Flag> found = in(Math.max(stretch.first(), to - READ_AT_ONCE), to, names);
      if (!found.isEmpty()) {
        return Optional.of(found.get(found.size() - 1));
      }
    }
    return Optional.empty();
  }

  private IntFunction<String> names() {
    SystemState last = stretch.stateAt(stretch.end());
    return thread -> last.thread(thread).map(ThreadState::name).orElse("#" + thread);
  }
}
