/**
 * A controlled run, step by step, forward and back. The scheduler is the user, a seed or a search.
 * Depends on {@code event}, {@code explore.model}, {@code explore.moment}, {@code explore.replay},
 * {@code explore.search}, {@code explore.time}, {@code measure}, {@code owncode}, {@code record},
 * {@code run}, {@code sync.controlled}, {@code trace}, {@code ui.session}, {@code ui.stage.node},
 * {@code ui.text}, {@code ui.value} and {@code work}.
 */
@NullMarked
package bufferscope.ui.step;

import org.jspecify.annotations.NullMarked;
