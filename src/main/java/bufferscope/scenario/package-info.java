/**
 * Scenarios with a name: their files, and those that come with the program. Depends on {@code io},
 * {@code json}, {@code run} and {@code work}.
 */
@NullMarked
package bufferscope.scenario;

import org.jspecify.annotations.NullMarked;
