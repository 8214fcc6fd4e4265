package bufferscope.work;

import bufferscope.event.Item;
import bufferscope.sync.Clock;
import org.jspecify.annotations.Nullable;

/** A person: each line typed becomes an item, and takes the time that the person likes. */
final class Typist implements Supply {
  private static final long NEVER = Long.MAX_VALUE / 2;

  private final Workplace place;
  private final Clock clock;
  private final Pace pace;
  private final Journal journal;

  Typist(Workplace place, Clock clock, Pace pace, Journal journal) {
    this.place = place;
    this.clock = clock;
    this.pace = pace;
    this.journal = journal;
  }

  @Override
  public @Nullable Item next() throws InterruptedException {
    String line = line();
    if (line == null) {
      return null;
    }
    if (line.equals(Item.THE_END)) {
      place.keyboard().close();
      return null;
    }
    int me = journal.thread();
    Item item = place.gateway().sealed(place.items().typed(me, line), me);
    journal.made(item);
    return item;
  }

  /** The next line, or null when there will be none. */
  private @Nullable String line() throws InterruptedException {
    Keyboard keyboard = place.keyboard();
    boolean over = isOver(); // looked at first, so that no line typed before the end is missed
    String line = keyboard.next();
    if (line != null || over) {
      return line;
    }
    journal.awaitsInput();
    while (line == null && !over) {
      clock.sleepUntil(() -> keyboard.isReady() || pace.isCutShort() ? 0 : NEVER);
      over = isOver();
      line = keyboard.next();
    }
    journal.gotInput();
    return line;
  }

  private boolean isOver() {
    return place.keyboard().isClosed() || pace.isCutShort();
  }
}
