package bufferscope.owncode.plain;

import bufferscope.event.FailureMessage;
import bufferscope.owncode.twin.EndlessLoopError;
import bufferscope.owncode.twin.Heap;
import bufferscope.sync.controlled.CallAutomaton.Call;
import bufferscope.sync.controlled.CallFailedException;
import bufferscope.sync.controlled.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A buffer of plain Java that was made for a search. Its calls return numbers that name items: see
 * the constants of {@link Operation}.
 */
public final class PlainBuffer {
  private final Heap heap;
  private final @Nullable Object buffer;
  private final Method put;
  private final Method take;
  private final Items items;
  private final @Nullable Integer nothing;
  private final boolean mayReturnNull;
  private final Map<Integer, @Nullable Object> values = new HashMap<>();

  PlainBuffer(
      Heap heap, @Nullable Object buffer, Method put, Method take, Items items, Shape shape) {
    this.heap = heap;
    this.buffer = buffer;
    this.put = put;
    this.take = take;
    this.items = items;
    nothing = shape.numberForNothing();
    mayReturnNull = shape.nullForNothing();
  }

  /** The call in which that producer, counted from 1, puts the item of that number. */
  public Call put(int producer, int item) {
    Object[] arguments = put.getParameterCount() == 0 ? new Object[0] : new Object[] {value(item)};
    return () -> {
      Object accepted = run("P" + producer, item, put, arguments);
      return Boolean.FALSE.equals(accepted) ? Operation.NOTHING_DONE : Operation.OWN_ITEM;
    };
  }

  private @Nullable Object value(int item) {
    return values.computeIfAbsent(item, each -> heap.make(() -> items.value(each)));
  }

  /** The call in which that consumer, counted from 1, takes an item. */
  public Call take(int consumer) {
    return () -> number(run("C" + consumer, 0, take));
  }

  private int number(@Nullable Object taken) {
    if (take.getReturnType() == void.class || put.getParameterCount() == 0) {
      return Operation.SOME_ITEM;
    }
    for (Map.Entry<Integer, @Nullable Object> each : values.entrySet()) {
      if (items.isSame(each.getValue(), taken)) {
        return each.getKey();
      }
    }
    if (taken == null) {
      return mayReturnNull ? Operation.NOTHING_DONE : Operation.NO_ITEM;
    }
    return taken instanceof Number number && Objects.equals(nothing, number.intValue())
        ? Operation.NOTHING_DONE
        : Operation.NOT_AN_ITEM;
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
      throw thrown(Objects.requireNonNullElse(e.getCause(), e));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("it was made accessible", e);
    } finally {
      heap.end();
    }
  }

  /** Returns what the call threw, or throws what has a meaning of its own. */
  private static RuntimeException thrown(Throwable thrown) throws InterruptedException {
    if (thrown instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (thrown instanceof Error error && error.getStackTrace().length == 0) {
      throw error; // it unwinds the call
    }
    if (thrown instanceof EndlessLoopError) {
      return new CallFailedException(String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof IllegalMonitorStateException wrongUse) {
      throw wrongUse;
    }
    return new CallFailedException(FailureMessage.of(thrown) + line(thrown));
  }

  private static String line(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> !frame.getClassName().startsWith("bufferscope."))
        .filter(frame -> !frame.getClassName().startsWith("java."))
        .filter(frame -> !frame.getClassName().startsWith("jdk."))
        .findFirst()
        .map(frame -> " at line " + frame.getLineNumber())
        .orElse("");
  }
}
