/**
 * The input field in which the user types the items, as the producer. Depends on {@code event},
 * {@code run}, {@code trace}, {@code ui.session}, {@code ui.text} and {@code work}.
 */
@NullMarked
package bufferscope.ui.typing;

import org.jspecify.annotations.NullMarked;
