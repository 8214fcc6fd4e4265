package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Machine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes single choices of what a search took in one go, and lets threads come to the queues of fair
 * locks where the search has left open when they did ({@link Machine#late}).
 *
 * <p>That may be left open, since it only matters for who enters when: a thread that is about to
 * lock comes behind all that are in the queue by then, and before all that are put there later,
 * unless it takes its time. Only signals put others there. So the place of a thread that is about
 * to lock is just the number of those that are before it for sure, and it may enter once they have.
 * Every order in which threads may come is one of those left open, so nothing is missed.
 *
 * <p>And each one left open is real. If the thread enters while others are in the queue, it must
 * have come before them: let it come just before the signal that woke the first of them. Whoever
 * signals holds the lock, so the thread could not enter at once, and was queued; that is one
 * operation more. Those woken by one {@code signalAll} come together, with no place between them.
 * If it enters while no one is in the queue, it comes then.
 *
 * <p>A wait that ends by itself does so while the lock may be free. With such waits, the order in
 * which threads come is kept as it is.
 */
final class ScheduleBuilder {
  private final Machine machine;
  private final List<Choice> choices = new ArrayList<>();

  /** For each thread, which of the choices has woken it. */
  private final int[] wakers;

  /** Who comes to a queue before that choice, in this order. */
  private final Map<Integer, List<Choice>> arrivals = new HashMap<>();

  ScheduleBuilder(Machine machine) {
    this.machine = machine;
    wakers = new int[machine.layout().bounds().threads()];
  }

  /** Makes the choice, and then lets its thread go on for that many operations in all. */
  void add(int[] words, Choice choice, int operations) {
    int thread = choice.thread() - 1;
    int overtaken = machine.overtaken(words, thread);
    if (overtaken != Machine.NOBODY) {
      arrivals
          .computeIfAbsent(wakers[overtaken], key -> new ArrayList<>())
          .add(Choice.step(choice.thread()));
    }
    add(words, choice);
    for (int done = overtaken == Machine.NOBODY ? 1 : 2; done < operations; done++) {
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

  List<Choice> choices() {
    List<Choice> all = new ArrayList<>();
    for (int at = 0; at < choices.size(); at++) {
      all.addAll(arrivals.getOrDefault(at, List.of()));
      all.add(choices.get(at));
    }
    return all;
  }
}
