package bufferscope.event;

import java.util.function.Consumer;
import jdk.jfr.FlightRecorder;
import org.jctools.queues.MessagePassingQueue;
import org.jctools.queues.atomic.MpscUnboundedAtomicArrayQueue;

/**
 * Carries events from many threads to the one that reads them, in the order of emission.
 *
 * <p>The queue has no bound: a full queue would have to lose events or to block a thread that holds
 * the buffer's lock. Memory stays bounded because workers wait between two items, where they hold
 * no lock, while {@link #backlog} is large.
 *
 * <p>JDK Flight Recorder gets each event too, while it records.
 */
public final class EventQueue implements EventSink {
  private static final int CHUNK = 4096;

  // This queue does not use sun.misc.Unsafe, about which Java 24 and later warn.
  private final MessagePassingQueue<Event> events = new MpscUnboundedAtomicArrayQueue<>(CHUNK);

  @Override
  public void emit(Event event) {
    events.relaxedOffer(event);
    if (FlightRecorder.isInitialized()) {
      FlightEvent.record(event);
    }
  }

  /** Hands at most {@code limit} events to the reader; called by one thread only. */
  public int drain(Consumer<? super Event> reader, int limit) {
    return events.drain(reader::accept, limit);
  }

  /** Returns the number of events emitted and not yet read, approximately. */
  public int backlog() {
    return events.size();
  }
}
