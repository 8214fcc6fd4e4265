/**
 * Starts Bufferscope, in a window or on the command line. No package depends on it. Depends on
 * {@code cli}, {@code explore.moment}, {@code scenario} and {@code ui}.
 */
@NullMarked
package bufferscope;

import org.jspecify.annotations.NullMarked;
