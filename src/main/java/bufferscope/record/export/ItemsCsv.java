package bufferscope.record.export;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.SafeguardEvent.ItemDeadLettered;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.trace.StateFold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way of each item: one line for each, in the order in which they first appear, with the times
 * of its stations in nanoseconds of run time. Stations outside the part are left empty.
 */
final class ItemsCsv {
  private static final List<String> HEADER =
      List.of(
          "item",
          "value",
          "text",
          "producer",
          "consumer",
          "made",
          "put",
          "taken",
          "finished",
          "waited",
          "end");

  private final Map<Item, ItemTimes> ways = new LinkedHashMap<>();
  private final StateFold fold;

  /** The stations of an item; a time is null until the item reaches it. */
  private static final class ItemTimes {
    @Nullable String producer;
    @Nullable String consumer;
    @Nullable Long made;
    @Nullable Long put;
    @Nullable Long taken;
    @Nullable Long finished;
    String end = "";

    List<String> cells(Item item) {
      Long waited = put == null || taken == null ? null : taken - put;
      List<String> cells = new ArrayList<>();
      cells.add(Long.toString(item.number()));
      cells.add(Long.toString(item.value()));
      cells.add(item.text());
      for (Object each : new Object[] {producer, consumer, made, put, taken, finished, waited}) {
        cells.add(each == null ? "" : each.toString());
      }
      cells.add(end);
      return cells;
    }
  }

  private ItemsCsv(Part part) {
    fold = part.stretch().foldAt(part.from());
    part.read(this::read);
  }

  static void write(Part part, TextSink out) {
    out.add(Csv.line(HEADER));
    new ItemsCsv(part).ways.forEach((item, way) -> out.add(Csv.line(way.cells(item))));
  }

  private void read(long index, Event event) {
    fold.apply(event);
    if (event instanceof ItemMade e) {
      way(e.item()).made = e.at();
      way(e.item()).producer = fold.threadName(e.thread());
    } else if (event instanceof SlotWritten e && e.item() != null) {
      put(way(e.item()), e);
    } else if (event instanceof SlotRead e && e.item() != null) {
      take(way(e.item()), e);
    } else if (event instanceof SlotCopied e && e.item() != null) {
      take(way(e.item()), e);
    } else if (event instanceof ItemFinished e) {
      way(e.item()).finished = e.at();
      way(e.item()).end = "finished";
    } else if (event instanceof ItemRefused e) {
      way(e.item()).end = "refused";
    } else if (event instanceof ItemDeadLettered e) {
      way(e.item()).end = "put aside";
    }
  }

  /** Records a put. An item that was returned to the buffer is put again; the last time counts. */
  private void put(ItemTimes way, Event event) {
    way.put = event.at();
    way.taken = null;
  }

  private void take(ItemTimes way, Event event) {
    way.taken = event.at();
    way.consumer = fold.threadName(event.thread());
  }

  private ItemTimes way(Item item) {
    return ways.computeIfAbsent(item, key -> new ItemTimes());
  }
}
