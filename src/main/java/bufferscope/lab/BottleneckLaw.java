package bufferscope.lab;

import bufferscope.event.Role;
import bufferscope.work.Scenario;
import java.util.Optional;

/**
 * What the throughput cannot exceed, however the times vary and however large the buffer is: the
 * slower side is the bottleneck, so it is at most min(P λ, C μ), with P producers at λ and C
 * consumers at μ items a second each. Source: P. J. Denning, J. P. Buzen, The Operational Analysis
 * of Queueing Network Models, ACM Computing Surveys 10 (3), 1978.
 */
public final class BottleneckLaw {
  private BottleneckLaw() {}

  /** The bound in items per second; nothing where no side has a rate. */
  public static Optional<Double> bound(Scenario scenario) {
    double bound = Math.min(most(scenario, Role.PRODUCER), most(scenario, Role.CONSUMER));
    return Double.isInfinite(bound) ? Optional.empty() : Optional.of(bound);
  }

  private static double most(Scenario scenario, Role role) {
    return scenario.threads(role) * scenario.timing(role).rate().perSecond();
  }
}
