package bufferscope.owncode.twin;

import bufferscope.sync.controlled.NotRepeatableException;
import bufferscope.sync.controlled.Operation;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The methods that transformed code calls instead of its own instructions, or before them. The
 * transformation names these methods in strings.
 *
 * <p>Before a field or an element is read, its value is brought up to date, so that the instruction
 * itself can stay.
 */
public final class Hooks {
  private Hooks() {}

  private static Field field(Class<?> type, Site site) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(site.member())
            && each.getName().equals(site.owner().replace('/', '.'))) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) { // the instruction may name a subclass
        if (field.getName().equals(site.member())) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new IllegalStateException("the compiler found " + site.member());
  }

  /** A field of the object is about to be read. */
  public static void beforeGet(@Nullable Object owner, int site) {
    Heap heap = Heap.current();
    if (owner != null && !heap.isAlone(owner)) {
      read(heap, owner, owner, field(owner.getClass(), heap.site(site)), site);
    }
  }

  /** A field of the class is about to be read. */
  public static void beforeGetStatic(Class<?> type, int site) {
    Heap heap = Heap.current();
    if (!heap.isMaking()) {
      Field field = field(type, heap.site(site));
      read(heap, field.getDeclaringClass(), null, field, site);
    }
  }

  private static void read(
      Heap heap, Object holder, @Nullable Object owner, Field field, int site) {
    heap.at(site);
    int word = heap.perform(Operation.Action.READ_CELL, heap.cells().cell(holder, field), 0);
    set(owner, field, heap.values().value(field.getType(), word));
  }

  private static void set(@Nullable Object owner, Field field, @Nullable Object value) {
    try {
      field.set(owner, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("it was made accessible", e);
    }
  }

  public static void put(@Nullable Object owner, int value, int site) {
    write(owner, (Object) value, site);
  }

  public static void put(@Nullable Object owner, long value, int site) {
    write(owner, (Object) value, site);
  }

  public static void put(@Nullable Object owner, float value, int site) {
    write(owner, (Object) value, site);
  }

  public static void put(@Nullable Object owner, double value, int site) {
    write(owner, (Object) value, site);
  }

  public static void put(@Nullable Object owner, @Nullable Object value, int site) {
    write(owner, value, site);
  }

  private static void write(@Nullable Object owner, @Nullable Object value, int site) {
    Heap heap = Heap.current();
    if (owner == null) {
      throw new NullPointerException("a field of null is set");
    }
    Field field = field(owner.getClass(), heap.site(site));
    write(heap, owner, owner, field, value, heap.isAlone(owner), site);
  }

  public static void putStatic(int value, Class<?> type, int site) {
    writeStatic((Object) value, type, site);
  }

  public static void putStatic(long value, Class<?> type, int site) {
    writeStatic((Object) value, type, site);
  }

  public static void putStatic(float value, Class<?> type, int site) {
    writeStatic((Object) value, type, site);
  }

  public static void putStatic(double value, Class<?> type, int site) {
    writeStatic((Object) value, type, site);
  }

  public static void putStatic(@Nullable Object value, Class<?> type, int site) {
    writeStatic(value, type, site);
  }

  private static void writeStatic(@Nullable Object value, Class<?> type, int site) {
    Heap heap = Heap.current();
    Field field = field(type, heap.site(site));
    write(heap, field.getDeclaringClass(), null, field, value, heap.isMaking(), site);
  }

  private static void write(
      Heap heap,
      Object holder,
      @Nullable Object owner,
      Field field,
      @Nullable Object value,
      boolean alone,
      int site) {
    Object fitting = fitting(field.getType(), value);
    heap.at(site);
    if (!alone) {
      int cell = heap.cells().cell(holder, field);
      heap.perform(Operation.Action.WRITE_CELL, cell, heap.shared(field.getType(), fitting));
    } else if (owner != null) {
      heap.alone().change(owner);
    } else {
      heap.alone().changeAny();
    }
    set(owner, field, fitting);
  }

  /** Returns the value as one of that type: the virtual machine has small numbers as ints. */
  private static @Nullable Object fitting(Class<?> type, @Nullable Object value) {
    if (value instanceof Integer number && type != int.class && type.isPrimitive()) {
      return type == boolean.class
          ? number != 0
          : type == char.class
              ? (Object) (char) number.intValue()
              : type == byte.class ? (Object) number.byteValue() : (Object) number.shortValue();
    }
    return value;
  }

  /** An element is about to be read. */
  public static void beforeLoad(@Nullable Object array, int index, int site) {
    Heap heap = Heap.current();
    if (array != null && !heap.isAlone(array) && index >= 0 && index < Array.getLength(array)) {
      heap.at(site);
      int word = heap.perform(Operation.Action.READ_CELL, heap.cells().cell(array, index), 0);
      Array.set(array, index, heap.values().value(array.getClass().getComponentType(), word));
    }
  }

  public static void store(@Nullable Object array, int index, int value, int site) {
    writeElement(array, index, (Object) value, site);
  }

  public static void store(@Nullable Object array, int index, long value, int site) {
    writeElement(array, index, (Object) value, site);
  }

  public static void store(@Nullable Object array, int index, float value, int site) {
    writeElement(array, index, (Object) value, site);
  }

  public static void store(@Nullable Object array, int index, double value, int site) {
    writeElement(array, index, (Object) value, site);
  }

  public static void store(@Nullable Object array, int index, @Nullable Object value, int site) {
    writeElement(array, index, value, site);
  }

  private static void writeElement(
      @Nullable Object array, int index, @Nullable Object value, int site) {
    Heap heap = Heap.current();
    if (array == null) {
      throw new NullPointerException("an element of null is set");
    }
    Class<?> type = array.getClass().getComponentType();
    Object fitting = fitting(type, value);
    if (index < 0 || index >= Array.getLength(array)) {
      throw new ArrayIndexOutOfBoundsException(
          "Index %d out of bounds for length %d".formatted(index, Array.getLength(array)));
    }
    if (!type.isPrimitive() && fitting != null && !type.isInstance(fitting)) {
      throw new ArrayStoreException(fitting.getClass().getName());
    }
    heap.at(site);
    if (!heap.isAlone(array)) {
      int cell = heap.cells().cell(array, index);
      heap.perform(Operation.Action.WRITE_CELL, cell, heap.shared(type, fitting));
    } else {
      heap.alone().change(array);
    }
    Array.set(array, index, fitting);
  }

  public static void monitorEnter(@Nullable Object object, int site) {
    Heap heap = Heap.current();
    if (object == null) {
      throw new NullPointerException("synchronized on null");
    }
    heap.at(site);
    if (!isOwn(heap, object)) {
      heap.perform(Operation.Action.LOCK, heap.locks().monitor(object).lock(), 0);
    }
  }

  public static void monitorExit(Object object, int site) {
    Heap heap = Heap.current();
    heap.at(site);
    if (!isOwn(heap, object)) {
      Answers.check(heap.perform(Operation.Action.UNLOCK, heap.locks().monitor(object).lock(), 0));
    }
  }

  private static boolean isOwn(Heap heap, Object object) {
    return heap.isAlone(object) || heap.isMaking();
  }

  public static void await(Object object, int site) throws InterruptedException {
    Answers.interruptible(askCondition(Operation.Action.AWAIT, object, site));
  }

  public static void await(Object object, long millis, int site) throws InterruptedException {
    if (millis == 0) {
      await(object, site);
    } else {
      Answers.interruptible(askCondition(Operation.Action.AWAIT_TIMED, object, site));
    }
  }

  public static void signal(Object object, int site) {
    Answers.check(askCondition(Operation.Action.SIGNAL, object, site));
  }

  public static void signalAll(Object object, int site) {
    Answers.check(askCondition(Operation.Action.SIGNAL_ALL, object, site));
  }

  private static int askCondition(Operation.Action action, Object object, int site) {
    Heap heap = Heap.current();
    if (object == null) {
      throw new NullPointerException("wait or notify on null");
    }
    heap.at(site);
    if (isOwn(heap, object)) {
      if (action == Operation.Action.AWAIT || action == Operation.Action.AWAIT_TIMED) {
        throw heap.notFollowed("waits on an object that no other thread can reach");
      }
      return Operation.FALSE;
    }
    return heap.perform(action, heap.locks().monitor(object).condition(), 0);
  }

  /** Sets the place of the next operation. */
  public static void at(int site) {
    Heap.current().at(site);
  }

  /** Begins a method; returns the mark for {@link #loop}. */
  public static int mark() {
    return Heap.current().rounds().mark();
  }

  public static void endlessLoop(int mark, @Nullable Object[] locals, int site) {
    Heap.current().rounds().endlessLoop(mark, locals, site);
  }

  public static void openLoop(int mark, @Nullable Object[] locals, int site) {
    Heap.current().rounds().openLoop(mark, locals, site);
  }

  public static void loop(int mark, @Nullable Object[] locals, int site) {
    Heap.current().rounds().loop(mark, locals, site);
  }

  public static void place(int mark, @Nullable Object[] locals, int site) {
    Heap.current().rounds().place(mark, locals, site);
  }

  public static void round(int site) {
    Heap.current().rounds().round(site);
  }

  /** Rethrows an error that a handler has caught if it only unwinds the call. */
  public static void rethrow(Throwable thrown) throws Throwable {
    if (passes(thrown)) {
      throw thrown;
    }
  }

  /** Returns true if no code of the file may keep what is thrown from going on. */
  static boolean passes(Throwable thrown) {
    return thrown instanceof EndlessLoopError
        || thrown instanceof RefusedOperationError
        || thrown instanceof NotRepeatableException
        || thrown instanceof StackOverflowError
        || thrown instanceof OutOfMemoryError
        || Heap.current().isUnwinding(thrown);
  }

  public static void made(@Nullable Object object) {
    if (object != null) {
      Heap.current().made(object);
    }
  }

  /** Notes that a method of the JDK is called on an object that it may change. */
  public static void changes() {
    Heap.current().alone().changeAny();
  }

  /** An iterator is used, of which the search does not see the state. */
  public static void changes(@Nullable Object used, int site) {
    Heap heap = Heap.current();
    if (used == null) {
      return;
    }
    if (!heap.isAlone(used)) {
      heap.at(site);
      throw heap.notFollowed(
          "uses an iterator that other threads can reach; keep it in a local variable");
    }
    heap.alone().change(used);
  }

  public static void sleep(int site) throws InterruptedException {
    Heap heap = Heap.current();
    heap.at(site);
    if (!heap.isMaking()) {
      Answers.interruptible(heap.perform(Operation.Action.SLEEP, 0, 0));
    }
  }

  public static void sleep(long millis, int site) throws InterruptedException {
    sleep(site);
  }

  public static void sleep(long millis, int nanos, int site) throws InterruptedException {
    sleep(site);
  }

  public static void sleep(TimeUnit unit, long duration, int site) throws InterruptedException {
    sleep(site);
  }

  /** Marks a place where others may go first, as at every operation. */
  public static void giveWay(int site) {
    Heap.current().at(site);
  }

  /** Compares objects. When a call runs again, its objects are others that stand for the same. */
  public static boolean same(@Nullable Object one, @Nullable Object other) {
    return Heap.current().values().areSame(one, other);
  }

  /** Refuses a constructor that sets a constant field after it has shared its object. */
  public static void afterSet(Object owner, int site) {
    Heap heap = Heap.current();
    if (!heap.isAlone(owner)) {
      heap.at(site);
      throw heap.notFollowed("sets a field of an object that other threads can reach already");
    }
  }

  public static void print(@Nullable Object text) {
    if (text != null) {
      Objects.requireNonNullElse(text.toString(), ""); // one of the file may do operations
    }
  }

  public static void arraycopy(
      Object from, int fromIndex, Object to, int toIndex, int length, int site) {
    boolean backwards = from == to && fromIndex < toIndex;
    for (int done = 0; done < length; done++) {
      int i = backwards ? length - 1 - done : done;
      beforeLoad(from, fromIndex + i, site);
      writeElement(to, toIndex + i, Array.get(from, fromIndex + i), site);
    }
  }
}
