/**
 * The options of the commands: their names, their values and their effects on a scenario. Depends
 * on {@code event}, {@code explore.model}, {@code explore.search}, {@code io}, {@code lab}, {@code
 * owncode.plain}, {@code record}, {@code record.export}, {@code run}, {@code scenario} and {@code
 * work}.
 */
@NullMarked
package bufferscope.cli.option;

import org.jspecify.annotations.NullMarked;
