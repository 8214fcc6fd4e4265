package bufferscope.owncode.twin;

import bufferscope.owncode.LoopLimit;
import bufferscope.owncode.LoopLimit.Loops;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.Operation.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The rounds that loops make in the present call: how many there are, and whether the call is where
 * it was in an earlier one.
 */
final class LoopRounds {
  /** The maximum number of rounds, more than any call of buffer code needs. */
  private static final int MOST_ROUNDS = 100_000;

  /** The maximum number of operations of a thread, each of which is done again after the last. */
  private static final int MOST_OPERATIONS = 1_500;

  private final Heap heap;
  private final ControlledSync sync;

  private final List<RoundStart> marks = new ArrayList<>();

  /** The last visit to each endless loop, by its site. */
  private final Map<Integer, Visit> visits = new HashMap<>();

  private int rounds;
  private int operations;

  /** The loops of a program of which the rounds are cut. */
  private LoopLimit limit = new LoopLimit(0, Loops.ENDLESS);

  /** The beginning of a method: what the call depended on, and the moment. */
  private record RoundStart(int key, AloneObjects.CallMoment moment) {}

  /** A visit to the head of an endless loop: the values there, and the number of earlier visits. */
  private record Visit(List<Integer> words, int number) {}

  LoopRounds(Heap heap, ControlledSync sync) {
    this.heap = heap;
    this.sync = sync;
  }

  void limit(LoopLimit newLimit) {
    limit = newLimit;
  }

  /** Begins a call. */
  void begin() {
    marks.clear();
    visits.clear();
    rounds = 0;
    operations = 0;
  }

  /** Counts an operation of a thread of a program. */
  void operation() {
    if (!heap.isMaking() && ++operations > MOST_OPERATIONS) {
      throw heap.notFollowed(
          "has a thread that does more than %,d operations; make the numbers in its loops smaller"
              .formatted(MOST_OPERATIONS));
    }
  }

  /** Begins a method; returns the mark of its loops. */
  int mark() {
    int key = heap.isMaking() && !heap.isProgram() ? 0 : sync.key();
    marks.add(new RoundStart(key, heap.alone().now()));
    return marks.size() - 1;
  }

  /** Counts a round of a loop. */
  void round(int site) {
    if (!heap.isComparing() && ++rounds > MOST_ROUNDS) {
      throw new EndlessLoopError(heap.lineName(heap.site(site).line()), MOST_ROUNDS);
    }
  }

  /**
   * Records that the method that began at the mark has reached a loop, and depends only on these
   * variables.
   */
  void loop(int mark, @Nullable Object[] locals, int site) {
    if (isLimited(Loops.ALL)) {
      limitedLoop(mark, locals, site);
    } else {
      wholeLoop(mark, locals, site);
    }
  }

  /** Like {@link #loop}, for a place that is no loop. */
  void place(int mark, @Nullable Object[] locals, int site) {
    List<Integer> words = heap.isComparing() ? null : seen(mark, locals);
    if (words != null) {
      sync.passes(marks.get(mark).key, site, words);
    }
  }

  private boolean isLimited(Loops loops) {
    return limit.covers(loops) && heap.isProgram() && !heap.isMaking();
  }

  private void wholeLoop(int mark, @Nullable Object[] locals, int site) {
    heap.refuseWhileComparing("a loop");
    round(site);
    place(mark, locals, site);
  }

  /**
   * Like {@link #loop}, for an endless loop: if its rounds all differ, only a limited number of
   * them is followed.
   */
  void endlessLoop(int mark, @Nullable Object[] locals, int site) {
    if (isLimited(Loops.ENDLESS)) {
      entersEndlessLoop();
      limitedLoop(mark, locals, site);
    } else {
      wholeLoop(mark, locals, site);
    }
  }

  /**
   * Like {@link #loop}, for a loop that ends when others say so, of which the rounds may be cut.
   */
  void openLoop(int mark, @Nullable Object[] locals, int site) {
    if (isLimited(Loops.OPEN)) {
      limitedLoop(mark, locals, site);
    } else {
      wholeLoop(mark, locals, site);
    }
  }

  private void limitedLoop(int mark, @Nullable Object[] locals, int site) {
    heap.refuseWhileComparing("a loop");
    round(site);
    heap.at(site);
    List<Integer> words = seen(mark, locals);
    Visit before = visits.get(site);
    int number =
        before == null ? 0 : before.number + (words == null || !words.equals(before.words) ? 1 : 0);
    visits.put(site, new Visit(words == null ? List.of() : words, number));
    if (number >= limit.rounds()) {
      heap.perform(Action.PARK, 0, 0);
    }
    if (words != null) {
      List<Integer> counted = new ArrayList<>(words);
      counted.add(number);
      sync.passes(marks.get(mark).key, site, counted);
    }
  }

  /** See {@link ControlledSync#entersEndlessLoop}. */
  void entersEndlessLoop() {
    sync.entersEndlessLoop();
  }

  /**
   * Returns all that the method that began at the mark depends on now; null if that is more than
   * words.
   */
  private @Nullable List<Integer> seen(int mark, @Nullable Object[] locals) {
    if (heap.isMaking() || marks.get(mark).moment.isPast()) {
      return null;
    }
    List<Integer> words = new ArrayList<>();
    for (Object local : locals) {
      if (local instanceof Random) {
        words.add(0); // what it gives goes into sleeps only
      } else if (ValueNumbers.isValue(local) || heap.isShared(local)) {
        words.add(heap.values().of(local));
      } else {
        return null;
      }
    }
    return words;
  }
}
