/**
 * Controlled runs as the events of live ones, and live runs as the choices of controlled ones, so
 * that a run can be shown, judged and continued in steps. Depends on {@code explore.model}, {@code
 * measure}, {@code trace}, {@code work} and {@code event}.
 */
@NullMarked
package bufferscope.explore.replay;

import org.jspecify.annotations.NullMarked;
