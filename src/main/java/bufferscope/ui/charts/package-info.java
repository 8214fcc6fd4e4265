/**
 * Curves of the last minute. Depends on {@code measure}, {@code run}, {@code trace}, {@code
 * ui.layout} and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.charts;

import org.jspecify.annotations.NullMarked;
