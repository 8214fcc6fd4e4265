/**
 * Layouts and hints that several views use and JavaFX does not have. Depends on nothing else of the
 * program.
 */
@NullMarked
package bufferscope.ui.layout;

import org.jspecify.annotations.NullMarked;
