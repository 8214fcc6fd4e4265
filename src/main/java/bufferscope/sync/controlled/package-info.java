/**
 * The primitives without threads. A call of buffer code is run again and again, each time one
 * operation further, and so becomes a graph of the operations it requests. Depends on {@code sync}
 * and {@code event}.
 */
@NullMarked
package bufferscope.sync.controlled;

import org.jspecify.annotations.NullMarked;
