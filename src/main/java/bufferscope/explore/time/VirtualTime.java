package bufferscope.explore.time;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Moves;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Chooses the next thread by the time: the thread that can go on earliest is next. Time passes only
 * when no thread can go on until one wakes up.
 *
 * <p>It is a discrete event simulation in which only sleep takes time, and the operations of buffer
 * code take none. If several threads can go on at the same moment, a seeded choice is made at every
 * operation. So their operations interleave in any way, and no thread is always first. A thread
 * that waits in a loop for shared data to change goes on when the data has changed. The model has
 * no durations of timed waits: such a wait times out only when nothing else can happen any more.
 */
final class VirtualTime {
  private static final long NEVER = Long.MAX_VALUE;
  private static final long LAST = NEVER - 1;

  /** Stands for no thread: nothing happens by then. */
  static final int NO_THREAD = -1;

  /** The tolerance for threads that begin to work on an item at the same moment. */
  private static final int MORE_WORK = 1000;

  private final Moves moves;
  private final Bounds bounds;
  private final SplittableRandom random;

  /** The time until which each thread sleeps, if it does; threads count from 0 here. */
  private final long[] wakes;

  private final int[] ready;
  private long now;

  /** How often threads fell asleep since time last passed, perhaps only for an instant. */
  private long sleepsNow;

  VirtualTime(Model model, long seed) {
    moves = model.machine().moves();
    bounds = model.bounds();
    random = new SplittableRandom(seed);
    wakes = new long[bounds.threads()];
    ready = new int[wakes.length];
  }

  /** Returns the nanoseconds since the run began. */
  long now() {
    return now;
  }

  /** Lets the thread fall asleep now for so long. */
  void sleep(int thread, long nanos) {
    sleepsNow++;
    wakes[thread - 1] = now + Math.min(nanos, LAST - now);
  }

  /**
   * Lets the operation that the thread has just done last so long; then the thread sleeps, if it
   * fell asleep.
   */
  void dwell(int thread, long nanos) {
    wakes[thread - 1] = Math.max(now, wakes[thread - 1]) + nanos;
  }

  /** Records that the thread is awake. */
  void wake(int thread) {
    wakes[thread - 1] = now;
  }

  /**
   * Returns the next choice in the state {@code words}. Time passes until then, but not beyond
   * {@code limit}. Empty if nothing happens until then or ever.
   */
  Optional<Choice> next(int[] words, long limit) {
    int thread = nextThread(words, limit);
    return thread == NO_THREAD ? timeOut(words) : Optional.of(Choice.step(thread + 1));
  }

  /**
   * Returns the thread, from 0, that goes on next by itself; {@link #NO_THREAD} if none does until
   * then.
   */
  int nextThread(int[] words, long limit) {
    int count = findReady(words);
    if (count == 0 && pass(words, limit)) {
      count = findReady(words);
    }
    return count == 0 ? NO_THREAD : ready[random.nextInt(count)];
  }

  private int findReady(int[] words) {
    int count = 0;
    for (int thread = 0; thread < wakes.length; thread++) {
      if (wakes[thread] <= now && moves.canMove(words, thread)) {
        ready[count++] = thread;
      }
    }
    return count;
  }

  /**
   * Checks that time passes. Each item is made and used up, unless their number is unlimited. Where
   * a count of items loses updates, each producer may fill all slots.
   *
   * @throws TimeStandsStillException if threads fall asleep more often than that
   */
  void checkThatItPasses() {
    if (sleepsNow > MORE_WORK) {
      long items = bounds.isEndless() ? 0 : (long) bounds.items() * bounds.producers();
      long most = MORE_WORK + 2 * items + 4L * bounds.threads() * (bounds.capacity() + 1);
      if (sleepsNow > most) {
        throw new TimeStandsStillException(now);
      }
    }
  }

  /** Returns true if any thread will wake up. */
  boolean anySleeps(int[] words) {
    return nextWake(words) != NEVER;
  }

  /** Lets time pass until a thread wakes up; returns true if one does before the limit. */
  private boolean pass(int[] words, long limit) {
    long wake = nextWake(words);
    long then = Math.min(wake, limit);
    if (wake != NEVER && then > now) {
      now = then;
      sleepsNow = 0;
    }
    return wake <= now;
  }

  private long nextWake(int[] words) {
    long wake = NEVER;
    for (int thread = 0; thread < wakes.length; thread++) {
      if (wakes[thread] > now && !moves.isOver(words, thread)) {
        wake = Math.min(wake, wakes[thread]);
      }
    }
    return wake;
  }

  private Optional<Choice> timeOut(int[] words) {
    if (anySleeps(words)) {
      return Optional.empty();
    }
    return IntStream.range(0, wakes.length)
        .filter(thread -> moves.canTimeOut(words, thread))
        .mapToObj(thread -> new Choice(Choice.Transition.TIME_OUT, thread + 1, Choice.FIRST))
        .findFirst();
  }
}
