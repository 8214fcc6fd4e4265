/**
 * Text that enters or leaves the program. Files are read with a bound on their length and saved so
 * that a crash or a full disk loses nothing; text is made safe to show. Depends on nothing else of
 * the program.
 */
@NullMarked
package bufferscope.io;

import org.jspecify.annotations.NullMarked;
