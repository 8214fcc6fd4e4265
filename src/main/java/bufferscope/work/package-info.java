/**
 * Who uses the buffer, and how: producers and consumers, their rates and distributions, and the
 * scenario that says it all. Depends on {@code buffer}, {@code sync} and {@code event}.
 */
@NullMarked
package bufferscope.work;

import org.jspecify.annotations.NullMarked;
