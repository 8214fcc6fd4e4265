package bufferscope.lab;

import java.time.Duration;
import java.util.List;

/**
 * The progress of a sweep.
 *
 * @param points the points that have results, in their order; during the sweep, their intervals get
 *     narrower
 * @param fraction the part of the work that is done, from 0 to 1
 * @param left the estimated time left; zero when the sweep is over
 * @param isOver whether the sweep is over
 */
public record SweepProgress(
    List<SweepPoint> points, double fraction, Duration left, boolean isOver) {}
