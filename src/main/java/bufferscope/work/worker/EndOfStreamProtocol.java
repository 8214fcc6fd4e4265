package bufferscope.work.worker;

import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.work.EndOfStream;
import bufferscope.work.safeguard.BufferAccess;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets the last producer end the consumers. It counts the workers that have not ended. */
final class EndOfStreamProtocol {
  private final EndOfStream end;
  private final BufferAccess buffer;
  private final ItemFactory itemFactory;
  private final Map<Role, AtomicInteger> atWork =
      new EnumMap<>(Map.of(Role.PRODUCER, new AtomicInteger(), Role.CONSUMER, new AtomicInteger()));
  private volatile Runnable endConsumers = () -> {};

  EndOfStreamProtocol(EndOfStream end, BufferAccess buffer, ItemFactory itemFactory) {
    this.end = end;
    this.buffer = buffer;
    this.itemFactory = itemFactory;
  }

  void setEndConsumers(Runnable newEndConsumers) {
    endConsumers = newEndConsumers;
  }

  void add(Role role) {
    count(role).incrementAndGet();
  }

  /** Removes a worker; returns true if it was the last of its role. */
  boolean remove(Role role) {
    return count(role).decrementAndGet() == 0;
  }

  private AtomicInteger count(Role role) {
    return atWork.getOrDefault(role, new AtomicInteger());
  }

  /** Ends the consumers; the last producer calls this when it is done. */
  void endConsumers(WorkerEvents events) throws InterruptedException {
    switch (end) {
      case NONE, INTERRUPT -> {} // the run stops or interrupts consumers
      case SENTINEL -> putTheEnd(events);
      case POISON_PILLS -> {
        for (int pills = count(Role.CONSUMER).get(); pills > 0; pills--) {
          putTheEnd(events);
        }
      }
      case JOIN -> {
        buffer.join();
        endConsumers.run();
      }
    }
  }

  private void putTheEnd(WorkerEvents events) throws InterruptedException {
    int me = events.thread();
    Item item = buffer.sealed(itemFactory.theEnd(me), me);
    events.made(item);
    buffer.putTheEnd(item);
  }

  /** Puts the "THE END" that a consumer took back for the next one, or finishes it. */
  void took(Item theEnd, boolean lastConsumer, WorkerEvents events) throws InterruptedException {
    if (end == EndOfStream.SENTINEL && !lastConsumer) {
      buffer.putBack(theEnd);
    } else {
      events.finished(theEnd);
    }
  }
}
