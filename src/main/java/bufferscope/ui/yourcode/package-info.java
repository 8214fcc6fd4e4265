/**
 * The editor for a buffer in plain Java. Depends on {@code explore.model}, {@code explore.search},
 * {@code io}, {@code owncode}, {@code owncode.plain}, {@code run}, {@code sync.controlled}, {@code
 * trace}, {@code ui.code}, {@code ui.files}, {@code ui.notice}, {@code ui.session} and {@code
 * ui.text}.
 */
@NullMarked
package bufferscope.ui.yourcode;

import org.jspecify.annotations.NullMarked;
