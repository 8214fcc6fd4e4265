package bufferscope.measure;

import bufferscope.event.Item;
import bufferscope.measure.Results.ItemEntry;
import bufferscope.measure.Results.ItemVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Records the stored and the taken items, as the invariants judge them. */
final class ResultsRecorder {
  static final int KEPT = 500;

  private final Column produced = new Column();
  private final Column consumed = new Column();

  private static final class Column {
    private final List<ItemEntry> entries = new ArrayList<>();
    private long dropped;
    private @Nullable List<ItemEntry> newest;

    void add(ItemEntry entry) {
      if (entries.size() == 2 * KEPT) {
        entries.subList(0, KEPT).clear();
        dropped += KEPT;
      }
      entries.add(entry);
      newest = null;
    }

    /** Changes the newest entry that meets the condition, if it is still there. */
    void change(Predicate<ItemEntry> meant, UnaryOperator<ItemEntry> change) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        if (meant.test(entries.get(i))) {
          entries.set(i, change.apply(entries.get(i)));
          newest = null;
          return;
        }
      }
    }

    List<ItemEntry> newest() {
      if (newest == null) {
        newest = List.copyOf(entries.subList(older(), entries.size()));
      }
      return newest;
    }

    private int older() {
      return Math.max(0, entries.size() - KEPT);
    }

    long before() {
      return dropped + older();
    }
  }

  void stored(Item item, String thread) {
    produced.add(new ItemEntry(item, thread, ItemVerdict.FINE, null));
  }

  void lost(Item item) {
    produced.change(
        entry -> entry.item().equals(item),
        entry -> new ItemEntry(item, entry.thread(), ItemVerdict.LOST, null));
  }

  void taken(Item item, String thread, ItemVerdict mark) {
    consumed.add(new ItemEntry(item, thread, mark, null));
  }

  /** Marks the newest such item that was taken as not used. */
  void notUsed(Item item) {
    consumed.change(
        entry -> entry.item().equals(item),
        entry -> new ItemEntry(item, entry.thread(), ItemVerdict.NOT_USED, null));
  }

  void computed(Item item, String thread, long result) {
    consumed.change(
        entry ->
            entry.result() == null && entry.item().equals(item) && entry.thread().equals(thread),
        entry -> new ItemEntry(item, thread, entry.mark(), result));
  }

  Results results() {
    return new Results(produced.newest(), consumed.newest(), produced.before(), consumed.before());
  }
}
