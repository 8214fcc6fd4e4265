/**
 * The results of the run: stored and taken items side by side, and the safeguards at work. Depends
 * on {@code event}, {@code io}, {@code lab}, {@code measure}, {@code run}, {@code trace}, {@code
 * ui.plot}, {@code ui.session}, {@code ui.text} and {@code work}.
 */
@NullMarked
package bufferscope.ui.results;

import org.jspecify.annotations.NullMarked;
