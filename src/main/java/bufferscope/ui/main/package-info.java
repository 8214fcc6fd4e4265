/**
 * The frame of the window, which puts the views together and knows the keys. Depends on all other
 * packages of the window.
 */
@NullMarked
package bufferscope.ui.main;

import org.jspecify.annotations.NullMarked;
