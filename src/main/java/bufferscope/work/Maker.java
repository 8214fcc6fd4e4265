package bufferscope.work;

import bufferscope.event.Item;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes items as they should be, each of which takes its time. */
final class Maker implements Supply {
  private final Workplace place;
  private final SplittableRandom random;
  private final Pace pace;
  private final Journal journal;

  Maker(Workplace place, SplittableRandom random, Pace pace, Journal journal) {
    this.place = place;
    this.random = random;
    this.pace = pace;
    this.journal = journal;
  }

  @Override
  public @Nullable Item next() throws InterruptedException {
    pace.work(1);
    if (pace.isCutShort()) {
      return null;
    }
    int me = journal.thread();
    Item item = place.gateway().sealed(place.items().make(me, random), me);
    journal.made(item);
    return item;
  }
}
