package bufferscope.owncode.twin;

import bufferscope.owncode.CompiledClasses;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * What transformed code calls in a search instead of static methods of the JDK, which see no shared
 * data, or have another result in each run.
 */
public final class JdkHooks {
  private static final Map<Class<?>, Object> FORGOTTEN =
      Map.of(
          String.class,
          "",
          Integer.class,
          0,
          Long.class,
          0L,
          Short.class,
          (short) 0,
          Byte.class,
          (byte) 0,
          Character.class,
          'x',
          Boolean.class,
          false,
          Double.class,
          0.0,
          Float.class,
          0f);

  private JdkHooks() {}

  /** The program would end here, whatever its threads do. */
  public static void exit(int status, int site) {
    Heap heap = Heap.current();
    heap.at(site);
    throw heap.notFollowed("ends the program by System.exit(%d); return instead".formatted(status));
  }

  public static int hash(@Nullable Object[] values, int site) {
    int result = 1;
    for (Object each : values) {
      result = 31 * result + hash(each, site);
    }
    return result;
  }

  /** Returns the hash code of the object, which must not be that of its identity. */
  public static int hash(@Nullable Object object, int site) {
    Heap heap = Heap.current();
    heap.at(site);
    if (object != null && !ValueNumbers.isValue(object) && !hasOwnHash(object)) {
      throw heap.notFollowed(
          "uses the hash code of a %s, which differs from run to run; use numbers and texts"
              .formatted(object.getClass().getSimpleName()));
    }
    return Objects.hashCode(object);
  }

  private static boolean hasOwnHash(Object object) {
    return !(object instanceof Record)
        && Arrays.stream(object.getClass().getMethods())
            .anyMatch(
                method ->
                    method.getName().equals("hashCode")
                        && method.getParameterCount() == 0
                        && method.getDeclaringClass().getClassLoader() instanceof CompiledClasses);
  }

  public static ExecutorService newFixedThreadPool(int threads) {
    return new ExecutorTwin(threads);
  }

  public static ExecutorService newSingleThreadExecutor() {
    return new ExecutorTwin(1);
  }

  public static ExecutorService newCachedThreadPool() {
    return new ExecutorTwin(Integer.MAX_VALUE);
  }

  public static void park(int site) {
    park(false, site);
  }

  public static void park(@Nullable Object blocker, int site) {
    park(false, site);
  }

  public static void parkNanos(long nanos, int site) {
    park(true, site);
  }

  public static void parkNanos(@Nullable Object blocker, long nanos, int site) {
    park(true, site);
  }

  private static void park(boolean timed, int site) {
    Heap heap = Heap.current();
    heap.at(site);
    heap.program().park(timed);
  }

  public static void unpark(@Nullable Object thread, int site) {
    if (thread instanceof ThreadTwin twin) {
      Heap heap = Heap.current();
      heap.at(site);
      heap.program().unpark(twin);
    }
  }

  @SuppressWarnings("DoNotCallSuggester") // it stands for a call that returns
  public static long clock(int site) {
    Heap heap = Heap.current();
    heap.at(site);
    throw heap.notFollowed(
        "reads a clock that decides what happens next; count rounds instead of time");
  }

  /** Returns what stands for a number or a string that is only printed; other objects stay. */
  public static @Nullable Object forget(@Nullable Object value) {
    return value == null ? null : FORGOTTEN.getOrDefault(value.getClass(), value);
  }

  /** Does nothing: what is suppressed cannot be read. */
  public static void suppress(Throwable thrown, Throwable suppressed) {}

  /** Returns a list of the elements, which are read one after the other. */
  public static List<@Nullable Object> listOf(@Nullable Object[] array, int site) {
    List<@Nullable Object> list = ListHooks.listOf();
    for (int i = 0; i < array.length; i++) {
      Hooks.beforeLoad(array, i, site);
      list.add(array[i]);
    }
    return list;
  }

  /** Returns the text of the array's elements, which are read one after the other. */
  public static String text(@Nullable Object array, int site) {
    if (array == null) {
      return "null";
    }
    StringJoiner text = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < Array.getLength(array); i++) {
      Hooks.beforeLoad(array, i, site);
      text.add(String.valueOf(Array.get(array, i)));
    }
    return text.toString();
  }
}
