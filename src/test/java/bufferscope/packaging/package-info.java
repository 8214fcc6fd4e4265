/** The code that runs when the program is packaged. */
@NullMarked
package bufferscope.packaging;

import org.jspecify.annotations.NullMarked;
