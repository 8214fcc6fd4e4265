/**
 * The commands: what each does and what it prints. Depends on {@code cli.option}, {@code
 * cli.terminal} and all packages but {@code ui}.
 */
@NullMarked
package bufferscope.cli.command;

import org.jspecify.annotations.NullMarked;
