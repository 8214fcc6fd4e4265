package bufferscope.ui.results;

import bufferscope.event.Item;
import bufferscope.measure.Results;
import bufferscope.measure.Results.ItemEntry;
import bufferscope.measure.Results.ItemVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored item beside the item that was taken in its turn. A lost item has no item beside it, nor
 * has one that is still in the buffer, nor the second copy of a doubled one. The correct items
 * below them are therefore still side by side.
 */
record Row(@Nullable ItemEntry produced, @Nullable ItemEntry consumed) {

  /** Returns the rows of all entries that are kept, oldest first. */
  static List<Row> of(Results results) {
    List<ItemEntry> produced = results.produced();
    List<ItemEntry> consumed = results.consumed();
    List<Row> rows = new ArrayList<>();
    int p = 0;
    int c = firstWithPartner(results);
    while (p < produced.size() || c < consumed.size()) {
      ItemEntry in = p < produced.size() ? produced.get(p) : null;
      ItemEntry out = c < consumed.size() ? consumed.get(c) : null;
      if (out != null && out.mark() == ItemVerdict.DOUBLED) {
        in = null;
      } else if (in != null && in.mark() == ItemVerdict.LOST && !isSame(in, out)) {
        out = null;
      }
      rows.add(new Row(in, out));
      p += in == null ? 0 : 1;
      c += out == null ? 0 : 1;
    }
    return rows;
  }

  /** Returns the first taken item whose stored item is still kept. */
  private static int firstWithPartner(Results results) {
    if (results.producedBefore() == 0) {
      return 0;
    }
    Map<Item, Integer> places = new HashMap<>();
    for (int c = results.consumed().size() - 1; c >= 0; c--) {
      places.put(results.consumed().get(c).item(), c);
    }
    return results.produced().stream()
        .filter(entry -> entry.mark() != ItemVerdict.LOST && places.containsKey(entry.item()))
        .findFirst()
        .map(entry -> places.getOrDefault(entry.item(), 0))
        .orElse(results.consumed().size());
  }

  private static boolean isSame(ItemEntry in, @Nullable ItemEntry out) {
    return out != null && in.item().equals(out.item());
  }

  /** Returns true if either item is marked as wrong, or the two differ. */
  boolean isDifferent() {
    return isMarked(produced)
        || isMarked(consumed)
        || (produced != null && consumed != null && !isSame(produced, consumed));
  }

  private static boolean isMarked(@Nullable ItemEntry entry) {
    return entry != null
        && entry.mark() != ItemVerdict.FINE
        && entry.mark() != ItemVerdict.NOT_USED;
  }
}
