/**
 * The person, or a seed, as the scheduler: a controlled run that is gone through step by step, back
 * and forth. Depends on {@code explore}, {@code run} and {@code ui.session}.
 */
@NullMarked
package bufferscope.ui.step;

import org.jspecify.annotations.NullMarked;
