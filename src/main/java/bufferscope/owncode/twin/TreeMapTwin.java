package bufferscope.owncode.twin;

import bufferscope.owncode.twin.MapFunction.MapUse;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link TreeMap}. What is read of several keys is read in one step. */
@SuppressWarnings("NullAway") // values and results may be null
public final class TreeMapTwin<K, V> extends MapTwin<K, V> {
  private final @Nullable Comparator<? super K> comparator;

  public TreeMapTwin() {
    this(null);
  }

  public TreeMapTwin(@Nullable Comparator<? super K> comparator) {
    super(Sharing.NOT_THREAD_SAFE, Order.of(heap(), comparator));
    this.comparator = comparator;
  }

  @Override
  Map<K, V> emptyCopy() {
    return new TreeMap<>(comparator);
  }

  private NavigableMap<K, V> sorted() {
    NavigableMap<K, V> sorted = new TreeMap<>(comparator);
    sorted.putAll(copy());
    return sorted;
  }

  public K firstKey() {
    return sorted().firstKey();
  }

  public K lastKey() {
    return sorted().lastKey();
  }

  public Map.@Nullable Entry<K, V> firstEntry() {
    return sorted().firstEntry();
  }

  public Map.@Nullable Entry<K, V> lastEntry() {
    return sorted().lastEntry();
  }

  public @Nullable K floorKey(K key) {
    return sorted().floorKey(key);
  }

  public @Nullable K ceilingKey(K key) {
    return sorted().ceilingKey(key);
  }

  public Map.@Nullable Entry<K, V> pollFirstEntry() {
    return entry(use(MapUse.POLL_FIRST));
  }

  public Map.@Nullable Entry<K, V> pollLastEntry() {
    return entry(use(MapUse.POLL_LAST));
  }

  @SuppressWarnings("unchecked") // it was stored as such
  private Map.@Nullable Entry<K, V> entry(int word) {
    if (word == SequenceFunction.ABSENT) {
      return null;
    }
    List<Integer> words = heap().values().content(word).elements();
    return new SimpleImmutableEntry<>(
        (K) heap().values().object(words.get(0)), (V) heap().values().object(words.get(1)));
  }
}
