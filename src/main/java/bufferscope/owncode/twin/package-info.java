/**
 * The methods that the classes of a plain Java file call after their transformation: their locks,
 * fields, arrays and collections, as operations of a search. Depends on {@code event}, {@code
 * owncode} and {@code sync.controlled}.
 */
@NullMarked
package bufferscope.owncode.twin;

import org.jspecify.annotations.NullMarked;
