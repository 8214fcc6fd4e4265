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

  private static double most(Scenario scenario, Role role) {
    return scenario.threads(role) * scenario.timing(role).rate().perSecond();
  }
}
