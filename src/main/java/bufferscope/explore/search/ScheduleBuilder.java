package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Symmetry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the stretches that a search has found into single choices. It also decides when threads
 * joined the queues of fair locks, if the search has left that open ({@link Machine#late}).
 *
 * <p>The search may leave this open, since the moment of joining matters only for the order in
 * which threads enter. A thread that is about to lock comes behind all threads that are in the
 * queue by then. It comes before all threads that are put there later, unless it is slow; only
 * signals put threads there. So the place of a thread that is about to lock is the number of
 * threads that certainly come before it, and it may enter once they have entered. Every possible
 * order of arrivals is one of those left open, so none is missed.
 *
 * <p>Conversely, each order left open is possible. If the thread enters while others are in the
 * queue, it must have come before them: let it come just before the signal that woke the first of
 * them. The signalling thread holds the lock, so the other one could not enter at once and queued
 * up; that is one operation more. Threads woken by one {@code signalAll} come together, with no
 * place between them. If the thread enters while the queue is empty, it comes at that moment.
 *
 * <p>A wait that ends by itself may do so while the lock is free. With such waits, the search
 * records the order of arrivals.
 */
final class ScheduleBuilder {
  private final Machine machine;
  private final Successors successors;
  private final Symmetry symmetry;
  private final List<Choice> choices = new ArrayList<>();

  /** For each thread, the index of the choice that has woken it. */
  private final int[] wakers;

  /** The arrivals at queues before the choice of that index, in this order. */
  private final Map<Integer, List<Choice>> arrivals = new HashMap<>();

  ScheduleBuilder(Machine machine, Successors successors, Symmetry symmetry) {
    this.machine = machine;
    this.successors = successors;
    this.symmetry = symmetry;
    wakers = new int[machine.layout().bounds().threads()];
  }

  /**
   * Returns the single choices of the way that the search has found.
   *
   * @param stretches the packed choices that the search has made, each in the form that {@link
   *     Symmetry} gave to the state
   */
  List<Choice> choices(int[] start, List<Integer> stretches) {
    int[] words = Arrays.copyOf(start, machine.layout().size() + 1);
    for (int stretch : stretches) {
      symmetry.normalise(words.clone());
      int choice = actual(stretch);
      int operations = successors.apply(words.clone(), choice);
      add(words, PackedChoice.unpack(choice), operations);
      successors.noteActor(words, PackedChoice.thread(choice));
    }
    return withArrivals();
  }

  /** Returns the choice with the threads that stand at its places in the last normalised state. */
  private int actual(int choice) {
    int whom = PackedChoice.whom(choice);
    return PackedChoice.pack(
        PackedChoice.transition(choice),
        symmetry.threadAt(PackedChoice.thread(choice)),
        whom == Machine.NO_THREAD ? whom : symmetry.threadAt(whom));
  }

  /** Adds the choice, and lets its thread go on for that many operations in all. */
  private void add(int[] words, Choice choice, int operations) {
    int overtaken = machine.overtaken(words, choice.thread() - 1);
    if (overtaken != Machine.NO_THREAD) {
      arrivals
          .computeIfAbsent(wakers[overtaken], key -> new ArrayList<>())
          .add(Choice.step(choice.thread()));
    }
    add(words, choice);
    for (int done = overtaken == Machine.NO_THREAD ? 1 : 2; done < operations; done++) {
      add(words, Choice.step(choice.thread()));
    }
  }

  private void add(int[] words, Choice choice) {
    int[] before = words.clone();
    machine.apply(words, choice);
    for (int thread = 0; thread < wakers.length; thread++) {
      if (machine.moves().isWaiting(before, thread) && !machine.moves().isWaiting(words, thread)) {
        wakers[thread] = choices.size();
      }
    }
    choices.add(choice);
  }

  private List<Choice> withArrivals() {
    List<Choice> all = new ArrayList<>();
    for (int at = 0; at < choices.size(); at++) {
      all.addAll(arrivals.getOrDefault(at, List.of()));
      all.add(choices.get(at));
    }
    return all;
  }
}
