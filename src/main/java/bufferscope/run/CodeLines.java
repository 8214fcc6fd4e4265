package bufferscope.run;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.EventSink;
import bufferscope.event.ThreadEvent;
import bufferscope.work.LinePause;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds out at which line of buffer code threads are: to tell it, and to let them sleep there.
 *
 * <p>A look at the stack takes about a microsecond, so it is done only when somebody wants to know.
 * Then each line is reported before the thread does what it says: a thread is at the line that it
 * executes, or that it is about to execute when it is stopped.
 */
final class CodeLines {
  private static final StackWalker STACK = StackWalker.getInstance();

  private static final String BUFFER_CODE = BoundedBuffer.class.getPackageName() + ".";

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

  boolean areWanted() {
    return watched || !pauses.isEmpty();
  }

  /**
   * Tells the line of a thread that stands still, as seen by another one: a thread that goes on
   * tells its next line itself.
   *
   * @param stack its innermost call first
   */
  void found(long now, int thread, StackTraceElement[] stack) {
    for (StackTraceElement call : stack) {
      if (call.getClassName().startsWith(BUFFER_CODE)) {
        events.emit(new ThreadEvent.ReachedLine(now, thread, call.getLineNumber()));
        return;
      }
    }
  }

  /** Whether a thread sleeps at a line. */
  boolean isSlept() {
    return sleepers.get() > 0;
  }

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

  /** The line of the caller outside the primitives, which is buffer code. */
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
    return !name.startsWith("bufferscope.sync.") && !name.startsWith("bufferscope.run.");
  }
}
