/**
 * Plain Java from a file, as it was written: which class in it is the buffer, and its classes
 * transformed so that what threads share becomes operations of a search. Depends on {@code event},
 * {@code io}, {@code owncode}, {@code owncode.twin} and {@code sync.controlled}.
 */
@NullMarked
package bufferscope.owncode.plain;

import org.jspecify.annotations.NullMarked;
