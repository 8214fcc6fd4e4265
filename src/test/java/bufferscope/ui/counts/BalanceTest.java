package bufferscope.ui.counts;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.Role;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.measure.Measures;
import bufferscope.measure.Observation;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The items made are balanced by what became of them. */
final class BalanceTest {
  private final Observation seen = new Observation();
  private long clock;

  BalanceTest() {
    happens(new SlotsCreated(0, 0, 2));
    happens(new ThreadStarted(0, 1, "P1", Role.PRODUCER));
    happens(new ThreadStarted(0, 2, "C1", Role.CONSUMER));
    happens(new ThreadStarted(0, 3, "C2", Role.CONSUMER));
  }

  private void happens(Event event) {
    seen.read(event);
  }

  private long now() {
    return ++clock;
  }

  private Item makes(long number) {
    Item item = new Item(number, 1);
    happens(new ItemMade(now(), 1, item));
    return item;
  }

  private Item puts(long number, int slot) {
    Item item = makes(number);
    happens(new SlotWritten(now(), 1, slot, item));
    return item;
  }

  private Balance balance() {
    Frame frame = Frame.of(Phase.RUNNING, clock, seen, List.of(), 0);
    Balance balance = Balance.of(frame);
    Measures measures = frame.measures();
    long become = measures.finished() + measures.inBuffer() + measures.inHands();
    assertThat(become + balance.lost() + balance.refused() + balance.putAside())
        .isEqualTo(measures.made() + balance.doubled());
    return balance;
  }

  @Test
  void nothingIsWrongWithItemsOnTheirWay() {
    puts(1, 0);
    makes(2);
    assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 0));
  }

  @Test
  void anItemThatIsOverwrittenIsLost() {
    puts(1, 0);
    puts(2, 0);
    assertThat(balance()).isEqualTo(new Balance(1, 0, 0, 0));
  }

  @Test
  void anItemThatIsRefusedIsNeitherLostNorOnItsWay() {
    happens(new ItemRefused(now(), 1, makes(1), Refusal.BUFFER_FULL));
    assertThat(balance()).isEqualTo(new Balance(0, 0, 1, 0));
  }

  @Test
  void anItemThatIsTakenTwiceIsDoubled() {
    Item item = puts(1, 0);
    happens(new SlotRead(now(), 2, 0, item));
    happens(new SlotRead(now(), 3, 0, item));
    assertThat(balance().doubled()).isEqualTo(1);
    happens(new ItemFinished(now(), 2, item));
    happens(new ItemFinished(now(), 3, item));
    assertThat(balance().doubled()).isEqualTo(1);
  }
}
