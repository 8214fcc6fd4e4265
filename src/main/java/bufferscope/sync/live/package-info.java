/**
 * The primitives on real threads, with events and without. Depends on {@code sync} and {@code
 * event}.
 */
@NullMarked
package bufferscope.sync.live;

import org.jspecify.annotations.NullMarked;
