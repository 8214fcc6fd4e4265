package bufferscope.explore.search;

import bufferscope.explore.model.Machine;
import bufferscope.sync.controlled.NotFollowedException;

/**
 * The run in which a consumer takes each item before the next one is put, so that no thread waits.
 * A search must go at least as deep as this run is long, unless it finds a shorter way.
 */
final class SequentialRun {
  /** The length at which a run is not followed any further. */
  private static final int MAX_OPERATIONS = 100_000;

  private final Machine machine;
  private final int[] words;
  private int operations;

  SequentialRun(Machine machine, int[] start) {
    this.machine = machine;
    words = start.clone();
  }

  /**
   * Returns the number of operations, up to the end or to where the run cannot go on in this way.
   */
  int operations() {
    int producers = machine.layout().bounds().producers();
    int producer = 0;
    boolean goesOn = !machine.isProgram();
    while (goesOn && producer < producers) {
      if (machine.moves().isOver(words, producer)) {
        producer++;
      } else {
        goesOn = call(producer) && call(producers);
      }
    }
    return operations;
  }

  /** Moves the thread on to the end of its call; returns true if it got there. */
  private boolean call(int thread) {
    do {
      if (operations == MAX_OPERATIONS || !machine.moves().canAct(words, thread)) {
        return false;
      }
      try {
        machine.step(words, thread, Machine.NO_THREAD);
      } catch (NotFollowedException e) {
        return false; // the search gets there too, and reports it
      }
      operations++;
    } while (!machine.callOver());
    return true;
  }
}
