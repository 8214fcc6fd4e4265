/**
 * Text that comes into the program or leaves it: files that are read with a bound on their length,
 * and saved so that a crash or a full disk loses nothing, and text that is safe to show. Depends on
 * nothing else of the program.
 */
@NullMarked
package bufferscope.io;

import org.jspecify.annotations.NullMarked;
