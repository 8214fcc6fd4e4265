package bufferscope.benchmark;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.Step;
import bufferscope.explore.model.StepRate;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.Outcome.Effort;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.explore.search.Search;
import bufferscope.explore.search.SearchOnCores;
import bufferscope.work.Mechanism;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the speed and the growth of the search, in seconds of processor time on one core. With
 * an argument, it also compares the reduced search with the full one for fair locks and up to six
 * threads, which takes minutes.
 */
public final class SearchBenchmark {
  private static final Limits LIMITS = Limits.states(30_000_000);
  private static final List<Mechanism> MECHANISMS =
      Stream.of(Mechanism.values()).filter(mechanism -> !mechanism.isLiveOnly()).toList();
  private static final long RATE_OPERATIONS = 20_000_000;
  private static final int RATE_ROUNDS = 4;

  private SearchBenchmark() {}

  public static void main(String[] args) {
    yardsticks();
    allConfigurations();
    growth();
    stepRates();
    if (args.length > 0) {
      holdAgainstFull();
    }
  }

  private static void yardsticks() {
    System.out.println("first searches of this JVM");
    Mechanism right = Mechanism.TWO_CONDITIONS;
    print(Mechanism.ONE_CONDITION_SIGNAL, new Bounds(1, 2, 1, 2), Semantics.BARGING);
    print(Mechanism.ONE_CONDITION_SIGNAL, new Bounds(2, 2, 1, 2), Semantics.FAIR);
    print(right, new Bounds(2, 2, 1, 1), Semantics.BARGING);
    print(right, new Bounds(2, 2, 1, 2), Semantics.BARGING);
    print(right, new Bounds(3, 3, 3, 4), Semantics.BARGING);
    print(right, new Bounds(3, 3, 3, 4), Semantics.FAIR);
  }

  private static void allConfigurations() {
    System.out.println(
        "\nall 96 configurations of 1 to 4 + 1 to 4, capacity 1 to 3, 1 and 2 items");
    for (Mechanism mechanism : MECHANISMS) {
      long began = StepRate.processorNanos();
      int found = 0;
      long states = 0;
      for (int i = 0; i < 96; i++) {
        Bounds bounds = new Bounds(1 + i % 4, 1 + i / 4 % 4, 1 + i / 16 % 3, 1 + i / 48);
        Outcome outcome = search(mechanism, bounds, Semantics.BARGING);
        found += outcome instanceof Outcome.Found ? 1 : 0;
        states += outcome.effort().states();
      }
      System.out.printf(
          "%-28s %2d fail  %,10d states  %6.2f s%n",
          mechanism.id(), found, states, (StepRate.processorNanos() - began) / 1e9);
    }
  }

  private static void growth() {
    System.out.println("\ngrowth with threads, then with items");
    for (int each = 1; each <= 5; each++) {
      print(Mechanism.TWO_CONDITIONS, new Bounds(each, each, 2, 2), Semantics.BARGING);
    }
    for (int items = 1; items <= 64; items *= 2) {
      print(Mechanism.TWO_CONDITIONS, new Bounds(2, 2, 2, items), Semantics.BARGING);
    }
  }

  private static void stepRates() {
    System.out.println("\noperations per second on kept nodes, 3 + 3 threads");
    for (int round = 0; round < RATE_ROUNDS; round++) {
      System.out.printf(
          "two-conditions %,14.0f   semaphores %,14.0f%n",
          StepRate.perSecond(Mechanism.TWO_CONDITIONS, RATE_OPERATIONS),
          StepRate.perSecond(Mechanism.SEMAPHORES, RATE_OPERATIONS));
    }
  }

  private static void holdAgainstFull() {
    System.out.println("\nfair locks, 1 to 3 + 1 to 3, capacity 1 to 3, 2 items: reduced and full");
    for (Mechanism mechanism : MECHANISMS) {
      for (int i = 0; i < 27; i++) {
        Bounds bounds = new Bounds(1 + i % 3, 1 + i / 3 % 3, 1 + i / 9, 2);
        Outcome reduced = search(mechanism, bounds, Semantics.FAIR);
        Outcome full =
            Search.runInFull(
                Model.of(mechanism, bounds, Semantics.FAIR), ScheduleCost.SWITCHES, LIMITS);
        if (!verdict(reduced).equals(verdict(full))) {
          throw new AssertionError(mechanism.id() + " with " + bounds + ": " + verdict(full));
        }
      }
      System.out.println(mechanism.id() + " agrees");
    }
  }

  private static Outcome search(Mechanism mechanism, Bounds bounds, Semantics semantics) {
    return SearchOnCores.one(Model.of(mechanism, bounds, semantics));
  }

  private static void print(Mechanism mechanism, Bounds bounds, Semantics semantics) {
    long began = StepRate.processorNanos();
    Outcome outcome = search(mechanism, bounds, semantics);
    double seconds = (StepRate.processorNanos() - began) / 1e9;
    Effort effort = outcome.effort();
    System.out.printf(
        "%-21s %-7s %d+%d capacity %d items %2d: %-36s %,9d states  %,11d operations  %7.3f s"
            + "  %,6d bytes per state%n",
        mechanism.id(),
        semantics.fair() ? "fair" : "barging",
        bounds.producers(),
        bounds.consumers(),
        bounds.capacity(),
        bounds.items(),
        verdict(outcome),
        effort.states(),
        effort.operations(),
        seconds,
        effort.bytes() / effort.states());
  }

  private static String verdict(Outcome outcome) {
    if (outcome instanceof Outcome.Found found) {
      return "found, %d operations, %d switches"
          .formatted(found.schedule().size(), Step.switches(found.schedule()));
    }
    return outcome instanceof Outcome.None ? "none" : "no verdict";
  }
}
