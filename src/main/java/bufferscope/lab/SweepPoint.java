package bufferscope.lab;

import bufferscope.work.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result for one combination of levels.
 *
 * @param levels one of each factor, in their order
 * @param scenario what ran, with the seed of the first replication
 * @param replications how many runs were made
 * @param failed how many of them violated an invariant or came to a standstill; they are not in the
 *     intervals
 * @param warmUpSeconds how much was left out at the beginning of a run, on average
 * @param intervals of each metric; a metric is missing if fewer than two runs have a value
 * @param theory the model that describes the scenario, if there is one
 */
public record SweepPoint(
    List<Level> levels,
    Scenario scenario,
    int replications,
    int failed,
    double warmUpSeconds,
    Map<Metric, ConfidenceInterval> intervals,
    Optional<ExponentialModel> theory) {}
