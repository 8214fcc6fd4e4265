package bufferscope.work.worker;

import bufferscope.event.Item;
import bufferscope.event.SafeguardEvent.ItemFlaw;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes the items of a hostile producer. Of five items, the first is valid, the second has an
 * impossible value, the third names another producer as its maker, the fourth is changed after it
 * was sealed, and the fifth is the first one again.
 */
final class HostileItemSource implements ItemSource {
  private static final int ROUND = 5;

  private final WorkerContext context;
  private final SplittableRandom random;
  private final WorkPacer pacer;
  private final WorkerEvents events;
  private final int me;
  private Item right;
  private int turn;

  HostileItemSource(
      WorkerContext context, SplittableRandom random, WorkPacer pacer, WorkerEvents events) {
    this.context = context;
    this.random = random;
    this.pacer = pacer;
    this.events = events;
    this.me = events.thread();
    this.right = new Item(0, me);
  }

  @Override
  public @Nullable Item next() throws InterruptedException {
    pacer.work(1);
    if (pacer.isCutShort()) {
      return null;
    }
    return switch (turn++ % ROUND) {
      case 0 -> {
        right = sealed(make(me));
        events.made(right);
        yield right;
      }
      case 1 -> flawed(sealed(withValue(make(me), -1)), ItemFlaw.INVALID);
      case 2 -> flawed(sealed(make(context.victimOf(me))), ItemFlaw.FORGED);
      case 3 -> {
        Item item = sealed(make(me));
        yield flawed(withValue(item, item.value() + 1), ItemFlaw.ALTERED);
      }
      default -> flawed(withValue(right, right.value()), ItemFlaw.REPLAYED);
    };
  }

  private Item make(int maker) {
    return context.itemFactory().make(maker, random);
  }

  /** Returns the item with this producer's seal. The producer has no other key. */
  private Item sealed(Item item) {
    return context.buffer().sealed(item, me);
  }

  private static Item withValue(Item item, long value) {
    return new Item(item.number(), item.maker(), value, item.text(), item.seal());
  }

  private Item flawed(Item item, ItemFlaw flaw) {
    events.madeFlawed(item, flaw);
    return item;
  }
}
