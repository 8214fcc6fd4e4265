/**
 * A controlled run, step by step, back and forth. The scheduler is the person, a seed or a search.
 * Depends on {@code explore}, {@code run}, {@code ui.session}, {@code ui.value} and {@code
 * ui.stage.node}.
 */
@NullMarked
package bufferscope.ui.step;

import org.jspecify.annotations.NullMarked;
