package bufferscope.work;

import bufferscope.event.Event.Ending;
import bufferscope.event.Item;
import org.jspecify.annotations.Nullable;

/** Takes an item out of the buffer and does its task with it, which takes its time. */
final class Consumer implements Job {
  private final Workplace place;
  private final Pace pace;
  private final Journal journal;
  private @Nullable Item inHands;
  private @Nullable Item theEnd;
  private int taken;

  Consumer(Workplace place, Pace pace, Journal journal) {
    this.place = place;
    this.pace = pace;
    this.journal = journal;
  }

  @Override
  public boolean handleOne() throws InterruptedException {
    pace.entersBuffer();
    Item item = place.gateway().take();
    pace.leftBuffer();
    if (item == null) {
      spend(1); // on the nothing that a broken buffer may yield
      return true;
    }
    if (place.gateway().refuses(item, journal)) {
      reportDone();
      return true;
    }
    if (item.isTheEnd()) {
      theEnd = item;
      return false;
    }
    inHands = item;
    crashIfDue(item);
    workOn(item);
    journal.finished(item);
    inHands = null;
    reportDone();
    return true;
  }

  @Override
  public void rescue(String cause) throws InterruptedException {
    Item item = inHands;
    inHands = null;
    if (item != null && place.gateway().rescues(item, cause, journal)) {
      reportDone();
    }
  }

  private void crashIfDue(Item item) {
    int crashEvery = place.workload().mischief().crashEvery();
    taken++;
    if (crashEvery > 0 && taken % crashEvery == 0) {
      throw new IllegalStateException("crashed with item %,d in hands".formatted(item.number()));
    }
  }

  private void workOn(Item item) throws InterruptedException {
    Task task = place.workload().task();
    spend(task.times(item));
    task.result(item).ifPresent(result -> journal.computed(item, result));
  }

  private void spend(long times) throws InterruptedException {
    try {
      pace.work(times);
    } catch (InterruptedException e) {
      if (!pace.isCutShort()) {
        throw e; // what it has stays in its hands
      }
    }
  }

  private void reportDone() throws InterruptedException {
    try {
      place.gateway().taskDone();
    } catch (InterruptedException e) {
      if (!pace.isCutShort()) {
        throw e;
      }
      place.gateway().taskDone(); // asked to leave, but whoever joins relies on this
    }
  }

  @Override
  public Ending finish(boolean last) throws InterruptedException {
    if (theEnd != null) {
      place.closing().passOn(theEnd, last, journal);
      reportDone();
    }
    return Ending.TOOK_THE_END;
  }
}
