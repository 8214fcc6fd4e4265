/**
 * The line at the bottom: invariants, speed of the program, phase. Depends on {@code event}, {@code
 * measure}, {@code run}, {@code trace} and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.status;

import org.jspecify.annotations.NullMarked;
