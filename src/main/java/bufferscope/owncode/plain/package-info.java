/**
 * Plain Java from a file, as it was written. The class of the buffer is found, and the classes are
 * transformed so that each access to shared data becomes an operation of a search. Depends on
 * {@code event}, {@code io}, {@code measure}, {@code owncode}, {@code owncode.twin} and {@code
 * sync.controlled}.
 */
@NullMarked
package bufferscope.owncode.plain;

import org.jspecify.annotations.NullMarked;
