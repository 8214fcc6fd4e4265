package bufferscope.ui.stage;

import bufferscope.event.Item;
import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The items on their way from hand to slot to hand. A tile stays with its item; the more items
 * move, the faster they do, and when an eye could not follow, they appear where they belong.
 */
final class ItemLayer extends Pane {
  /** Over this time the moves are counted. */
  private static final double BUSTLE_SECONDS = 0.5;

  /** With more moves than this in that time, everything moves faster. */
  private static final double CALM = 4;

  /** With more moves than this, an eye cannot follow. */
  private static final double MAX_BUSTLE = 16;

  private static final double LEAVING_HASTE = 3;

  /** More fading tiles than this would make a buffer look fuller than it is. */
  private static final int MAX_LEAVING = 6;

  private static final double IN_SLOT = 0.8;
  private static final double IN_HAND = 0.44;

  private final Map<Copy, ItemTile> tiles = new HashMap<>();
  private final List<ItemTile> leaving = new ArrayList<>();
  private final List<Deque<ItemTile>> spare = new ArrayList<>();
  private final Map<Copy, Wanted> wanted = new HashMap<>();

  /** An item may be at several places: a message that was read, or what broken code doubled. */
  private record Copy(long item, int number) {}

  /**
   * Where an item belongs.
   *
   * @param holder a thread, or a slot as {@code -1 - slot}
   * @param read whether it is a message that somebody has read
   */
  private record Wanted(Item item, Spot spot, double size, int holder, boolean read) {
    boolean isInHand() {
      return holder >= 0;
    }
  }

  private double bustle;

  ItemLayer() {
    for (int colour = 0; colour < ItemTile.COLOURS; colour++) {
      spare.add(new ArrayDeque<>());
    }
    setMouseTransparent(true);
    setManaged(false);
  }

  /** Puts every item where that state has it; {@code hand} is where a thread holds things. */
  void show(
      SystemState state,
      StageLayout layout,
      IntFunction<@Nullable Spot> hand,
      boolean slotsHaveTiles,
      boolean jump) {
    wanted.clear();
    for (ThreadState thread : state.threads()) {
      ItemLife life = thread.hands();
      Spot spot = life == null ? null : hand.apply(thread.id());
      if (life != null && spot != null) {
        double size = IN_HAND * layout.token();
        want(new Wanted(life.item(), spot, size, thread.id(), false));
      }
    }
    if (slotsHaveTiles) {
      wantSlots(state.buffer().slots(), layout.slots());
    }
    bustle += jump ? 0 : moves();
    boolean direct = jump || bustle > MAX_BUSTLE;
    dismiss(direct);
    double base = Math.max(IN_SLOT * layout.slots().size(), IN_HAND * layout.token());
    wanted.forEach((copy, want) -> place(copy, want, base, direct, hand));
  }

  private void wantSlots(List<@Nullable ItemLife> slots, SlotPlaces places) {
    for (int i = 0; i < slots.size() && i < places.count(); i++) {
      ItemLife life = slots.get(i);
      if (life != null) {
        double size = IN_SLOT * places.size();
        want(new Wanted(life.item(), places.centre(i), size, -1 - i, !life.isStored()));
      }
    }
  }

  private void want(Wanted want) {
    wanted.put(copyFor(want), want);
  }

  /** A tile stays with its holder; otherwise the first goes that nobody wants. */
  private Copy copyFor(Wanted want) {
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

  private int moves() {
    int moves = 0;
    for (Map.Entry<Copy, Wanted> entry : wanted.entrySet()) {
      ItemTile tile = tiles.get(entry.getKey());
      moves += tile == null || tile.holder() != entry.getValue().holder ? 1 : 0;
    }
    return moves;
  }

  private void dismiss(boolean direct) {
    Iterator<Map.Entry<Copy, ItemTile>> all = tiles.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Copy, ItemTile> entry = all.next();
      if (!wanted.containsKey(entry.getKey())) {
        all.remove();
        ItemTile tile = entry.getValue();
        if (direct || leaving.size() >= MAX_LEAVING) {
          recycle(tile);
        } else {
          tile.setTargetScale(0);
          leaving.add(tile);
        }
      }
    }
  }

  private void place(
      Copy copy, Wanted want, double base, boolean direct, IntFunction<@Nullable Spot> hand) {
    ItemTile tile = tiles.get(copy);
    boolean fresh = tile == null;
    if (tile == null) {
      tile = tile(ItemTile.colour(want.item));
      tile.become(want.item);
      tiles.put(copy, tile);
    }
    tile.setSize(base);
    tile.setTargetScale(want.size / base);
    if (fresh && !direct) {
      boolean appears = want.isInHand() || copy.number > 0;
      Spot maker = appears ? want.spot : hand.apply(want.item.maker());
      tile.setScale(0.1);
      tile.glide().from(maker == null ? want.spot : maker);
    }
    boolean stays = tile.holder() == want.holder && tile.glide().hasArrived();
    tile.setHolder(want.holder);
    tile.showRead(want.read);
    tile.glide().to(want.spot);
    if (direct) {
      tile.jump();
    } else if (stays) {
      tile.glide().jump(); // it moves with its holder
    }
  }

  /** A tile of that colour, since a new colour would have to be styled anew. */
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

  /** Everything at its place at once. */
  void jump() {
    leaving.forEach(this::recycle);
    leaving.clear();
    tiles.values().forEach(ItemTile::jump);
  }

  void step(double seconds) {
    bustle *= Math.exp(-seconds / BUSTLE_SECONDS);
    double remaining = Glide.remaining(seconds * Math.max(1, bustle / CALM));
    tiles.values().forEach(tile -> tile.step(remaining));
    double leavingRemaining = Glide.remaining(seconds * LEAVING_HASTE);
    leaving.removeIf(
        tile -> {
          tile.step(leavingRemaining);
          boolean gone = tile.getScaleX() < 0.03;
          if (gone) {
            recycle(tile);
          } else {
            tile.setOpacity(Math.min(1, tile.getScaleX() * 2));
          }
          return gone;
        });
  }

  void clear() {
    getChildren().clear();
    tiles.clear();
    leaving.clear();
    spare.forEach(Deque::clear);
    bustle = 0;
  }
}
