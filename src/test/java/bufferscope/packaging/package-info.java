/** What the packaging of the program runs at build time. */
@NullMarked
package bufferscope.packaging;

import org.jspecify.annotations.NullMarked;
