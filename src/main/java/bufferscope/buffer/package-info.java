/**
 * The textbook code: one class per way to build a bounded buffer, each readable on one slide.
 * Depends on {@code sync}.
 */
@NullMarked
package bufferscope.buffer;

import org.jspecify.annotations.NullMarked;
