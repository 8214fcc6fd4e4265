package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The static methods that make lists, as transformed code calls them. */
public final class ListHooks {
  private ListHooks() {}

  public static <E> List<E> synchronizedList(List<E> list) {
    if (list instanceof ArrayListTwin<E> || list instanceof LinkedListTwin<E>) {
      if (list.isEmpty()) {
        return new ArrayListTwin<>(Sharing.ATOMIC);
      }
    }
    throw Heap.current().refused("wraps a list that is not empty; wrap a new one");
  }

  public static <E> Collection<E> synchronizedCollection(Collection<E> collection) {
    if (collection instanceof List<E> list) {
      return synchronizedList(list);
    }
    throw Heap.current().refused("wraps a collection that is not a list; wrap a list");
  }

  public static <E> Collector<E, ?, ArrayListTwin<E>> toList() {
    return Collectors.toCollection(ArrayListTwin::new);
  }

  public static List<@Nullable Object> listOf() {
    return new ArrayListTwin<>();
  }

  public static List<@Nullable Object> listOf(@Nullable Object one) {
    List<@Nullable Object> list = listOf();
    list.add(one);
    return list;
  }

  public static List<@Nullable Object> listOf(@Nullable Object one, @Nullable Object two) {
    List<@Nullable Object> list = listOf(one);
    list.add(two);
    return list;
  }

  public static List<@Nullable Object> listOf(
      @Nullable Object one, @Nullable Object two, @Nullable Object three) {
    List<@Nullable Object> list = listOf(one, two);
    list.add(three);
    return list;
  }

  public static List<@Nullable Object> listOf(
      @Nullable Object one, @Nullable Object two, @Nullable Object three, @Nullable Object four) {
    List<@Nullable Object> list = listOf(one, two, three);
    list.add(four);
    return list;
  }
}
