package bufferscope.work.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Item;
import bufferscope.event.SafeguardEvent.Refusal;
import org.junit.jupiter.api.Test;

/** Only what its maker sealed may be used, and once. */
final class SealsTest {
  private final Seals seals = new Seals(true, 100);

  private Item put(Item item) {
    Item sealed = seals.sealed(item, item.maker());
    assertThat(seals.open(sealed)).isTrue();
    return sealed;
  }

  @Test
  void aSealedItemMayBeUsedOnce() {
    Item item = put(new Item(1, 7));
    assertThat(item.seal()).hasSize(64);
    assertThat(seals.refusal(item)).isNull();
    assertThat(seals.refusal(item)).isEqualTo(Refusal.REPLAYED);
  }

  @Test
  void puttingItAgainDoesNotMakeItNew() {
    Item item = put(new Item(1, 7));
    assertThat(seals.open(item)).isFalse();
    assertThat(seals.refusal(item)).isNull();
    assertThat(seals.open(item)).isFalse();
    assertThat(seals.refusal(item)).isEqualTo(Refusal.REPLAYED);
  }

  @Test
  void aReturnedItemMayBeUsedOnceMoreButNotItsReplay() {
    Item item = put(new Item(1, 7));
    assertThat(seals.refusal(item)).isNull();
    Item again = seals.reopen(item);
    assertThat(again).isEqualTo(item);
    assertThat(seals.refusal(item)).isEqualTo(Refusal.REPLAYED);
    assertThat(seals.refusal(again)).isNull();
    assertThat(seals.refusal(again)).isEqualTo(Refusal.REPLAYED);
    assertThat(seals.refusal(seals.reopen(again))).isNull();
  }

  @Test
  void anItemWhoseReturnFailedCannotBeUsed() {
    Item item = put(new Item(1, 7));
    assertThat(seals.refusal(item)).isNull();
    Item again = seals.reopen(item);
    seals.close(again);
    assertThat(seals.refusal(again)).isEqualTo(Refusal.REPLAYED);
    assertThat(seals.refusal(item)).isEqualTo(Refusal.REPLAYED);
  }

  @Test
  void aDeliveryIsSealed() {
    Item item = put(new Item(1, 7));
    assertThat(seals.refusal(item)).isNull();
    seals.reopen(item);
    for (String delivery : new String[] {"/1", "/0", "/", "/x", "/-1", "/4294967296"}) {
      Item guessed = item.withSeal(item.seal() + delivery);
      assertThat(seals.refusal(guessed)).as(delivery).isEqualTo(Refusal.ALTERED);
    }
  }

  @Test
  void everyPartOfAnItemIsSealed() {
    seals.sealed(new Item(9, 8), 8);
    Item item = seals.sealed(new Item(1, 7, 2, "text", ""), 7);
    String seal = item.seal();
    assertThat(seals.refusal(new Item(2, 7, 2, "text", seal))).isEqualTo(Refusal.ALTERED);
    assertThat(seals.refusal(new Item(1, 8, 2, "text", seal))).isEqualTo(Refusal.ALTERED);
    assertThat(seals.refusal(new Item(1, 7, 3, "text", seal))).isEqualTo(Refusal.ALTERED);
    assertThat(seals.refusal(new Item(1, 7, 2, "Text", seal))).isEqualTo(Refusal.ALTERED);
    assertThat(seals.refusal(new Item(1, 7, 2, "text", ""))).isEqualTo(Refusal.ALTERED);
    assertThat(seals.open(item)).isTrue();
    assertThat(seals.refusal(item)).isNull();
  }

  @Test
  void noProducerCanSealForAnother() {
    seals.sealed(new Item(1, 7), 7);
    assertThat(seals.refusal(seals.sealed(new Item(2, 7), 8))).isEqualTo(Refusal.FORGED);
  }

  @Test
  void keysDifferFromRunToRun() {
    assertThat(seals.refusal(new Seals(true, 1).sealed(new Item(1, 7), 7)))
        .isEqualTo(Refusal.ALTERED);
  }

  @Test
  void anItemMayBeHeldWhileAnyNumberOfOthersPass() {
    OpenDeliveries items = new OpenDeliveries(2);
    assertThat(items.open(1)).isTrue();
    for (long number = 2; number <= 100_000; number++) {
      assertThat(items.open(number)).isTrue();
      assertThat(items.close(number, 0)).isTrue();
      assertThat(items.close(number, 0)).isFalse();
    }
    assertThat(items.close(1, 0)).isTrue();
    assertThat(items.open(1)).isFalse();
    assertThat(items.close(1, 0)).isFalse();
  }

  @Test
  void ifTheyAreOffNoItemHasASealOrIsRefused() {
    Seals off = new Seals(false, 100);
    Item item = new Item(1, 7);
    assertThat(off.sealed(item, 7)).isSameAs(item);
    assertThat(off.open(item)).isFalse();
    assertThat(off.refusal(item)).isNull();
    assertThat(off.reopen(item)).isSameAs(item);
    off.close(item);
    assertThat(off.refusal(item)).isNull();
  }

  @Test
  void theOldestIsClosedWhereMoreAreLostThanCanBeOpen() {
    OpenDeliveries items = new OpenDeliveries(3);
    for (long number = 1; number <= 4; number++) {
      assertThat(items.open(number)).isTrue();
    }
    assertThat(items.close(1, 0)).isFalse();
    assertThat(items.close(2, 0)).isTrue();
    assertThat(items.close(4, 0)).isTrue();
  }
}
