/** Ways to arrange nodes that JavaFX does not come with. Depends on nothing else of the program. */
@NullMarked
package bufferscope.ui.layout;

import org.jspecify.annotations.NullMarked;
