package bufferscope.run;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.live.Probe;
import bufferscope.sync.live.TracedSync;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Buffer code that a live run runs instead of a mechanism. */
public interface LiveCode {
  /**
   * Returns a buffer; never blocks. One that takes time to be made is a {@link LateBuffer}.
   *
   * @param faults receives what calls do wrong
   * @param output receives each line that the calling thread prints
   */
  BoundedBuffer<Item> newBuffer(
      TracedSync sync, Probe probe, Faults faults, Consumer<String> output, int capacity);

  /** Receives the faults that the calling thread finds. */
  @FunctionalInterface
  interface Faults {
    /**
     * Reports a fault.
     *
     * @param item the item that it is about; null if there is none
     * @param sentence what the calling thread did, without its name
     */
    void report(ViolationKind kind, @Nullable Item item, String sentence);
  }

  /** A buffer that is made when the run exists. */
  interface LateBuffer {
    /** Makes the buffer; a thread of the run calls this once, while the others may wait for it. */
    void make();
  }
}
