/**
 * The controls that are always there: run, step, reset and the three sliders. Depends on {@code
 * ui.session} and {@code ui.value}.
 */
@NullMarked
package bufferscope.ui.controls;

import org.jspecify.annotations.NullMarked;
