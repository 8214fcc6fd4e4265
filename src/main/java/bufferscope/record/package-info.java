/**
 * The past of a run: its newest stretch, kept in few bytes, and the state at any moment of it.
 * Depends on {@code event} and {@code trace}.
 */
@NullMarked
package bufferscope.record;

import org.jspecify.annotations.NullMarked;
