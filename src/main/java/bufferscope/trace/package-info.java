/**
 * The recorded run and the state that follows from it, which is a fold over events and nothing
 * else. Depends on {@code event}.
 */
@NullMarked
package bufferscope.trace;

import org.jspecify.annotations.NullMarked;
