/** The texts of the window, from the message bundle. Depends on nothing else of the program. */
@NullMarked
package bufferscope.ui.text;

import org.jspecify.annotations.NullMarked;
