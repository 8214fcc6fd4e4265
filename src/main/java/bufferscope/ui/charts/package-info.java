/**
 * Curves of the last minute. Depends on {@code measure}, {@code run}, {@code trace} and {@code
 * ui.text}.
 */
@NullMarked
package bufferscope.ui.charts;

import org.jspecify.annotations.NullMarked;
