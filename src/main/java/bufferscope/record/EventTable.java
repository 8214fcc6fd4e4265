package bufferscope.record;

import bufferscope.event.Event;
import bufferscope.event.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table of events by their numbers, which writes and reads them. Most events have one of a few
 * kinds of fields, for which there are short methods.
 */
final class EventTable {
  /** A limit above the number of threads, slots or lines of any run. */
  static final int MOST = 1 << 20;

  private final Map<Class<?>, EventCode<?>> byType = new HashMap<>();
  private final Map<Long, EventCode<?>> byNumber = new HashMap<>();

  interface FieldWriter<E> {
    void write(E event, CompactOutput out);
  }

  interface Maker<E> {
    E read(long at, int thread, CompactInput in);
  }

  /** An event without fields. */
  interface Plain<E> {
    E of(long at, int thread);
  }

  /** An event with a text, usually a name. */
  interface Named<E> {
    E of(long at, int thread, String text);
  }

  /** An event with a small number. */
  interface Counted<E> {
    E of(long at, int thread, int number);
  }

  interface OnItem<E> {
    E of(long at, int thread, Item item);
  }

  interface OnSlot<E> {
    E of(long at, int thread, int slot, @Nullable Item item);
  }

  interface OnCell<E> {
    E of(long at, int thread, String cell, int value);
  }

  private record EventCode<E extends Event>(
      int number, Class<E> type, FieldWriter<E> fields, Maker<E> maker) {
    void write(Event event, CompactOutput out) {
      fields.write(type.cast(event), out);
    }
  }

  /** Writes the event: its number, its time, its thread and its fields. */
  void write(Event event, CompactOutput out) {
    EventCode<?> code = byType.get(event.getClass());
    if (code == null) {
      throw new IllegalArgumentException("EventCodes has no number for " + event);
    }
    out.number(code.number);
    out.time(event.at());
    out.number(event.thread() + 1L);
    code.write(event, out);
  }

  /**
   * Reads an event.
   *
   * @throws BadBytesException if the bytes are no event
   */
  Event read(CompactInput in) {
    long number = in.number();
    EventCode<?> code = byNumber.get(number);
    if (code == null) {
      throw new BadBytesException("there is no event of number " + number);
    }
    long at = in.time();
    return code.maker.read(at, thread(in), in);
  }

  /** Reads the id of a thread. */
  static int thread(CompactInput in) {
    return in.number(MOST) - 1;
  }

  <E extends Event> void add(int number, Class<E> type, FieldWriter<E> fields, Maker<E> maker) {
    EventCode<E> code = new EventCode<>(number, type, fields, maker);
    byType.put(type, code);
    byNumber.put((long) number, code);
  }

  <E extends Event> void plain(int number, Class<E> type, Plain<E> event) {
    add(number, type, (e, out) -> {}, (at, thread, in) -> event.of(at, thread));
  }

  <E extends Event> void named(
      int number, Class<E> type, Function<E, String> text, Named<E> event) {
    add(
        number,
        type,
        (e, out) -> out.text(text.apply(e)),
        (at, thread, in) -> event.of(at, thread, in.text()));
  }

  <E extends Event> void counted(
      int number, Class<E> type, ToIntFunction<E> count, Counted<E> event) {
    add(
        number,
        type,
        (e, out) -> out.number(count.applyAsInt(e)),
        (at, thread, in) -> event.of(at, thread, in.number(MOST)));
  }

  <E extends Event> void onItem(
      int number, Class<E> type, Function<E, Item> item, OnItem<E> event) {
    add(
        number,
        type,
        (e, out) -> out.item(item.apply(e)),
        (at, thread, in) -> event.of(at, thread, in.someItem()));
  }

  <E extends Event> void onSlot(
      int number,
      Class<E> type,
      ToIntFunction<E> slot,
      Function<E, @Nullable Item> item,
      OnSlot<E> event) {
    add(
        number,
        type,
        (e, out) -> {
          out.number(slot.applyAsInt(e));
          out.item(item.apply(e));
        },
        (at, thread, in) -> event.of(at, thread, in.number(MOST), in.item()));
  }

  <E extends Event> void onCell(
      int number,
      Class<E> type,
      Function<E, String> cell,
      ToIntFunction<E> value,
      OnCell<E> event) {
    add(
        number,
        type,
        (e, out) -> {
          out.text(cell.apply(e));
          out.signed(value.applyAsInt(e));
        },
        (at, thread, in) -> event.of(at, thread, in.text(), in.signedInt()));
  }
}
