package bufferscope.ui.counts;

import bufferscope.measure.Measures;
import bufferscope.run.Frame;
import bufferscope.trace.Safeguards;

/**
 * The items that are neither finished nor on their way. They balance the counts: each item that was
 * made is finished, in the buffer, in hands, lost, refused or put aside. Any more items than that
 * are doubled.
 */
record Balance(long lost, long doubled, long refused, long putAside) {

  static Balance of(Frame frame) {
    Measures measures = frame.measures();
    Safeguards safeguards = frame.state().safeguards();
    long lost = frame.verdict().lost();
    long refused = safeguards.allRefused();
    long putAside = safeguards.deadLetters();
    long onTheirWay = measures.inBuffer() + (long) measures.inHands();
    long counted = measures.finished() + onTheirWay + lost + refused + putAside;
    long more = counted - measures.made();
    return new Balance(lost + Math.max(0, -more), Math.max(0, more), refused, putAside);
  }
}
