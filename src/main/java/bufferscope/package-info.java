/**
 * Starts Bufferscope, in a window or on the command line. May depend on every other package; none
 * depends on it.
 */
@NullMarked
package bufferscope;

import org.jspecify.annotations.NullMarked;
