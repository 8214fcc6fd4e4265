/**
 * The controls that are always there: run, step, reset and the sliders. Depends on {@code
 * ui.session} and {@code ui.value}.
 */
@NullMarked
package bufferscope.ui.controls;

import org.jspecify.annotations.NullMarked;
