/**
 * The past of a run: its newest part, kept in few bytes, the state at any moment of it, and its
 * lanes, marks and arrows. Depends on {@code event}, {@code io} and {@code trace}.
 */
@NullMarked
package bufferscope.record;

import org.jspecify.annotations.NullMarked;
