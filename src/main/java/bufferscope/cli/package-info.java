/** The command line and the terminal view. Depends on all packages but {@code ui}. */
@NullMarked
package bufferscope.cli;

import org.jspecify.annotations.NullMarked;
