package bufferscope.sync.controlled;

/** Unwinds a call at an operation whose result is not known yet. */
final class Suspended extends Error {
  Suspended() {
    super("a call is unwound", null, false, false);
  }
}
