package bufferscope.run;

import bufferscope.buffer.CodeFrames;
import bufferscope.event.EventSink;
import bufferscope.event.ThreadEvent;
import bufferscope.work.LinePause;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds the line of buffer code that a thread has reached, emits it, and makes the thread sleep
 * there if the scenario has a pause.
 *
 * <p>Reading the stack takes about a microsecond, so it is done only when lines are shown or have
 * pauses. The event of a line comes before the thread executes it.
 */
final class CodeLines {
  private static final StackWalker STACK = StackWalker.getInstance();

  private final EventSink events;
  private final AtomicInteger sleepers = new AtomicInteger();
  private volatile boolean watched;
  private volatile List<LinePause> pauses = List.of();

  CodeLines(EventSink events) {
    this.events = events;
  }

  void setWatched(boolean newWatched) {
    watched = newWatched;
  }

  void setPauses(List<LinePause> newPauses) {
    pauses = List.copyOf(newPauses);
  }

  boolean areNeeded() {
    return watched || !pauses.isEmpty();
  }

  /**
   * Emits the line of another thread, which stands still. A thread that goes on emits its next line
   * itself.
   *
   * @param stack its calls, innermost first
   */
  void standsStill(long now, int thread, StackTraceElement[] stack) {
    for (StackTraceElement call : stack) {
      if (CodeFrames.isBufferCode(call.getClassName())) {
        events.emit(new ThreadEvent.ReachedLine(now, thread, call.getLineNumber()));
        return;
      }
    }
  }

  /** Returns true if a thread sleeps at a line. */
  boolean isAnyAsleep() {
    return sleepers.get() > 0;
  }

  /** Emits the line that the calling thread has reached, and sleeps if there is a pause. */
  void reached(ThreadClock clock) {
    List<LinePause> mine =
        pauses.stream().filter(pause -> pause.thread().equals(clock.name())).toList();
    if (!watched && mine.isEmpty()) {
      return;
    }
    int line = line();
    List<LinePause> here = mine.stream().filter(pause -> pause.line() == line).toList();
    if (watched) {
      events.emit(new ThreadEvent.ReachedLine(clock.runTime(), clock.id(), line));
    }
    for (LinePause pause : here) {
      sleepers.incrementAndGet();
      clock.sleepHere(() -> pauses.contains(pause) ? pause.duration().toNanos() : 0);
      sleepers.decrementAndGet();
    }
  }

  /** Returns the line of the first caller outside the primitives, which is buffer code. */
  private static int line() {
    return STACK
        .walk(
            frames ->
                frames
                    .filter(CodeLines::isBufferCode)
                    .mapToInt(StackFrame::getLineNumber)
                    .findFirst())
        .orElse(0);
  }

  private static boolean isBufferCode(StackFrame frame) {
    String name = frame.getClassName();
    return !name.startsWith("bufferscope.sync.")
        && !name.startsWith("bufferscope.run.")
        && !name.startsWith("bufferscope.owncode.")
        && !name.startsWith("java.");
  }
}
