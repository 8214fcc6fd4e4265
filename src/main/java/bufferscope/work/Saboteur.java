package bufferscope.work;

import bufferscope.event.Event.ItemFlaw;
import bufferscope.event.Item;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A hostile maker. Of five items the first is right, the second has a value that cannot be, the
 * third says that somebody else made it, the fourth was changed after it was sealed and the fifth
 * is the first once more.
 */
final class Saboteur implements Supply {
  private static final int ROUND = 5;

  private final Workplace place;
  private final SplittableRandom random;
  private final Pace pace;
  private final Journal journal;
  private final int me;
  private Item right;
  private int turn;

  Saboteur(Workplace place, SplittableRandom random, Pace pace, Journal journal) {
    this.place = place;
    this.random = random;
    this.pace = pace;
    this.journal = journal;
    this.me = journal.thread();
    this.right = new Item(0, me);
  }

  @Override
  public @Nullable Item next() throws InterruptedException {
    pace.work(1);
    if (pace.isCutShort()) {
      return null;
    }
    return switch (turn++ % ROUND) {
      case 0 -> {
        right = sealed(make(me));
        journal.made(right);
        yield right;
      }
      case 1 -> sabotaged(sealed(withValue(make(me), -1)), ItemFlaw.INVALID);
      case 2 -> sabotaged(sealed(make(place.victimOf(me))), ItemFlaw.FORGED);
      case 3 -> {
        Item item = sealed(make(me));
        yield sabotaged(withValue(item, item.value() + 1), ItemFlaw.ALTERED);
      }
      default -> sabotaged(withValue(right, right.value()), ItemFlaw.REPLAYED);
    };
  }

  private Item make(int maker) {
    return place.items().make(maker, random);
  }

  /** With its own seal, since it knows no other key. */
  private Item sealed(Item item) {
    return place.gateway().sealed(item, me);
  }

  private static Item withValue(Item item, long value) {
    return new Item(item.number(), item.maker(), value, item.text(), item.seal());
  }

  private Item sabotaged(Item item, ItemFlaw how) {
    journal.sabotaged(item, how);
    return item;
  }
}
