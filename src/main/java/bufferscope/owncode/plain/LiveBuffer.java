package bufferscope.owncode.plain;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.CodeFailedException;
import bufferscope.event.Item;
import bufferscope.measure.CallJudge;
import bufferscope.measure.ViolationKind;
import bufferscope.owncode.live.LiveObjects;
import bufferscope.owncode.live.RecentItems;
import bufferscope.run.LiveCode;
import bufferscope.sync.live.Probe;
import bufferscope.sync.live.TracedSync;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A buffer of plain Java in a live run. Its calls are judged by what they return. */
final class LiveBuffer implements BoundedBuffer<Item>, LiveCode.LateBuffer {
  /** The time after which a call that did nothing is made again. */
  private static final long AGAIN_NANOS = 1_000_000;

  private final PlainLive code;
  private final TracedSync sync;
  private final Probe probe;
  private final LiveCode.Faults faults;
  private final Consumer<String> output;
  private final CallJudge judge;
  private final int capacity;
  private final RecentItems recent = new RecentItems();
  private final CountDownLatch ready = new CountDownLatch(1);
  private @Nullable LiveInstance buffer;
  private @Nullable RuntimeException notMade;

  /** The buffer of the file's code, and its objects. */
  record LiveInstance(LiveObjects objects, Blueprint.BufferInstance code) {
    Shape shape() {
      return code.shape();
    }
  }

  /** Creates a buffer that is not made yet. */
  LiveBuffer(
      PlainLive code,
      TracedSync sync,
      Probe probe,
      LiveCode.Faults faults,
      Consumer<String> output,
      CallJudge judge,
      int capacity) {
    this.code = code;
    this.sync = sync;
    this.probe = probe;
    this.faults = faults;
    this.output = output;
    this.judge = judge;
    this.capacity = capacity;
  }

  @Override
  public void make() {
    try {
      buffer = code.make(sync, probe, output, recent, capacity);
    } catch (RuntimeException e) {
      notMade = e;
    } catch (ReflectiveOperationException | LinkageError e) {
      notMade = new IllegalStateException("the compiler made it", e);
    } finally {
      ready.countDown();
    }
  }

  private LiveInstance made() throws InterruptedException {
    ready.await();
    if (notMade != null) {
      throw notMade;
    }
    return Objects.requireNonNull(buffer, "it was made, or there is a reason why not");
  }

  @Override
  public void put(Item item) throws InterruptedException {
    LiveInstance made = made();
    Parameters in = made.shape().in();
    Object value =
        in.hasItem() ? made.code.items().value(made.code.items().fitting(item.number())) : item;
    recent.add(value, item);
    judge.putBegins(item);
    made.objects.place().putBegins(item);
    while (Boolean.FALSE.equals(call(made, made.code.put(), in, value, false))) {
      rest();
    }
    made.objects.place().putReturned(item);
    judge.putReturned(item).ifPresent(this::report);
  }

  @Override
  @SuppressWarnings("NullAway") // broken code may return no item
  public Item take() throws InterruptedException {
    LiveInstance made = made();
    Parameters none = Parameters.ofTake(made.shape().take());
    int thread = probe.thread();
    while (true) {
      judge.takeBegins(thread);
      boolean returned = false;
      try {
        Object taken = Shape.item(call(made, made.code.take(), none, "", true));
        returned = true;
        if (!made.shape().isNothing(taken)) {
          return itemOf(made, taken);
        }
      } finally {
        if (!returned) {
          judge.takeThrew(thread);
        }
      }
      judge.tookNothing(thread);
      rest();
    }
  }

  private @Nullable Item itemOf(LiveInstance made, @Nullable Object taken)
      throws InterruptedException {
    boolean silent = made.shape().isSilent();
    Item item = silent ? null : recent.of(taken);
    checkGoesOn();
    if (!silent && item == null) {
      judge.tookNothing(probe.thread());
      faults.report(
          ViolationKind.TOOK_FROM_EMPTY, null, "took %s, which is no item".formatted(taken));
      return null;
    }
    Item shown = made.objects.place().takeReturned(item);
    if (shown == null) {
      judge.tookNothing(probe.thread());
      faults.report(ViolationKind.TOOK_FROM_EMPTY, null, "took an item though none was left");
      return null;
    }
    judge.takeReturned(probe.thread(), shown).ifPresent(this::report);
    return shown;
  }

  private void report(CallJudge.Finding found) {
    faults.report(found.kind(), found.item(), found.sentence());
  }

  /** Ends the thread if the run is over, since its interrupt may have made the call return. */
  private void checkGoesOn() throws InterruptedException {
    if (probe.isOver()) {
      throw new InterruptedException("the run is over");
    }
  }

  private @Nullable Object call(
      LiveInstance made, Method method, Parameters parameters, Object item, boolean takes)
      throws InterruptedException {
    String name = Thread.currentThread().getName();
    String digits = name.replaceAll("\\D", "");
    int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
    made.objects.begin(takes);
    try {
      return method.invoke(made.code.buffer(), parameters.arguments(name, number, item));
    } catch (InvocationTargetException e) {
      throw thrown(Objects.requireNonNullElse(e.getCause(), e));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("it was made accessible", e);
    } finally {
      made.objects.end();
    }
  }

  private RuntimeException thrown(Throwable thrown) throws InterruptedException {
    if (thrown instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    checkGoesOn(); // a finally block may have thrown something else than the interrupt
    return new CodeFailedException(EndOfCall.description(thrown, code.lines()::name), thrown);
  }

  /** Waits a moment, since a call that did nothing is to be made again. */
  private static void rest() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(AGAIN_NANOS);
  }
}
