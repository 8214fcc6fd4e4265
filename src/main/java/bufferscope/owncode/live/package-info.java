/**
 * The methods that the classes of a plain Java file call when they run live: their locks, numbers
 * and items, on real threads, with the events that the picture is made of. Depends on {@code
 * event}, {@code owncode.twin}, {@code sync} and {@code sync.live}.
 */
@NullMarked
package bufferscope.owncode.live;

import org.jspecify.annotations.NullMarked;
