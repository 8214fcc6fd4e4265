package bufferscope.record;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.SafeguardEvent.ItemDeadLettered;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way of an item through the kept part of a run.
 *
 * @param stations oldest first; none if the item does not occur in that part
 * @param end where the item is at the end of the part
 * @param waits the times that all items of that part spent in the buffer
 */
public record ItemWay(long number, List<Station> stations, End end, WaitingTimes waits) {

  private static final int READ_AT_ONCE = 1 << 14;

  /** An act on an item. */
  public enum Act {
    MADE,
    PUT,
    TAKEN,
    /** It was read and stayed in its slot. */
    READ,
    REFUSED,
    PUT_ASIDE,
    FINISHED;

    boolean leavesBuffer() {
      return this == TAKEN || this == READ;
    }
  }

  /** The place of an item in the end. */
  public enum End {
    STORED,
    IN_HANDS,
    FINISHED,
    PUT_ASIDE,
    /** It is neither in a slot nor in the hands of a thread. */
    GONE
  }

  /**
   * An act on the item.
   *
   * @param event the number of its event; -1 if that is no longer kept
   * @param at run time in nanoseconds
   * @param thread the name of the thread that acted; empty if it is not known any more
   * @param slot the slot, if the act has one
   */
  public record Station(Act act, long event, long at, String thread, int slot) {
    static final long NOT_KEPT = -1;

    /** Returns true if the moment of the act can still be shown. */
    public boolean isKept() {
      return event != NOT_KEPT;
    }
  }

  /**
   * Follows the item of that number. It takes a while, since it reads the whole stretch.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static ItemWay of(Stretch stretch, long number) throws InterruptedException {
    WayFinder search = new WayFinder(number);
    search.begin(stretch.stateAt(stretch.first()));
    for (long from = stretch.first(); from < stretch.end(); from += READ_AT_ONCE) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      stretch.read(from, Math.min(stretch.end(), from + READ_AT_ONCE), search::read);
    }
    return search.way(stretch.stateAt(stretch.end()));
  }

  /** Returns the time that it spent in the buffer the last time, once it has left it. */
  public OptionalLong waited() {
    OptionalLong waited = OptionalLong.empty();
    long put = ItemLife.NOT_YET;
    for (Station station : stations) {
      if (station.act() == Act.PUT) {
        put = station.at();
      } else if (station.act().leavesBuffer() && put != ItemLife.NOT_YET) {
        waited = OptionalLong.of(station.at() - put);
        put = ItemLife.NOT_YET;
      }
    }
    return waited;
  }

  private static final class WayFinder {
    private final long number;
    private final List<Station> stations = new ArrayList<>();
    private final WaitingTimes waits = new WaitingTimes();
    private final Map<Long, Long> puts = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    WayFinder(long number) {
      this.number = number;
    }

    private void begin(SystemState start) {
      start.threads().forEach(thread -> names.put(thread.id(), thread.name()));
      lives(start).forEach(this::begin);
    }

    private void begin(ItemLife life) {
      if (life.isStored()) {
        puts.put(life.item().number(), life.inserted());
      }
      if (life.item().number() == number) {
        early(Act.MADE, life.made(), names.getOrDefault(life.item().maker(), ""));
        early(Act.PUT, life.inserted(), "");
        early(Act.TAKEN, life.removed(), "");
      }
    }

    private void early(Act act, long at, String thread) {
      if (at != ItemLife.NOT_YET) {
        stations.add(new Station(act, Station.NOT_KEPT, at, thread, 0));
      }
    }

    private static Stream<ItemLife> lives(SystemState state) {
      return Stream.concat(
              state.buffer().slots().stream(), state.threads().stream().map(each -> each.hands()))
          .filter(Objects::nonNull);
    }

    private void read(long index, Event event) {
      if (event instanceof ThreadStarted e) {
        names.put(e.thread(), e.name());
      } else if (event instanceof ItemMade e) {
        add(Act.MADE, index, e, e.item(), 0);
      } else if (event instanceof SlotWritten e && e.item() != null) {
        puts.put(e.item().number(), e.at());
        add(Act.PUT, index, e, e.item(), e.slot());
      } else if (event instanceof SlotRead e) {
        left(e, e.item());
        add(Act.TAKEN, index, e, e.item(), e.slot());
      } else if (event instanceof SlotCopied e) {
        left(e, e.item());
        add(Act.READ, index, e, e.item(), e.slot());
      } else if (event instanceof ItemRefused e) {
        add(Act.REFUSED, index, e, e.item(), 0);
      } else if (event instanceof ItemDeadLettered e) {
        add(Act.PUT_ASIDE, index, e, e.item(), 0);
      } else if (event instanceof ItemFinished e) {
        add(Act.FINISHED, index, e, e.item(), 0);
      }
    }

    private void left(Event event, @Nullable Item item) {
      Long put = item == null ? null : puts.remove(item.number());
      if (put != null) {
        waits.add(event.at() - put);
      }
    }

    private void add(Act act, long index, Event event, @Nullable Item item, int slot) {
      if (item != null && item.number() == number) {
        String thread = names.getOrDefault(event.thread(), "");
        stations.add(new Station(act, index, event.at(), thread, slot));
      }
    }

    private ItemWay way(SystemState last) {
      return new ItemWay(number, List.copyOf(stations), end(last), waits);
    }

    private End end(SystemState last) {
      Act act = stations.isEmpty() ? Act.MADE : stations.get(stations.size() - 1).act();
      if (act == Act.FINISHED) {
        return End.FINISHED;
      } else if (act == Act.PUT_ASIDE) {
        return End.PUT_ASIDE;
      }
      return lives(last)
          .filter(life -> life.item().number() == number)
          .map(life -> life.isStored() ? End.STORED : End.IN_HANDS)
          .findFirst()
          .orElse(End.GONE);
    }
  }
}
