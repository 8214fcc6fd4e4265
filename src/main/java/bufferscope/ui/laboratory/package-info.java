/**
 * The laboratory: the user varies a setting and predicts the effect, and a sweep in virtual time
 * shows it beside the theory. Depends on {@code about}, {@code event}, {@code explore.moment},
 * {@code explore.replay}, {@code explore.time}, {@code io}, {@code json}, {@code lab}, {@code
 * lab.chart}, {@code lab.sheet}, {@code run}, {@code scenario}, {@code ui.files}, {@code ui.look},
 * {@code ui.mechanism}, {@code ui.notice}, {@code ui.plot}, {@code ui.session}, {@code ui.text},
 * {@code ui.value} and {@code work}.
 */
@NullMarked
package bufferscope.ui.laboratory;

import org.jspecify.annotations.NullMarked;
