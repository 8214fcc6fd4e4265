package bufferscope.owncode.live;

import java.io.PrintStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The methods that the code of a file calls in a live run instead of its own instructions. The
 * transformation names these methods in strings.
 */
@SuppressWarnings("WaitNotInLoop") // the loop is in the code that waits
public final class LiveHooks {
  /** The time after which a sleeping thread looks whether the run was paused or has ended. */
  private static final long LONGEST_NAP_NANOS = 20_000_000;

  private static final long GIVEN_WAY_NANOS = 20_000;

  private LiveHooks() {}

  public static void monitorEnter(@Nullable Object object, int site) {
    Objects.requireNonNull(object, "synchronized on null");
    LiveObjects objects = LiveObjects.current();
    if (!objects.isMaking()) {
      objects.ignoringInterrupts(objects.monitor(object).lock()::lockInterruptibly);
    }
  }

  public static void monitorExit(Object object, int site) {
    LiveObjects objects = LiveObjects.current();
    if (!objects.isMaking()) {
      objects.monitor(object).lock().unlock();
    }
  }

  private static Condition condition(@Nullable Object object) {
    Objects.requireNonNull(object, "wait or notify on null");
    return LiveObjects.current().monitor(object).condition();
  }

  public static void await(@Nullable Object object, int site) throws InterruptedException {
    LiveObjects.current().checkGoesOn();
    condition(object).await();
  }

  public static void await(@Nullable Object object, long millis, int site)
      throws InterruptedException {
    if (millis == 0) {
      await(object, site);
    } else {
      LiveObjects.current().checkGoesOn();
      boolean unused = condition(object).await(millis, TimeUnit.MILLISECONDS);
    }
  }

  public static void signal(@Nullable Object object, int site) {
    condition(object).signal();
  }

  public static void signalAll(@Nullable Object object, int site) {
    condition(object).signalAll();
  }

  public static void sleep(long millis, int site) throws InterruptedException {
    sleepNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  public static void sleep(long millis, int nanos, int site) throws InterruptedException {
    sleepNanos(TimeUnit.MILLISECONDS.toNanos(millis) + nanos);
  }

  public static void sleep(TimeUnit unit, long duration, int site) throws InterruptedException {
    sleepNanos(unit.toNanos(duration));
  }

  /** Sleeps in the time of the run: longer if the run is slowed down or paused meanwhile. */
  private static void sleepNanos(long nanos) throws InterruptedException {
    LiveObjects objects = LiveObjects.current();
    if (objects.isMaking()) {
      return;
    }
    objects.probe().reach();
    objects.probe().waits();
    long end = objects.probe().now() + nanos;
    long rest = nanos;
    while (rest > 0) {
      objects.checkGoesOn();
      TimeUnit.NANOSECONDS.sleep(Math.min(objects.probe().realNanos(rest), LONGEST_NAP_NANOS));
      rest = end - objects.probe().now();
    }
    objects.probe().dwell();
  }

  public static void giveWay(int site) {
    LiveObjects.current().checkGoesOn();
    LockSupport.parkNanos(GIVEN_WAY_NANOS);
  }

  /** A method begins, or a loop goes round once more. */
  public static void round(int site) {
    LiveCall call = LiveObjects.call();
    if (call != null) {
      call.round(site);
    }
  }

  /** Rethrows what a handler has caught if it only unwinds the call. */
  public static void rethrow(Throwable thrown) throws Throwable {
    if (thrown instanceof RunOverError) {
      throw thrown;
    }
  }

  /** The same for a finally block, which may release locks first. */
  public static void rethrowAtLast(Throwable thrown) throws Throwable {
    LiveCall call = LiveObjects.call();
    if (thrown instanceof RunOverError && (call == null || !call.mayUnwindSlowly())) {
      throw thrown;
    }
  }

  /** Stands for {@code System.out} and {@code System.err}. */
  public static PrintStream output() {
    return LiveObjects.current().output();
  }

  /** Stands for the trace of an exception, of which only the exception itself is printed. */
  public static void printStackTrace(Throwable thrown) {
    output().println(thrown);
  }

  public static void print(@Nullable Object text) {
    if (text != null) {
      Objects.requireNonNullElse(text.toString(), ""); // one of the file may do operations
    }
  }

  public static int number(@Nullable Object owner, int site) {
    return read(Objects.requireNonNull(owner, "a field of null is read"), owner.getClass(), site);
  }

  public static int numberOfClass(Class<?> type, int site) {
    return read(null, type, site);
  }

  private static int read(@Nullable Object owner, Class<?> type, int site) {
    LiveObjects objects = LiveObjects.current();
    return objects.isMaking()
        ? FieldAccess.number(objects.numbers().field(type, site), owner)
        : objects.numbers().read(owner, type, site);
  }

  public static void setNumber(@Nullable Object owner, int value, int site) {
    write(Objects.requireNonNull(owner, "a field of null is set"), owner.getClass(), value, site);
  }

  public static void setNumberOfClass(int value, Class<?> type, int site) {
    write(null, type, value, site);
  }

  private static void write(@Nullable Object owner, Class<?> type, int value, int site) {
    LiveObjects objects = LiveObjects.current();
    if (objects.isMaking()) {
      FieldAccess.set(objects.numbers().field(type, site), owner, value);
    } else {
      objects.numbers().write(owner, type, value, site);
    }
  }

  /** Reads the field that has the item. */
  public static @Nullable Object item(@Nullable Object owner, int site) {
    return readItem(
        Objects.requireNonNull(owner, "a field of null is read"), owner.getClass(), site);
  }

  public static @Nullable Object itemOfClass(Class<?> type, int site) {
    return readItem(null, type, site);
  }

  private static @Nullable Object readItem(@Nullable Object owner, Class<?> type, int site) {
    LiveObjects objects = LiveObjects.current();
    Field field = objects.numbers().field(type, site);
    return !(place() instanceof FieldPlace place)
        ? FieldAccess.get(field, owner)
        : place.read(field, owner, takes());
  }

  public static void setItem(@Nullable Object owner, @Nullable Object value, int site) {
    writeItem(
        Objects.requireNonNull(owner, "a field of null is set"), owner.getClass(), value, site);
  }

  public static void setItemOfClass(@Nullable Object value, Class<?> type, int site) {
    writeItem(null, type, value, site);
  }

  private static void writeItem(
      @Nullable Object owner, Class<?> type, @Nullable Object value, int site) {
    LiveObjects objects = LiveObjects.current();
    Field field = objects.numbers().field(type, site);
    if (!(place() instanceof FieldPlace place)) {
      FieldAccess.set(field, owner, value);
    } else {
      place.write(field, owner, value);
    }
  }

  private static boolean takes() {
    LiveCall call = LiveObjects.call();
    return call != null && call.takes();
  }

  /** An element is about to be read. */
  public static void beforeLoad(@Nullable Object array, int index, int site) {
    if (place() instanceof ArrayPlace place && place.is(array) && takes()) {
      if (index >= 0 && index < Array.getLength(Objects.requireNonNull(array))) {
        place.reads(Array.get(array, index), index);
      }
    }
  }

  /**
   * Returns the place of the items while it is shown: other threads can reach it, and the run is
   * not over. What a call does when the end of the run has interrupted it is not shown.
   */
  private static @Nullable ItemPlace place() {
    LiveObjects objects = LiveObjects.current();
    return objects.isMaking() || objects.probe().isOver() ? null : objects.place();
  }

  public static void store(@Nullable Object array, int index, int value, int site) {
    store(array, index, () -> Elements.set(array, index, value));
  }

  public static void store(@Nullable Object array, int index, long value, int site) {
    store(array, index, () -> Array.setLong(array, index, value));
  }

  public static void store(@Nullable Object array, int index, float value, int site) {
    store(array, index, () -> Array.setFloat(array, index, value));
  }

  public static void store(@Nullable Object array, int index, double value, int site) {
    store(array, index, () -> Array.setDouble(array, index, value));
  }

  public static void store(@Nullable Object array, int index, @Nullable Object value, int site) {
    store(array, index, () -> Elements.set(array, index, value));
  }

  private static void store(@Nullable Object array, int index, Runnable act) {
    if (place() instanceof ArrayPlace place && place.is(array)) {
      place.write(index, act);
    } else {
      act.run();
    }
  }

  public static void arraycopy(
      Object from, int fromIndex, Object to, int toIndex, int length, int site) {
    if (!(place() instanceof ArrayPlace place && place.is(to))) {
      System.arraycopy(from, fromIndex, to, toIndex, length);
      return;
    }
    Object copy = Array.newInstance(from.getClass().getComponentType(), length);
    System.arraycopy(from, fromIndex, copy, 0, length);
    for (int i = 0; i < length; i++) {
      int at = i;
      place.write(toIndex + at, () -> System.arraycopy(copy, at, to, toIndex + at, 1));
    }
  }

  /** A method of a collection is about to be called. */
  public static void collectionBegins(int site) {
    if (place() instanceof CollectionPlace place) {
      LiveObjects.current().checkGoesOn();
      place.begin();
    }
  }

  public static void collectionEnds() {
    if (place() instanceof CollectionPlace place) {
      place.end();
    }
  }

  /** A method of the JDK is about to be called that may wait for another thread. */
  public static void at(int site) {
    LiveObjects objects = LiveObjects.current();
    objects.checkGoesOn();
    if (!objects.isMaking()) {
      objects.probe().reach();
    }
  }
}
