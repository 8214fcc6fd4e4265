/**
 * The commands and their output. Depends on {@code about}, {@code cli.option}, {@code
 * cli.terminal}, {@code event}, {@code explore.model}, {@code explore.moment}, {@code
 * explore.replay}, {@code explore.search}, {@code explore.time}, {@code io}, {@code json}, {@code
 * lab}, {@code lab.sheet}, {@code measure}, {@code owncode}, {@code owncode.plain}, {@code record},
 * {@code record.export}, {@code run}, {@code scenario}, {@code sync.controlled}, {@code trace} and
 * {@code work}.
 */
@NullMarked
package bufferscope.cli.command;

import org.jspecify.annotations.NullMarked;
