/**
 * The frame of the window, with the keys: it puts the views together. Depends on all other packages
 * of the window.
 */
@NullMarked
package bufferscope.ui.main;

import org.jspecify.annotations.NullMarked;
