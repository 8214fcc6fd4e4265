/**
 * A number that can be dragged, stepped and typed, and the scales it moves on. Depends on {@code
 * ui.text}, {@code ui.layout}, {@code ui.look} and the packages whose limits the scales have.
 */
@NullMarked
package bufferscope.ui.value;

import org.jspecify.annotations.NullMarked;
