/**
 * The events of a run, as values, and the queue that carries them. Depends on nothing else of the
 * program.
 */
@NullMarked
package bufferscope.event;

import org.jspecify.annotations.NullMarked;
