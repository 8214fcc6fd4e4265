package bufferscope.record;

import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.trace.ItemLife;
import bufferscope.trace.Safeguards;
import bufferscope.trace.Safeguards.DeadLetter;
import bufferscope.trace.Safeguards.Shutdown;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.trace.SystemState.CellState;
import bufferscope.trace.SystemState.ConditionState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way in which a state is written and read: its components in their order. */
final class StateCode {
  private StateCode() {}

  static void write(SystemState state, CompactOutput out) {
    out.time(state.at());
    out.number(state.events());
    out.list(
        state.locks(),
        lock -> {
          out.text(lock.name());
          out.flag(lock.fair());
          out.signed(lock.owner());
          out.list(lock.entryQueue(), id -> out.signed(id));
        });
    out.list(
        state.conditions(),
        condition -> {
          out.text(condition.name());
          out.text(condition.lock());
          out.list(condition.waiting(), id -> out.signed(id));
        });
    out.list(
        state.semaphores(),
        semaphore -> {
          out.text(semaphore.name());
          out.signed(semaphore.permits());
          out.flag(semaphore.binary());
          out.signed(semaphore.holder());
          out.list(semaphore.waiting(), id -> out.signed(id));
        });
    out.list(
        state.cells(),
        cell -> {
          out.text(cell.name());
          out.signed(cell.value());
        });
    write(state.buffer(), out);
    out.list(state.threads(), thread -> write(thread, out));
    out.number(state.made());
    out.number(state.finished());
    out.list(state.lastFinished(), life -> write(life, out));
    write(state.safeguards(), out);
  }

  static SystemState read(CompactInput in) {
    return new SystemState(
        in.time(),
        in.number(),
        in.list(() -> new LockState(in.text(), in.flag(), in.signedInt(), in.list(in::signedInt))),
        in.list(() -> new ConditionState(in.text(), in.text(), in.list(in::signedInt))),
        in.list(
            () ->
                new SemaphoreState(
                    in.text(), in.signedInt(), in.flag(), in.signedInt(), in.list(in::signedInt))),
        in.list(() -> new CellState(in.text(), in.signedInt())),
        readBuffer(in),
        in.list(() -> readThread(in)),
        in.number(),
        in.number(),
        in.list(() -> readSomeLife(in)),
        readSafeguards(in));
  }

  private static void write(BufferState buffer, CompactOutput out) {
    out.number(buffer.capacity());
    out.list(buffer.slots(), life -> write(life, out));
    out.number(buffer.putIndex());
    out.number(buffer.takeIndex());
    out.flag(buffer.message());
  }

  private static BufferState readBuffer(CompactInput in) {
    return new BufferState(
        in.number(Integer.MAX_VALUE),
        readSlots(in),
        in.number(Integer.MAX_VALUE),
        in.number(Integer.MAX_VALUE),
        in.flag());
  }

  private static List<@Nullable ItemLife> readSlots(CompactInput in) {
    int size = in.number(EventTable.MOST);
    List<@Nullable ItemLife> slots = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      slots.add(readLife(in));
    }
    return Collections.unmodifiableList(slots);
  }

  private static void write(ThreadState thread, CompactOutput out) {
    out.number(thread.id());
    out.text(thread.name());
    out.constant(thread.role());
    out.constant(thread.status());
    out.text(thread.place());
    out.time(thread.since());
    write(thread.hands(), out);
    out.time(thread.workBegan());
    out.signed(thread.workNanos());
    out.number(thread.overtaken());
    out.flag(thread.timed());
    out.flag(thread.interrupted());
    out.number(thread.line());
    out.signed(thread.pausedAt());
    out.constant(thread.ending());
    out.text(thread.failure());
  }

  private static ThreadState readThread(CompactInput in) {
    return new ThreadState(
        in.number(EventTable.MOST),
        in.text(),
        in.constant(Role.values()),
        in.constant(Status.values()),
        in.textOrNull(),
        in.time(),
        readLife(in),
        in.time(),
        in.signed(),
        in.number(Integer.MAX_VALUE),
        in.flag(),
        in.flag(),
        in.number(Integer.MAX_VALUE),
        in.signed(),
        in.constantOrNull(Ending.values()),
        in.textOrNull());
  }

  private static void write(@Nullable ItemLife life, CompactOutput out) {
    out.item(life == null ? null : life.item());
    if (life != null) {
      out.time(life.made());
      out.time(life.inserted());
      out.time(life.removed());
      out.time(life.finished());
    }
  }

  private static @Nullable ItemLife readLife(CompactInput in) {
    Item item = in.item();
    return item == null ? null : new ItemLife(item, in.time(), in.time(), in.time(), in.time());
  }

  private static ItemLife readSomeLife(CompactInput in) {
    return new ItemLife(in.someItem(), in.time(), in.time(), in.time(), in.time());
  }

  private static void write(Safeguards safeguards, CompactOutput out) {
    out.list(
        List.copyOf(safeguards.refused().entrySet()),
        refused -> {
          out.constant(refused.getKey());
          out.number(refused.getValue());
        });
    out.number(safeguards.deadLetters());
    out.list(
        safeguards.lastDeadLetters(),
        letter -> {
          out.item(letter.item());
          out.text(letter.thread());
          out.text(letter.cause());
          out.time(letter.at());
        });
    out.number(safeguards.returned());
    out.number(safeguards.restarts());
    Shutdown shutdown = safeguards.shutdown();
    out.flag(shutdown != null);
    if (shutdown != null) {
      out.time(shutdown.began());
      out.signed(shutdown.limitNanos());
      out.signed(shutdown.left());
    }
  }

  private static Safeguards readSafeguards(CompactInput in) {
    Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
    in.list(() -> Map.entry(in.constant(Refusal.values()), in.number()))
        .forEach(entry -> refused.put(entry.getKey(), entry.getValue()));
    return new Safeguards(
        refused,
        in.number(),
        in.list(() -> new DeadLetter(in.someItem(), in.text(), in.text(), in.time())),
        in.number(),
        in.number(),
        in.flag() ? new Shutdown(in.time(), in.signed(), in.signedInt()) : null);
  }
}
