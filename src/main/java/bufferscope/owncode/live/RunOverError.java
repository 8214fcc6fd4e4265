package bufferscope.owncode.live;

/** Unwinds a call of a file's code because the run is over. No code of the file may catch it. */
public final class RunOverError extends Error {
  RunOverError() {
    super("the run is over", null, false, false);
  }
}
