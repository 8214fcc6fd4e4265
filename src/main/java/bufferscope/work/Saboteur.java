package bufferscope.work;

import bufferscope.event.Event.Ending;
import bufferscope.event.Event.Sabotage;
import bufferscope.event.Item;
import java.util.SplittableRandom;

/**
 * A hostile producer. Of five items that it puts, the first is right, the second has a value that
 * cannot be, the third says that somebody else made it, the fourth was changed after it was sealed
 * and the fifth is the first once more.
 */
final class Saboteur implements Job {
  private static final int ROUND = 5;

  private final Workplace place;
  private final SplittableRandom random;
  private final Pace pace;
  private final Journal journal;
  private final int me;
  private long left;
  private int turn;
  private Item honest;

  Saboteur(Workplace place, SplittableRandom random, Pace pace, Journal journal) {
    this.place = place;
    this.random = random;
    this.pace = pace;
    this.journal = journal;
    this.me = journal.thread();
    this.left = place.workload().itemsPerProducer();
    this.honest = new Item(0, me);
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
    pace.entersBuffer();
    switch (turn++ % ROUND) {
      case 0 -> {
        honest = sealed(place.items().make(me, random));
        journal.made(honest);
        place.gateway().put(honest, journal);
      }
      case 1 -> put(sealed(withValue(place.items().make(me, random), -1)), Sabotage.INVALID);
      case 2 -> put(sealed(place.items().make(place.victimOf(me), random)), Sabotage.FORGED);
      case 3 -> {
        Item item = sealed(place.items().make(me, random));
        put(withValue(item, item.value() + 1), Sabotage.ALTERED);
      }
      default -> put(honest.withSeal(honest.seal()), Sabotage.REPLAYED);
    }
    pace.leftBuffer();
    return true;
  }

  /** With its own seal, since it knows no other key. */
  private Item sealed(Item item) {
    return place.gateway().sealed(item, me);
  }

  private static Item withValue(Item item, long value) {
    return new Item(item.number(), item.maker(), value, item.text(), item.seal());
  }

  private void put(Item item, Sabotage how) throws InterruptedException {
    journal.sabotaged(item, how);
    place.gateway().put(item, journal);
  }

  @Override
  public Ending finish(boolean last) throws InterruptedException {
    if (last) {
      place.closing().tellConsumers(journal);
    }
    return Ending.DONE;
  }
}
