/**
 * A number that can be dragged, stepped and typed, and the scales it moves on. Depends on {@code
 * run}, {@code ui.text} and {@code work}.
 */
@NullMarked
package bufferscope.ui.value;

import org.jspecify.annotations.NullMarked;
