/**
 * The frame of the window, with the keys: it puts the views together. Depends on {@code about},
 * {@code explore.model}, {@code explore.moment}, {@code explore.replay}, {@code explore.search},
 * {@code io}, {@code json}, {@code measure}, {@code record}, {@code record.export}, {@code run},
 * {@code scenario}, {@code ui.charts}, {@code ui.code}, {@code ui.controls}, {@code ui.counts},
 * {@code ui.files}, {@code ui.gallery}, {@code ui.guide}, {@code ui.item}, {@code ui.laboratory},
 * {@code ui.look}, {@code ui.map}, {@code ui.mechanism}, {@code ui.narration}, {@code ui.notice},
 * {@code ui.recording}, {@code ui.results}, {@code ui.session}, {@code ui.settings}, {@code
 * ui.stage}, {@code ui.status}, {@code ui.step}, {@code ui.takeaway}, {@code ui.text}, {@code
 * ui.timeline}, {@code ui.typing}, {@code ui.value}, {@code ui.yourcode} and {@code work}.
 */
@NullMarked
package bufferscope.ui.main;

import org.jspecify.annotations.NullMarked;
