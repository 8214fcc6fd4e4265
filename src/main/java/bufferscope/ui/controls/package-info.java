/**
 * The controls that are always there: run, step, reset and the sliders. Depends on {@code event},
 * {@code run}, {@code trace}, {@code ui.session}, {@code ui.text}, {@code ui.value} and {@code
 * work}.
 */
@NullMarked
package bufferscope.ui.controls;

import org.jspecify.annotations.NullMarked;
