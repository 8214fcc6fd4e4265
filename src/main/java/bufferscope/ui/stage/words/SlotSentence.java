package bufferscope.ui.stage.words;

import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the sentence about one slot, or about all slots. */
public record SlotSentence(SystemState state) {
  private static final int MOST_ITEMS = 32;

  /** Returns the sentence about that slot. */
  public String of(int slot) {
    List<@Nullable ItemLife> slots = state.buffer().slots();
    ItemLife life = slot < slots.size() ? slots.get(slot) : null;
    if (life != null) {
      return Texts.of(
          life.isStored() ? "stage.slotItem" : "stage.slotRead",
          slot,
          life.item().number(),
          state.thread(life.item().maker()).map(ThreadState::name).orElse("?"),
          life.made() / 1e9,
          life.inserted() / 1e9,
          life.removed() / 1e9,
          ItemText.inSentence(life.item()));
    }
    return Texts.of(
        slot < state.buffer().capacity() ? "stage.slotEmpty" : "stage.slotSurplus", slot);
  }

  /** Returns the sentence about all slots, oldest item first. */
  public String ofAll() {
    List<@Nullable ItemLife> slots = state.buffer().slots();
    String numbers =
        java.util.stream.IntStream.range(0, slots.size())
            .mapToObj(i -> slots.get((state.buffer().firstSlot() + i) % slots.size()))
            .filter(Objects::nonNull)
            .limit(MOST_ITEMS)
            .map(life -> Long.toString(life.item().number()))
            .collect(Collectors.joining(", "));
    return Texts.of(
        "stage.slotAll", state.buffer().occupancy(), state.buffer().capacity(), numbers);
  }
}
