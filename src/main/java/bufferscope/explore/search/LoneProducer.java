package bufferscope.explore.search;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.LayoutGrewException;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.measure.ViolationKind;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import java.util.OptionalInt;

/**
 * Finds the behaviour of an empty buffer with a lone producer, which puts as many items as it can,
 * and after that with a lone consumer.
 */
public final class LoneProducer {
  /** The number of items that are put into an empty buffer to see how many it takes. */
  static final int MOST_ITEMS = 8;

  private static final int MOST_STEPS = 10_000;
  private static final int PRODUCER = 0;
  private static final int CONSUMER = 1;

  private LoneProducer() {}

  /**
   * Returns the number of items that the buffer takes before it makes its producer wait, at most
   * {@value #MOST_ITEMS}.
   */
  static int stored(PlainCode code, int capacity) {
    try {
      return run(code, new Bounds(1, 1, capacity, MOST_ITEMS), false);
    } catch (NotFollowedException | NotRepeatableException e) {
      return 0; // the search will reach the same place
    }
  }

  /**
   * Returns true if the buffer is full when it has as many items as its capacity, or as it always
   * takes if the code fixes that.
   */
  static boolean fillsUp(PlainCode code) {
    if (code.hasFixedCapacity()) {
      int stored = stored(code, 1);
      return stored > 0 && stored < MOST_ITEMS;
    }
    return stored(code, 2) == 2 && stored(code, 3) == 3;
  }

  /**
   * Returns how many items more than its capacity the buffer takes, for any capacity; empty if that
   * differs, or if it is not known when the buffer is full.
   */
  static OptionalInt takenBeyondCapacity(PlainCode code) {
    int beyond = stored(code, 1) - 1;
    boolean isKnown = beyond >= 0 && beyond < MOST_ITEMS / 2 && stored(code, 2) - 2 == beyond;
    return isKnown ? OptionalInt.of(beyond) : OptionalInt.empty();
  }

  /**
   * Returns false if the buffer sorts its items, or if the second of two comes out first without
   * another thread in between.
   */
  public static boolean isInOrder(PlainCode code) {
    if (code.sortsItems()) {
      return false;
    }
    try {
      return run(code, new Bounds(1, 1, 2, 2), true) >= 0;
    } catch (NotFollowedException | NotRepeatableException e) {
      return true;
    }
  }

  /**
   * Lets the producer put all it can, alone, and then perhaps the consumer take once.
   *
   * @return the number of items that were put, or -1 if the item taken was not the oldest
   */
  private static int run(PlainCode code, Bounds bounds, boolean takes) {
    Model model = Model.of(code, bounds, Semantics.BARGING, true);
    while (true) {
      try {
        return run(model, takes);
      } catch (LayoutGrewException e) {
        model.grow();
      }
    }
  }

  private static int run(Model model, boolean takes) {
    Machine machine = model.machine();
    int[] words = machine.start();
    int put = 0;
    for (int step = 0; step < MOST_STEPS && goesOn(machine, words, PRODUCER); step++) {
      machine.step(words, PRODUCER, Machine.NO_THREAD);
      put += machine.callOver() ? 1 : 0;
    }
    if (takes) {
      takeOnce(machine, words);
    }
    return takes && put == 2 && isYoungerTaken(machine, words) ? -1 : put;
  }

  private static void takeOnce(Machine machine, int[] words) {
    boolean taken = false;
    for (int step = 0; step < MOST_STEPS && !taken && goesOn(machine, words, CONSUMER); step++) {
      machine.step(words, CONSUMER, Machine.NO_THREAD);
      taken = machine.callOver();
    }
  }

  private static boolean goesOn(Machine machine, int[] words, int thread) {
    return machine.moves().canAct(words, thread) && machine.wrong() == null;
  }

  /** Returns true if a second take finds an older item than the first one took. */
  private static boolean isYoungerTaken(Machine machine, int[] words) {
    takeOnce(machine, words);
    return machine.wrong() == ViolationKind.OUT_OF_ORDER;
  }
}
