package bufferscope.work;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event.Refusal;
import bufferscope.event.Item;
import org.junit.jupiter.api.Test;

/** Only what its maker sealed may be used, and once. */
final class SealsTest {
  private final Seals seals = new Seals();

  @Test
  void aSealedItemMayBeUsedOnce() {
    Item item = seals.sealed(new Item(1, 7), 7);
    assertThat(item.seal()).hasSize(64);
    assertThat(seals.refusal(item)).isNull();
    assertThat(seals.refusal(item)).isEqualTo(Refusal.REPLAYED);
    seals.forget(item);
    assertThat(seals.refusal(item)).isNull();
    assertThat(seals.refusal(item)).isEqualTo(Refusal.REPLAYED);
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
    assertThat(seals.refusal(item)).isNull();
  }

  @Test
  void nobodyCanSealForSomebodyElse() {
    seals.sealed(new Item(1, 7), 7);
    assertThat(seals.refusal(seals.sealed(new Item(2, 7), 8))).isEqualTo(Refusal.FORGED);
  }

  @Test
  void keysDifferFromRunToRun() {
    assertThat(seals.refusal(new Seals().sealed(new Item(1, 7), 7))).isEqualTo(Refusal.ALTERED);
  }

  @Test
  void numbersFarBelowTheNewestCountAsUsed() {
    SeenNumbers seen = new SeenNumbers();
    assertThat(seen.add(1)).isTrue();
    for (long number = 3; number <= 5000; number++) {
      assertThat(seen.add(number)).isTrue();
      assertThat(seen.add(number)).isFalse();
    }
    assertThat(seen.add(2)).isFalse();
    assertThat(seen.add(1)).isFalse();
    seen.forget(1);
    assertThat(seen.add(1)).isTrue();
  }
}
