/**
 * The run that the window shows, and the settings from which it was made. Depends on {@code event},
 * {@code explore.model}, {@code explore.search}, {@code io}, {@code json}, {@code measure}, {@code
 * owncode}, {@code owncode.plain}, {@code record}, {@code run}, {@code scenario}, {@code trace},
 * {@code ui.stage}, {@code ui.stage.node}, {@code ui.text} and {@code work}.
 */
@NullMarked
package bufferscope.ui.session;

import org.jspecify.annotations.NullMarked;
