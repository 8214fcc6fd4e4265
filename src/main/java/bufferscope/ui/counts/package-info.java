/**
 * What was counted and timed, as numbers. Depends on {@code run}, {@code measure} and {@code
 * ui.text}.
 */
@NullMarked
package bufferscope.ui.counts;

import org.jspecify.annotations.NullMarked;
