package bufferscope.ui.stage.node;

import bufferscope.event.Item;
import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.stage.layout.Spot;
import bufferscope.ui.stage.layout.StageLayout;
import bufferscope.ui.stage.words.ItemText;
import bufferscope.work.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The items in hands and slots, and on their way between them. A tile stays with its item. */
public final class ItemLayer extends Pane {
  private static final double IN_SLOT = 0.8;
  private static final double IN_HAND = 0.44;

  private final Map<Copy, ItemTile> tiles = new HashMap<>();
  private final List<Deque<ItemTile>> spare = new ArrayList<>();
  private ItemText words = new ItemText(Task.USE_UP);

  /**
   * One tile of an item, which may have several: a message that was read, or an item that broken
   * code doubled.
   */
  private record Copy(long item, int number) {}

  /**
   * The position at which an item belongs.
   *
   * @param holder a thread, or a slot as {@code -1 - slot}
   * @param read whether it is a message that was read already
   */
  private record WantedTile(Item item, Spot spot, double size, int holder, boolean read) {}

  public ItemLayer() {
    for (int colour = 0; colour < ItemTile.COLOURS; colour++) {
      spare.add(new ArrayDeque<>());
    }
    setMouseTransparent(true);
    setManaged(false);
  }

  /** Sets the words in which tiles show the content of items. */
  public void setWords(ItemText newWords) {
    words = newWords;
  }

  /**
   * Puts every item at its position in that state; {@code hand} returns the position of a thread's
   * hand.
   */
  public void show(
      SystemState state,
      StageLayout layout,
      IntFunction<@Nullable Spot> hand,
      boolean slotsHaveTiles) {
    Map<Copy, WantedTile> wanted = wanted(state, layout, hand, slotsHaveTiles);
    Iterator<Map.Entry<Copy, ItemTile>> all = tiles.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Copy, ItemTile> entry = all.next();
      if (!wanted.containsKey(entry.getKey())) {
        all.remove();
        recycle(entry.getValue());
      }
    }
    double base = base(layout);
    wanted.forEach((copy, want) -> place(copy, want, base));
  }

  /**
   * Starts the movements of the items to their positions in that state. Returns true if any of them
   * moves.
   *
   * @param hand returns the future position of a thread's hand
   */
  public boolean setOut(
      SystemState next,
      StageLayout layout,
      IntFunction<@Nullable Spot> hand,
      boolean slotsHaveTiles) {
    tiles.values().forEach(ItemTile::stay);
    double base = base(layout);
    boolean moves = false;
    for (Map.Entry<Copy, WantedTile> entry :
        wanted(next, layout, hand, slotsHaveTiles).entrySet()) {
      ItemTile tile = tiles.get(entry.getKey());
      WantedTile want = entry.getValue();
      moves |= tile != null && tile.setOut(want.spot, want.size / base);
    }
    return moves;
  }

  public void move(double part) {
    tiles.values().forEach(tile -> tile.move(part));
  }

  private static double base(StageLayout layout) {
    return Math.max(IN_SLOT * layout.slots().size(), IN_HAND * layout.token());
  }

  private Map<Copy, WantedTile> wanted(
      SystemState state,
      StageLayout layout,
      IntFunction<@Nullable Spot> hand,
      boolean slotsHaveTiles) {
    Map<Copy, WantedTile> wanted = new HashMap<>();
    for (ThreadState thread : state.threads()) {
      ItemLife life = thread.hands();
      Spot spot = life == null ? null : hand.apply(thread.id());
      if (life != null && spot != null) {
        double size = IN_HAND * layout.token();
        want(wanted, new WantedTile(life.item(), spot, size, thread.id(), false));
      }
    }
    List<@Nullable ItemLife> slots = slotsHaveTiles ? state.buffer().slots() : List.of();
    for (int i = 0; i < slots.size() && i < layout.slots().count(); i++) {
      ItemLife life = slots.get(i);
      if (life != null) {
        double size = IN_SLOT * layout.slots().size();
        Spot spot = layout.slots().centre(i);
        want(wanted, new WantedTile(life.item(), spot, size, -1 - i, !life.isStored()));
      }
    }
    return wanted;
  }

  /** Returns the number of the item at that spot, if there is one. */
  public OptionalLong at(
      Spot spot, SystemState state, StageLayout layout, IntFunction<@Nullable Spot> hand) {
    return wanted(state, layout, hand, true).values().stream()
        .filter(want -> Math.abs(want.spot.x() - spot.x()) <= want.size / 2)
        .filter(want -> Math.abs(want.spot.y() - spot.y()) <= want.size / 2)
        .mapToLong(want -> want.item.number())
        .findFirst();
  }

  private void want(Map<Copy, WantedTile> wanted, WantedTile want) {
    wanted.put(copyFor(wanted, want), want);
  }

  /** Returns the copy whose tile is with the same holder, or else the first free copy. */
  private Copy copyFor(Map<Copy, WantedTile> wanted, WantedTile want) {
    Copy free = null;
    for (int number = 0; ; number++) {
      Copy copy = new Copy(want.item.number(), number);
      if (wanted.containsKey(copy)) {
        continue;
      }
      ItemTile tile = tiles.get(copy);
      if (tile != null && tile.holder() == want.holder) {
        return copy;
      }
      free = free == null ? copy : free;
      if (tile == null) {
        return free;
      }
    }
  }

  private void place(Copy copy, WantedTile want, double base) {
    ItemTile tile = tiles.get(copy);
    if (tile == null) {
      tile = tile(ItemTile.colour(want.item));
      tile.become(want.item, words.brief(want.item));
      tiles.put(copy, tile);
    }
    tile.setSize(base);
    tile.setHolder(want.holder);
    tile.showRead(want.read);
    tile.jump(want.spot, want.size / base);
  }

  /**
   * Returns a tile of that colour. Tiles keep their colour, since a new one would need new styles.
   */
  private ItemTile tile(int colour) {
    ItemTile tile = spare.get(colour).poll();
    if (tile == null) {
      tile = new ItemTile();
      getChildren().add(tile);
    }
    return tile;
  }

  private void recycle(ItemTile tile) {
    tile.setVisible(false);
    spare.get(tile.colour()).push(tile);
  }

  public void clear() {
    getChildren().clear();
    tiles.clear();
    spare.forEach(Deque::clear);
  }
}
