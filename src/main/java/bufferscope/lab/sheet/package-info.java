/**
 * An experiment with its results on one sheet, to be handed in. Depends on {@code event}, {@code
 * io}, {@code lab}, {@code lab.chart}, {@code run}, {@code scenario} and {@code work}.
 */
@NullMarked
package bufferscope.lab.sheet;

import org.jspecify.annotations.NullMarked;
