package bufferscope.work.worker;

import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.work.EndOfStream;
import bufferscope.work.safeguard.BufferAccess;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The end of the stream: who is still at work, and what the last producer does about the rest. */
final class EndOfStreamProtocol {
  private final EndOfStream end;
  private final BufferAccess buffer;
  private final ItemFactory itemFactory;
  private final Map<Role, AtomicInteger> atWork =
      new EnumMap<>(Map.of(Role.PRODUCER, new AtomicInteger(), Role.CONSUMER, new AtomicInteger()));
  private volatile Runnable consumersHome = () -> {};

  EndOfStreamProtocol(EndOfStream end, BufferAccess buffer, ItemFactory itemFactory) {
    this.end = end;
    this.buffer = buffer;
    this.itemFactory = itemFactory;
  }

  void setConsumersHome(Runnable newConsumersHome) {
    consumersHome = newConsumersHome;
  }

  void came(Role role) {
    count(role).incrementAndGet();
  }

  /** Answers whether nobody of that role is left. */
  boolean left(Role role) {
    return count(role).decrementAndGet() == 0;
  }

  private AtomicInteger count(Role role) {
    return atWork.getOrDefault(role, new AtomicInteger());
  }

  /** What the last producer does when it is done. */
  void tellConsumers(WorkerEvents events) throws InterruptedException {
    switch (end) {
      case NONE, INTERRUPT -> {} // whoever runs this sees to it
      case SENTINEL -> putTheEnd(events);
      case POISON_PILLS -> {
        for (int pills = count(Role.CONSUMER).get(); pills > 0; pills--) {
          putTheEnd(events);
        }
      }
      case JOIN -> {
        buffer.join();
        consumersHome.run();
      }
    }
  }

  private void putTheEnd(WorkerEvents events) throws InterruptedException {
    int me = events.thread();
    Item item = buffer.sealed(itemFactory.theEnd(me), me);
    events.made(item);
    buffer.putTheEnd(item);
  }

  /** What a consumer does that took "THE END": it may be meant for others, too. */
  void passOn(Item theEnd, boolean lastConsumer, WorkerEvents events) throws InterruptedException {
    if (end == EndOfStream.SENTINEL && !lastConsumer) {
      buffer.putBack(theEnd);
    } else {
      events.finished(theEnd);
    }
  }
}
