/**
 * The picture of the run: threads, monitor, slots and items, the line below that explains it, and
 * the presenter, which decides which frame is shown. Depends on {@code event}, {@code run}, {@code
 * trace}, {@code ui.layout}, {@code ui.stage.layout}, {@code ui.stage.node}, {@code
 * ui.stage.words}, {@code ui.text} and {@code work}.
 */
@NullMarked
package bufferscope.ui.stage;

import org.jspecify.annotations.NullMarked;
