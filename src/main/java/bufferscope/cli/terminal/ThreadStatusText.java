package bufferscope.cli.terminal;

import bufferscope.event.Role;
import bufferscope.trace.ThreadState;

/** The activity of a thread as a word, a character and a colour. */
final class ThreadStatusText {
  private ThreadStatusText() {}

  static String words(ThreadState thread) {
    return switch (thread.status()) {
      case AWAITS_THREAD -> "waits for a pool thread";
      case AWAITS_INPUT -> "waits for input";
      case WORKING -> thread.role() == Role.PRODUCER ? "producing" : "consuming";
      case WANTS_LOCK -> "wants lock";
      case HOLDS_LOCK -> "holds " + thread.place();
      case UNGUARDED -> "acts unguarded";
      case WAITING -> "waits on " + thread.place();
      case SIGNALLED -> "signalled";
      case ENDED -> "ended";
      case FAILED -> "failed";
    };
  }

  static char icon(ThreadState thread) {
    return switch (thread.status()) {
      case AWAITS_THREAD -> '.';
      case AWAITS_INPUT -> '_';
      case WORKING -> '>';
      case WANTS_LOCK -> '?';
      case HOLDS_LOCK -> '*';
      case UNGUARDED -> '~';
      case WAITING -> 'z';
      case SIGNALLED -> '!';
      case ENDED -> '-';
      case FAILED -> 'x';
    };
  }

  static Style style(ThreadState thread) {
    return switch (thread.status()) {
      case AWAITS_THREAD, AWAITS_INPUT -> Style.WAITING;
      case WORKING -> Style.WORKING;
      case WANTS_LOCK -> Style.WANTS_LOCK;
      case HOLDS_LOCK -> Style.HOLDS_LOCK;
      case UNGUARDED -> Style.UNGUARDED;
      case WAITING -> Style.WAITING;
      case SIGNALLED -> Style.SIGNALLED;
      case ENDED -> Style.OVER;
      case FAILED -> Style.WRONG;
    };
  }
}
