/**
 * The line at the bottom: invariants, speed of the program, phase. Depends on {@code run}, {@code
 * measure} and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.status;

import org.jspecify.annotations.NullMarked;
