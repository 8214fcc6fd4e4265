/**
 * The laboratory: runs in virtual time that are repeated and compared with each other and with
 * queueing theory, with confidence intervals. Depends on {@code event}, {@code explore.time},
 * {@code io}, {@code json}, {@code measure}, {@code run}, {@code scenario}, {@code trace} and
 * {@code work}.
 */
@NullMarked
package bufferscope.lab;

import org.jspecify.annotations.NullMarked;
