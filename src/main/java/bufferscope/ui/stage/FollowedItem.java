package bufferscope.ui.stage;

import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Chooses the item to follow when the user presses a key and points at none. */
record FollowedItem(SystemState state) {
  /** Returns the item in the hands of that thread, or else the one that moved last. */
  OptionalLong number(OptionalInt focused) {
    return focused.stream()
        .mapToObj(state::thread)
        .flatMap(Optional::stream)
        .map(ThreadState::hands)
        .filter(Objects::nonNull)
        .findFirst()
        .or(this::newest)
        .stream()
        .mapToLong(life -> life.item().number())
        .findFirst();
  }

  private Optional<ItemLife> newest() {
    return Stream.of(
            state.threads().stream().map(ThreadState::hands),
            state.buffer().slots().stream(),
            state.lastFinished().stream())
        .flatMap(lives -> lives)
        .filter(Objects::nonNull)
        .max(Comparator.comparingLong(FollowedItem::lastMove));
  }

  private static long lastMove(ItemLife life) {
    return Math.max(
        Math.max(life.made(), life.inserted()), Math.max(life.removed(), life.finished()));
  }
}
