/**
 * The chart of a sweep as lines, markers and words, which the window draws as nodes and a file as
 * SVG. Depends on {@code io} and {@code lab}.
 */
@NullMarked
package bufferscope.lab.chart;

import org.jspecify.annotations.NullMarked;
