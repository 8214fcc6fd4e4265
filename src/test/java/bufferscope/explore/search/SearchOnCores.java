package bufferscope.explore.search;

import bufferscope.explore.model.Model;
import bufferscope.explore.search.Lookahead.Cores;

/** A search on one core or on all, for benchmarks. */
public final class SearchOnCores {
  private static final Limits LIMITS = Limits.states(30_000_000);

  private SearchOnCores() {}

  public static Outcome one(Model model) {
    return Search.run(model, ScheduleCost.SWITCHES, LIMITS, Cores.ONE);
  }

  public static Outcome all(Model model) {
    return Search.run(model, ScheduleCost.SWITCHES, LIMITS, Cores.ALL);
  }
}
