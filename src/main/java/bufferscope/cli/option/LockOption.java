package bufferscope.cli.option;

import bufferscope.explore.model.Semantics;
import picocli.CommandLine.Option;

/** The kind of lock in a search. */
public final class LockOption {
  @Option(
      names = "--lock",
      defaultValue = "barging",
      paramLabel = "KIND",
      description =
          "Which thread is next at the lock: any (barging) or the first that came (fair).")
  private Semantics semantics;

  public Semantics semantics() {
    return semantics;
  }
}
