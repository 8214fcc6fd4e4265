package bufferscope.lab;

import bufferscope.event.Role;
import bufferscope.work.Scenario;
import java.util.Optional;

/**
 * The upper bound of the throughput, for any variation of the times and any size of the buffer. The
 * slower side is the bottleneck: the throughput is at most min(P λ, C μ), with P producers at λ and
 * C consumers at μ items a second each. Source: P. J. Denning, J. P. Buzen, The Operational
 * Analysis of Queueing Network Models, ACM Computing Surveys 10 (3), 1978.
 */
public final class BottleneckLaw {
  private BottleneckLaw() {}

  /** Returns the bound in items per second; empty if no side has a rate. */
  public static Optional<Double> bound(Scenario scenario) {
    double bound = Math.min(most(scenario, Role.PRODUCER), most(scenario, Role.CONSUMER));
    return Double.isInfinite(bound) ? Optional.empty() : Optional.of(bound);
  }

  /**
   * Returns what the throughput comes to at least where only work takes time, in items per second;
   * nothing where a side has no rate. At any moment a thread works, and an item takes 1/λ and 1/μ
   * of work: so it is 1 / (1/λ + 1/μ) or more. Source: E. D. Lazowska, J. Zahorjan, G. S. Graham,
   * K. C. Sevcik, Quantitative System Performance, 1984, section 5.2 (asymptotic bounds).
   */
  static Optional<Double> least(Scenario scenario) {
    double perItem = seconds(scenario, Role.PRODUCER) + seconds(scenario, Role.CONSUMER);
    return perItem == 0 ? Optional.empty() : Optional.of(1 / perItem);
  }

  private static double seconds(Scenario scenario, Role role) {
    return 1 / scenario.timing(role).rate().perSecond();
  }

  private static double most(Scenario scenario, Role role) {
    return scenario.threads(role) * scenario.timing(role).rate().perSecond();
  }
}
