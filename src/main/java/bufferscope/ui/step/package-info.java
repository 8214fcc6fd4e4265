/**
 * A controlled run, step by step, back and forth. The scheduler is the person, a seed or a search.
 * Depends on {@code explore}, {@code run} and {@code ui.session}.
 */
@NullMarked
package bufferscope.ui.step;

import org.jspecify.annotations.NullMarked;
