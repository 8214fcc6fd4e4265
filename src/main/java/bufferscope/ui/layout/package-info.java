/**
 * What views share and JavaFX does not come with: ways to arrange nodes, and hints. Depends on
 * nothing else of the program.
 */
@NullMarked
package bufferscope.ui.layout;

import org.jspecify.annotations.NullMarked;
