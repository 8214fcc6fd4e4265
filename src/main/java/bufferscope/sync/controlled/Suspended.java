package bufferscope.sync.controlled;

/** Unwinds a call that has come to an operation of which the result is not known yet. */
final class Suspended extends Error {
  Suspended() {
    super("a call is unwound", null, false, false);
  }
}
