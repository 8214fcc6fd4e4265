/** Where the person types the items, as the producer. Depends on {@code ui.session}. */
@NullMarked
package bufferscope.ui.typing;

import org.jspecify.annotations.NullMarked;
