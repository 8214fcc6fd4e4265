package bufferscope.ui.timeline;

import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.record.Stretch;
import bufferscope.trace.ThreadState;
import bufferscope.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A stretch of a run in words: its length, and the acts of each thread.
 *
 * @param length in words
 */
record StretchText(Stretch past, long from, long to, String length) {
  /** A longer one would take too long to read while the user waits. */
  private static final long MOST = 1 << 16;

  String text() {
    if (to - from > MOST) {
      return Texts.of("timeline.longStretch", length, to - from);
    }
    Map<String, Long> done = new LinkedHashMap<>();
    Map<Integer, String> names =
        past.stateAt(to).threads().stream()
            .collect(Collectors.toMap(ThreadState::id, ThreadState::name));
    past.read(
        from,
        to,
        (index, event) -> {
          String name = names.getOrDefault(event.thread(), "#" + event.thread());
          if (event instanceof SlotWritten) {
            done.merge(Texts.of("timeline.puts", name), 1L, Long::sum);
          } else if (event instanceof SlotRead || event instanceof SlotCopied) {
            done.merge(Texts.of("timeline.takes", name), 1L, Long::sum);
          }
        });
    String who =
        done.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return who.isEmpty()
        ? Texts.of("timeline.longStretch", length, to - from)
        : Texts.of("timeline.stretch", length, to - from, who);
  }
}
