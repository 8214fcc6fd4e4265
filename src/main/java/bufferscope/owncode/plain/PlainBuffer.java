package bufferscope.owncode.plain;

import bufferscope.owncode.twin.Heap;
import bufferscope.sync.controlled.CallAutomaton.Call;
import bufferscope.sync.controlled.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A buffer of plain Java that was made for a search. Its calls return the numbers of items: see the
 * constants of {@link Operation}.
 */
public final class PlainBuffer {
  private final Heap heap;
  private final @Nullable Object buffer;
  private final Method put;
  private final Method take;
  private final Items items;
  private final Shape shape;
  private final Parameters in;
  private final Map<Integer, Object> values = new HashMap<>();

  PlainBuffer(Heap heap, Blueprint.BufferInstance made) {
    this.heap = heap;
    buffer = made.buffer();
    put = made.put();
    take = made.take();
    items = made.items();
    shape = made.shape();
    in = shape.in();
  }

  /** Returns the call in which that producer, counted from 1, puts the item of that number. */
  public Call put(int producer, int item) {
    String thread = "P" + producer;
    Object theItem = in.hasItem() ? value(item) : item;
    Object[] arguments = in.arguments(thread, producer, theItem);
    return () -> {
      Object accepted = run(thread, item, put, arguments);
      return Boolean.FALSE.equals(accepted) ? Operation.NOTHING_DONE : Operation.OWN_ITEM;
    };
  }

  /** Returns true if the code has made a lock or semaphore that is fair. */
  public boolean isFair() {
    return heap.isFair();
  }

  /** Makes so many items, before any thread runs. */
  public void makeItems(int count) {
    for (int item = 1; item <= count && in.hasItem(); item++) {
      value(item);
    }
  }

  private Object value(int item) {
    return values.computeIfAbsent(item, each -> heap.make(() -> items.value(each)));
  }

  /** Returns the call in which that consumer, counted from 1, takes an item. */
  public Call take(int consumer) {
    String thread = "C" + consumer;
    Object[] arguments = Parameters.ofTake(shape.take()).arguments(thread, consumer, "");
    return () -> number(Shape.item(run(thread, 0, take, arguments)));
  }

  private int number(@Nullable Object taken) {
    if (take.getReturnType() == void.class || !in.hasItem()) {
      return Operation.SOME_ITEM;
    }
    int item = itemOf(taken);
    if (item != 0) {
      return item;
    }
    if (shape.isNothing(taken)) {
      return Operation.NOTHING_DONE;
    }
    return taken == null ? Operation.NO_ITEM : Operation.NOT_AN_ITEM;
  }

  /** Returns the number of the item; 0 if the value is no item. */
  public int itemOf(@Nullable Object value) {
    for (Map.Entry<Integer, Object> each : values.entrySet()) {
      if (items.isSame(each.getValue(), value)) {
        return each.getKey();
      }
    }
    return 0;
  }

  private @Nullable Object run(
      String thread, int onceOnly, Method method, @Nullable Object... arguments)
      throws InterruptedException {
    heap.begin(thread, onceOnly);
    try {
      Object result = method.invoke(buffer, arguments);
      heap.checkEnd(Boolean.FALSE.equals(result) && method.equals(put));
      return result;
    } catch (InvocationTargetException e) {
      throw EndOfCall.thrown(Objects.requireNonNullElse(e.getCause(), e), heap::lineName);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("it was made accessible", e);
    } finally {
      heap.end();
    }
  }
}
