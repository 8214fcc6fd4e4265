/**
 * A number that can be dragged, stepped and typed, and the scales it moves on. Depends on {@code
 * ui.text}.
 */
@NullMarked
package bufferscope.ui.value;

import org.jspecify.annotations.NullMarked;
