package bufferscope.work;

import bufferscope.event.Item;
import bufferscope.event.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The end of the stream: who is still at work, and what the last producer does about the rest. */
final class Closing {
  private final EndOfStream end;
  private final Gateway gateway;
  private final ItemSource items;
  private final Map<Role, AtomicInteger> atWork =
      new EnumMap<>(Map.of(Role.PRODUCER, new AtomicInteger(), Role.CONSUMER, new AtomicInteger()));
  private volatile Runnable consumersHome = () -> {};

  Closing(EndOfStream end, Gateway gateway, ItemSource items) {
    this.end = end;
    this.gateway = gateway;
    this.items = items;
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
  void tellConsumers(Journal journal) throws InterruptedException {
    switch (end) {
      case NONE, INTERRUPT -> {} // whoever runs this sees to it
      case SENTINEL -> putTheEnd(journal);
      case POISON_PILLS -> {
        for (int pills = count(Role.CONSUMER).get(); pills > 0; pills--) {
          putTheEnd(journal);
        }
      }
      case JOIN -> {
        gateway.join();
        consumersHome.run();
      }
    }
  }

  private void putTheEnd(Journal journal) throws InterruptedException {
    int me = journal.thread();
    Item item = gateway.sealed(items.theEnd(me), me);
    journal.made(item);
    gateway.putTheEnd(item);
  }

  /** What a consumer does that took "THE END": it may be meant for others, too. */
  void passOn(Item theEnd, boolean lastConsumer, Journal journal) throws InterruptedException {
    if (end == EndOfStream.SENTINEL && !lastConsumer) {
      gateway.passOn(theEnd);
    } else {
      journal.finished(theEnd);
    }
  }
}
