package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.LayoutGrewException;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Lookahead.Cores;
import bufferscope.explore.search.Reduction.ExposedException;
import bufferscope.explore.search.Reduction.NotReducibleException;
import bufferscope.explore.search.Reduction.StepLength;
import bufferscope.explore.search.UniformCostSearch.NotPlainException;
import bufferscope.explore.search.UniformCostSearch.Way;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.controlled.NotFollowedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Examines all interleavings within the bounds of a model for one that goes wrong, and finds one of
 * the shortest.
 *
 * <p>It detects a violation that concerns items or locks at once, and a deadlock when no thread can
 * go on. It covers sequentially consistent interleavings only. The same model always leads to the
 * same outcome, on any number of cores. It keeps the calling thread busy until it is done; if there
 * are many states, threads of the common pool help ({@link Lookahead}).
 */
public final class Search {
  private final Model model;
  private final List<Choice> begun;
  private final Limits limits;
  private final boolean reducing;
  private final Cores cores;

  /** Whether the order of calls need not be recorded, as far as is known. */
  private boolean plain;

  private Search(Model model, List<Choice> begun, Limits limits, boolean reducing, Cores cores) {
    this.model = model;
    this.begun = begun;
    this.limits = limits;
    this.reducing = reducing;
    this.cores = cores;
    plain = model.machine().isPlain();
  }

  /** Searches with all reductions that are known to give the same verdict as the full search. */
  public static Outcome run(Model model, ScheduleCost minimised, Limits limits) {
    return run(model, minimised, limits, Cores.ALL);
  }

  /** Searches on so many cores. */
  static Outcome run(Model model, ScheduleCost minimised, Limits limits, Cores cores) {
    return growing(model, () -> new Search(model, List.of(), limits, true, cores).run(minimised));
  }

  /** Searches again whenever calls have reached unknown shared data. */
  private static Outcome growing(Model model, Supplier<Outcome> search) {
    while (true) {
      try {
        return search.get();
      } catch (LayoutGrewException e) {
        model.grow();
      }
    }
  }

  /**
   * Searches for the fewest operations after that schedule. A schedule that is found begins with
   * it.
   */
  public static Outcome onwards(Model model, List<Choice> begun, Limits limits) {
    return growing(
        model,
        () -> new Search(model, begun, limits, true, Cores.ALL).run(ScheduleCost.OPERATIONS));
  }

  /** Examines every single interleaving, which may take very long. */
  public static Outcome runInFull(Model model, ScheduleCost minimised, Limits limits) {
    return growing(
        model, () -> new Search(model, List.of(), limits, false, Cores.ALL).run(minimised));
  }

  /**
   * Runs the cheapest search first, which is enough if nothing goes wrong. Only if something does,
   * it searches for one of the shortest schedules.
   */
  private Outcome run(ScheduleCost minimised) {
    Outcome first =
        pass(ScheduleCost.OPERATIONS, reducing ? StepLength.STRETCH : StepLength.SINGLE);
    if (first instanceof Outcome.Found
        && (first.effort().reduced() || minimised == ScheduleCost.SWITCHES)) {
      Outcome second =
          pass(minimised, first.effort().reduced() ? StepLength.TO_RELEASE : StepLength.SINGLE);
      return second instanceof Outcome.Found ? second : first;
    }
    return first;
  }

  private Outcome pass(ScheduleCost minimised, StepLength length) {
    long began = System.nanoTime();
    boolean late = plain && length == StepLength.STRETCH && mayComeLate();
    Machine machine = late ? model.machine().late() : model.machine();
    Reduction reduction = new Reduction(machine, model.semantics(), length);
    UniformCostSearch traversal =
        new UniformCostSearch(
            model,
            machine,
            after(begun),
            reduction,
            reducing && !model.isByValue(),
            minimised,
            limits,
            model.isByValue()
                ? Cores.ONE
                : cores); // values are numbered in the order in which they are met
    try {
      Optional<Way> way = traversal.run();
      model.noteRaces(traversal.races());
      Outcome.Effort effort = traversal.effort(System.nanoTime() - began);
      return way.<Outcome>map(wrong -> found(wrong, effort)).orElse(new Outcome.None(effort));
    } catch (ExposedException e) {
      return pass(minimised, length);
    } catch (NotReducibleException e) {
      return pass(minimised, StepLength.SINGLE);
    } catch (NotPlainException e) {
      plain = false;
      return pass(minimised, length);
    } catch (OutOfMemoryError e) {
      traversal.release(); // before anything more is allocated
      return new Outcome.Bounded("memory is used up", traversal.effort(System.nanoTime() - began));
    } catch (BeyondLimitsException e) {
      return new Outcome.Bounded(e.reason(), traversal.effort(System.nanoTime() - began));
    } catch (NotFollowedException e) {
      return new Outcome.Bounded(
          String.valueOf(e.getMessage()), traversal.effort(System.nanoTime() - began));
    }
  }

  /**
   * Returns true if the search may leave open for a while when threads have come to the queue of a
   * fair lock: only a signal, which needs the lock, can put another thread behind them.
   */
  private boolean mayComeLate() {
    Semantics semantics = model.semantics();
    return semantics.fair() && semantics.spurious() == 0 && semantics.interrupts() == 0;
  }

  private Outcome found(Way way, Outcome.Effort effort) {
    List<Choice> schedule = new ArrayList<>(begun);
    schedule.addAll(way.schedule());
    if (way.kind() == ViolationKind.DEADLOCK) {
      queueUp(schedule);
    }
    String message = FaultSentence.of(model, way.kind(), schedule);
    return new Outcome.Found(way.kind(), message, schedule, effort);
  }

  /**
   * Adds the steps in which threads queue up at a barging lock. They change nothing, but show which
   * threads are stuck.
   */
  private void queueUp(List<Choice> schedule) {
    int[] words = after(schedule);
    for (int thread = 0; thread < model.bounds().threads(); thread++) {
      if (model.machine().moves().canArrive(words, thread)) {
        schedule.add(Choice.step(thread + 1));
      }
    }
  }

  private int[] after(List<Choice> schedule) {
    int[] words = model.machine().start(plain);
    schedule.forEach(choice -> model.apply(words, choice));
    return words;
  }
}
