/**
 * Plain Java from a file, as it was written. The class of the buffer is found, and the classes are
 * transformed so that each access to shared data becomes an operation of a search. Depends on
 * {@code buffer}, {@code event}, {@code io}, {@code measure}, {@code owncode}, {@code
 * owncode.live}, {@code owncode.twin}, {@code run}, {@code sync.controlled} and {@code sync.live}.
 */
@NullMarked
package bufferscope.owncode.plain;

import org.jspecify.annotations.NullMarked;
