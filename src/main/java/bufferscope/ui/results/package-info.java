/**
 * What the run came to: what was stored and what was taken side by side, and the safeguards at
 * work. Depends on {@code ui.session}, {@code measure} and {@code trace}.
 */
@NullMarked
package bufferscope.ui.results;

import org.jspecify.annotations.NullMarked;
