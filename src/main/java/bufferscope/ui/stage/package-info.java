/**
 * The picture of the run: threads, monitor, slots and items, and the line below that explains it.
 * Depends on {@code run}, {@code trace}, {@code work}, {@code event}, {@code ui.text}, {@code
 * ui.layout} and its own parts.
 */
@NullMarked
package bufferscope.ui.stage;

import org.jspecify.annotations.NullMarked;
