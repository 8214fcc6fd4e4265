package bufferscope.work;

import bufferscope.event.Event.Ending;
import bufferscope.event.Item;
import java.util.SplittableRandom;

/** Makes an item, which takes its time, and puts it into the buffer. */
final class Producer implements Job {
  private final Workplace place;
  private final SplittableRandom random;
  private final Pace pace;
  private final Journal journal;
  private long left;

  Producer(Workplace place, SplittableRandom random, Pace pace, Journal journal) {
    this.place = place;
    this.random = random;
    this.pace = pace;
    this.journal = journal;
    this.left = place.workload().itemsPerProducer();
  }

  @Override
  public boolean handleOne() throws InterruptedException {
    if (left == 0) {
      return false;
    }
    pace.work(1);
    if (pace.isCutShort()) {
      return false;
    }
    left--;
    int me = journal.thread();
    Item item = place.gateway().sealed(place.items().make(me, random), me);
    journal.made(item);
    pace.entersBuffer();
    place.gateway().put(item, journal);
    pace.leftBuffer();
    return true;
  }

  @Override
  public Ending finish(boolean last) throws InterruptedException {
    if (last) {
      place.closing().tellConsumers(journal);
    }
    return Ending.DONE;
  }
}
