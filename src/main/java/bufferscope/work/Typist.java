package bufferscope.work;

import bufferscope.event.Event.Ending;
import bufferscope.event.Item;
import bufferscope.sync.Clock;
import org.jspecify.annotations.Nullable;

/** A producer who is a person: makes an item of each line typed, and takes the time it likes. */
final class Typist implements Job {
  private static final long NEVER = Long.MAX_VALUE / 2;

  private final Workplace place;
  private final Clock clock;
  private final Pace pace;
  private final Journal journal;
  private long left;

  Typist(Workplace place, Clock clock, Pace pace, Journal journal) {
    this.place = place;
    this.clock = clock;
    this.pace = pace;
    this.journal = journal;
    this.left = place.workload().itemsPerProducer();
  }

  @Override
  public boolean handleOne() throws InterruptedException {
    String line = left == 0 ? null : line();
    if (line == null) {
      return false;
    }
    if (line.equals(Item.THE_END)) {
      place.keyboard().close();
      return false;
    }
    left--;
    int me = journal.thread();
    Item item = place.gateway().sealed(place.items().typed(me, line), me);
    journal.made(item);
    place.gateway().put(item, journal);
    return true;
  }

  /** The next line, or null when there will be none. */
  private @Nullable String line() throws InterruptedException {
    Keyboard keyboard = place.keyboard();
    String line = keyboard.next();
    if (line == null && !isOver()) {
      journal.awaitsInput();
      while (line == null && !isOver()) {
        clock.sleepUntil(() -> keyboard.isReady() || pace.isCutShort() ? 0 : NEVER);
        line = keyboard.next();
      }
      journal.gotInput();
    }
    return line;
  }

  private boolean isOver() {
    return place.keyboard().isClosed() || pace.isCutShort();
  }

  @Override
  public Ending finish(boolean last) throws InterruptedException {
    if (last) {
      place.closing().tellConsumers(journal);
    }
    return Ending.DONE;
  }
}
