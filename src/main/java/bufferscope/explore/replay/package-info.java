/**
 * Controlled runs as the events of live ones, and live runs as the choices of controlled ones, so
 * that a run can be shown, judged and continued in steps. Depends on {@code event}, {@code
 * explore.model}, {@code measure}, {@code sync.controlled}, {@code trace} and {@code work}.
 */
@NullMarked
package bufferscope.explore.replay;

import org.jspecify.annotations.NullMarked;
