package bufferscope.lab;

import java.time.Duration;
import java.util.List;

/**
 * How far a sweep has come.
 *
 * @param points those that have results, in their order; while the sweep goes on, their intervals
 *     get narrower
 * @param fraction how much of the work is done, from 0 to 1
 * @param left about how much longer it takes; zero when it is over
 * @param isOver whether nothing more will come
 */
public record SweepProgress(
    List<SweepPoint> points, double fraction, Duration left, boolean isOver) {}
