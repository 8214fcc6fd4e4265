package bufferscope.work;

import bufferscope.event.Event.Ending;
import bufferscope.event.Item;

/** Gets an item and puts it into the buffer. */
final class Producer implements Job {
  private final Workplace place;
  private final Supply supply;
  private final Pace pace;
  private final Journal journal;
  private long left;

  Producer(Workplace place, Supply supply, Pace pace, Journal journal) {
    this.place = place;
    this.supply = supply;
    this.pace = pace;
    this.journal = journal;
    this.left = place.workload().itemsPerProducer();
  }

  @Override
  public boolean handleOne() throws InterruptedException {
    Item item = left == 0 ? null : supply.next();
    if (item == null) {
      return false;
    }
    left--;
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
