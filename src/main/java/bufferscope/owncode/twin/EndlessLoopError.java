package bufferscope.owncode.twin;

import bufferscope.sync.controlled.CodeLine;

/** A loop had more rounds, or a method called itself more often, than any call needs. */
public final class EndlessLoopError extends Error {
  EndlessLoopError(CodeLine line, int rounds) {
    super("an endless loop: %s ran %,d times in one call".formatted(line, rounds));
  }
}
