package bufferscope.explore.model;

import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Primitive.CellPart;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Optional;

/**
 * Two threads that may use the same shared data at the same time, at least one of them to change
 * it: a data race, as the Java memory model defines it.
 *
 * @param first a thread, counted from 0
 * @param breaks whether the data is a collection that such a use may break
 */
public record Race(int first, int second, String data, boolean breaks) {

  /**
   * Returns a race between operations that can both be done next in the state, if there is one.
   * Only data that threads use without a common lock is examined, as other data has no races.
   */
  public static Optional<Race> in(Machine machine, int[] s) {
    int threads = machine.layout.threads;
    for (int first = 0; first < threads; first++) {
      for (int second = first + 1; second < threads; second++) {
        if (isReady(machine, s, first) && isReady(machine, s, second)) {
          Optional<Race> race = between(machine, s, first, second);
          if (race.isPresent()) {
            return race;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns a sentence about the race. */
  public String text(Machine machine, int[] s) {
    return "%s is used by two threads at the same time, at %s"
        .formatted(
            data,
            machine.automaton.lineNames(
                Math.min(line(machine, s, first), line(machine, s, second)),
                Math.max(line(machine, s, first), line(machine, s, second))));
  }

  private static int line(Machine machine, int[] s, int thread) {
    return machine.moves().node(s, thread).line();
  }

  private static boolean isReady(Machine machine, int[] s, int thread) {
    return machine.moves().isExposed(machine.moves().operation(s, thread))
        && machine.moves().isReady(s, thread);
  }

  private static Optional<Race> between(Machine machine, int[] s, int first, int second) {
    Operation one = machine.moves().operation(s, first);
    Operation other = machine.moves().operation(s, second);
    CellPart cell = machine.layout.cells.get(one.object());
    boolean conflict =
        one.object() == other.object()
            && (one.action().isWrite() || other.action().isWrite())
            && cell.sharing() != Sharing.ATOMIC;
    return conflict
        ? Optional.of(
            new Race(first, second, cell.name(), cell.sharing() == Sharing.NOT_THREAD_SAFE))
        : Optional.empty();
  }
}
