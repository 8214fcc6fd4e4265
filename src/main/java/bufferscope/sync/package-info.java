/**
 * What buffer code is written against: locks, conditions, slots and sleep, so that the same code
 * runs on real threads or under a scheduler. Depends on nothing else of the program.
 */
@NullMarked
package bufferscope.sync;

import org.jspecify.annotations.NullMarked;
