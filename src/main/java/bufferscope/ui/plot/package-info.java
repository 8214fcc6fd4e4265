/**
 * Charts that can be read with the mouse, the keyboard and a screen reader. Depends on {@code lab},
 * {@code lab.chart} and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.plot;

import org.jspecify.annotations.NullMarked;
