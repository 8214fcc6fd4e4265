package bufferscope.explore.search;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.ItemLimit;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.measure.ViolationKind;
import bufferscope.owncode.plain.Exercise;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/**
 * Searches a file's buffer for faults, with settings that it finds by itself: small buffers first,
 * with enough items to fill them, and with an interrupt where the file interrupts threads itself.
 */
public final class PlainSearch {
  private static final String MANY_ITEMS =
      "no call of the put method on an empty buffer returns; it may put many items; let each call"
          + " put one item, and move the loop to the threads";

  private static final String NEVER_FULL =
      "the buffer took %d items and made no thread wait, so the search does not cover a full one;"
              .formatted(LoneProducer.MOST_ITEMS)
          + " make it smaller, or set the number of items with --items";

  private static final int MOST_RACES = 3;

  /** The number of capacities that are searched until there is a verdict. */
  private static final int SEARCHED_FULLY = 2;

  /** The number of states for each further capacity, which few faults need. */
  private static final long STATES_OF_FURTHER = 20_000;

  private final PlainCode code;
  private final Wish wish;
  private final ScheduleCost minimised;
  private final Limits limits;
  private final List<String> notes = new ArrayList<>();
  private boolean inOrder;

  /** Whether the buffer took more items than a search can have. */
  private boolean neverFull;

  /**
   * The settings that the user chose.
   *
   * @param capacities the capacities to be tried, one after the other
   * @param itemsFixed whether the number of items is fixed, or may grow if the buffer takes more
   * @param interruptsFixed whether the number of interrupts is fixed
   */
  public record Wish(
      Bounds bounds,
      List<Integer> capacities,
      boolean itemsFixed,
      Semantics semantics,
      boolean interruptsFixed) {}

  /** The outcome, and the model that was searched. */
  public record Result(Model model, Outcome outcome, List<String> notes) {
    /** Returns the result with a note whether that solves the exercise; 0 stands for no number. */
    Result judging(Exercise exercise, int producers, int consumers, int capacity, int items) {
      String verdict =
          outcome instanceof Outcome.Found found
              ? found.kind().id()
              : outcome instanceof Outcome.None ? Exercise.NO_BUG : "";
      List<String> all = new ArrayList<>();
      exercise
          .verdict(new Exercise.Expectation(verdict, producers, consumers, capacity, items))
          .ifPresent(all::add);
      all.addAll(notes);
      return new Result(model, outcome, all);
    }
  }

  private PlainSearch(PlainCode code, Wish wish, ScheduleCost minimised, Limits limits) {
    this.code = code;
    this.wish = wish;
    this.minimised = minimised;
    this.limits = limits;
  }

  public static Result run(PlainCode code, Wish wish, ScheduleCost minimised, Limits limits) {
    Result result = new PlainSearch(code, wish, minimised, limits).run();
    Bounds bounds = result.model.bounds();
    int capacity = code.hasFixedCapacity() ? 0 : bounds.capacity();
    return code.exercise()
        .map(
            exercise ->
                result.judging(
                    exercise, bounds.producers(), bounds.consumers(), capacity, bounds.items()))
        .orElse(result);
  }

  /** Returns the bounds that the exercise requires, and others where it names none. */
  public static Bounds asked(Optional<Exercise> exercise, Bounds others) {
    return exercise
        .map(Exercise::expected)
        .map(
            expected ->
                new Bounds(
                    or(expected.producers(), others.producers()),
                    or(expected.consumers(), others.consumers()),
                    or(expected.capacity(), others.capacity()),
                    or(expected.items(), others.items())))
        .orElse(others);
  }

  private static int or(int asked, int other) {
    return asked > 0 ? asked : other;
  }

  private Result run() {
    inOrder = LoneProducer.isInOrder(code);
    if (!inOrder) {
      notes.add("items come out in an order of their own, which is not checked");
    }
    if (code.isSilent() && LoneProducer.stored(code, 2) == 0) {
      Model model = Model.of(code, wish.bounds(), wish.semantics(), inOrder);
      Outcome none = new Outcome.Bounded(MANY_ITEMS, new Outcome.Effort(0, 0, 0, false, 0, 0));
      return new Result(model, none, notes);
    }
    List<Integer> capacities =
        code.hasFixedCapacity() ? wish.capacities().subList(0, 1) : wish.capacities();
    Result result = search(capacities.get(0), wish.semantics(), limits);
    for (int i = 1; i < capacities.size() && result.outcome instanceof Outcome.None; i++) {
      result =
          i < SEARCHED_FULLY
              ? search(capacities.get(i), wish.semantics(), limits)
              : further(capacities.get(i), result);
    }
    if (!(result.outcome instanceof Outcome.None)) {
      return result;
    }
    if (code.interruptsThreads() && !wish.interruptsFixed()) {
      notes.add("the file interrupts threads, so one interrupt was tried as well");
      return search(capacities.get(0), wish.semantics().withInterrupts(1), limits);
    }
    return result;
  }

  /** Returns the result for that capacity if a short search has one, or else the result before. */
  private Result further(int capacity, Result before) {
    Limits few = limits.withAtMost(STATES_OF_FURTHER);
    Result result = search(capacity, wish.semantics(), few);
    return result.outcome instanceof Outcome.Bounded ? before : result;
  }

  private Result search(int capacity, Semantics semantics, Limits within) {
    Result result = searchOnce(capacity, semantics, within);
    boolean mayBeFair =
        result.outcome instanceof Outcome.Bounded && result.model.isLooserThanItsCode();
    if (mayBeFair) { // an order of fair locks is one of all locks
      Result fair = searchOnce(capacity, semantics.withFair(), within);
      return fair.outcome instanceof Outcome.Found ? fair : result;
    }
    return result;
  }

  private Result searchOnce(int capacity, Semantics semantics, Limits within) {
    Bounds asked = wish.bounds();
    Bounds bounds = new Bounds(asked.producers(), asked.consumers(), capacity, items(capacity));
    ItemLimit limit = semantics.interrupts() == 0 ? limit(capacity) : ItemLimit.unknown();
    Model model = Model.of(code, bounds, semantics, inOrder, limit);
    Outcome outcome = judged(model, outcome(model, within), code.decidedByNumber());
    if (limit.isExceeded() && outcome instanceof Outcome.None) {
      Model strict = Model.of(code, bounds, semantics, inOrder, limit.judged());
      Outcome overfilled = judged(strict, outcome(strict, within), code.decidedByNumber());
      if (overfilled instanceof Outcome.Found) {
        return new Result(strict, overfilled, new ArrayList<>(notes));
      }
    }
    if (neverFull && outcome instanceof Outcome.None) {
      outcome = new Outcome.Bounded(NEVER_FULL, outcome.effort());
    }
    List<String> all = new ArrayList<>(notes);
    all.addAll(races(model));
    return new Result(model, outcome, all);
  }

  /** Returns the data races that were met, in words; not all of them if there are many. */
  static List<String> races(Model model) {
    List<String> all = new ArrayList<>();
    model.races().stream().limit(MOST_RACES).forEach(race -> all.add("data race: " + race));
    int more = model.races().size() - MOST_RACES;
    if (more > 0) {
      all.add("data races: %d more".formatted(more));
    }
    return all;
  }

  /**
   * Returns the verdict on code whose fair locks the model replaces by barging ones. Code that is
   * right even with barging locks is right with fair ones; a fault may need the barging. Random
   * numbers that decide are tried with one value only.
   */
  static Outcome judged(Model model, Outcome outcome, SortedSet<Integer> decidedByNumber) {
    boolean isOfNumber =
        outcome instanceof Outcome.None
            || (outcome instanceof Outcome.Found found && found.kind() == ViolationKind.LIVELOCK);
    if (isOfNumber && !decidedByNumber.isEmpty()) {
      return new Outcome.Bounded(
          "%s decides by a random number, of which one value was tried; write a counter there"
              .formatted(model.lineName(decidedByNumber.first())),
          outcome.effort());
    }
    return model.isLooserThanItsCode()
            && outcome instanceof Outcome.Found found
            && !FairOrder.allows(model, model.bounds().threads(), found.schedule())
        ? new Outcome.Bounded(
            "with locks that are not fair it goes wrong (%s); no schedule of the"
                    .formatted(found.kind().id())
                + " file's fair locks was found: remove the argument true to see how",
            found.effort())
        : outcome;
  }

  /** Searches the model. Code that behaves differently when it is run again cannot be searched. */
  private Outcome outcome(Model model, Limits within) {
    try {
      return Search.run(model, minimised, within);
    } catch (NotRepeatableException | NotFollowedException e) {
      return new Outcome.Bounded(
          String.valueOf(e.getMessage()), new Outcome.Effort(0, 0, 0, false, 0, 0));
    }
  }

  /**
   * Returns the number of items with which the buffer is full. It is known if a lone producer waits
   * with so many items, or with one more where a name marks the number as the capacity: then the
   * test is off by one.
   */
  private ItemLimit limit(int capacity) {
    if (code.hasFixedCapacity()) {
      int stored = LoneProducer.stored(code, 1);
      return stored > 0 && stored < LoneProducer.MOST_ITEMS
          ? ItemLimit.of(stored)
          : ItemLimit.unknown();
    }
    OptionalInt beyond = LoneProducer.takenBeyondCapacity(code);
    boolean isKnown =
        beyond.isPresent()
            && (beyond.getAsInt() == 0 || (beyond.getAsInt() == 1 && code.namesCapacity()));
    return isKnown ? ItemLimit.of(capacity) : ItemLimit.unknown();
  }

  /**
   * Returns the number of items that each producer puts: all together fill the buffer, and then two
   * more, since one that waits may be overtaken by another.
   */
  private int items(int capacity) {
    Bounds asked = wish.bounds();
    int stored = LoneProducer.stored(code, capacity);
    int all = asked.producers() * asked.items();
    boolean fixed =
        wish.itemsFixed()
            || code.exercise()
                .map(Exercise::expected)
                .filter(expected -> expected.items() > 0)
                .isPresent();
    if (all > stored + 1 || fixed) {
      return asked.items();
    }
    if (stored >= LoneProducer.MOST_ITEMS) {
      neverFull = true;
      return asked.items();
    }
    return (stored + 1) / asked.producers() + 1;
  }
}
