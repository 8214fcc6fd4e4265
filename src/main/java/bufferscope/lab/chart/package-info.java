/**
 * The chart of a sweep as lines, markers and words. The window draws it as nodes, a file as SVG.
 * Depends on {@code io} and {@code lab}.
 */
@NullMarked
package bufferscope.lab.chart;

import org.jspecify.annotations.NullMarked;
