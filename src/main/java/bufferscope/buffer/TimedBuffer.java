package bufferscope.buffer;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A buffer whose put and take can have a time limit. */
public interface TimedBuffer<E> extends BoundedBuffer<E> {

  /** Like {@link #put}, but gives up when the time is over. Returns true if the item was stored. */
  boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException;

  /** Like {@link #take}, but gives up when the time is over. Returns null then. */
  @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException;
}
