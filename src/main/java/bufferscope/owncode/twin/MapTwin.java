package bufferscope.owncode.twin;

import bufferscope.owncode.twin.MapFunction.MapUse;
import bufferscope.owncode.twin.ValueNumbers.ElementList;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.HashMap}. An iteration over its keys or values uses a copy. */
@SuppressWarnings("NullAway") // as the maps of the JDK, it may hold null
public class MapTwin<K, V> extends Twin implements Map<K, V> {
  private final @Nullable Order order;

  public MapTwin() {
    this(Sharing.NOT_THREAD_SAFE);
  }

  public MapTwin(int initialCapacity) {
    this();
  }

  MapTwin(Sharing sharing) {
    this(sharing, null);
  }

  MapTwin(Sharing sharing, @Nullable Order order) {
    super(sharing, heap().values().of(ElementList.EMPTY));
    this.order = order;
  }

  @Override
  List<@Nullable Object> contents() {
    return heap().values().content(word()).elements().stream()
        .<@Nullable Object>map(heap().values()::object)
        .toList();
  }

  /** Does an operation that has no key. */
  final int use(MapUse use) {
    return apply(new MapFunction(heap().values(), use, 0, 0, 0, order));
  }

  private int use(MapUse use, @Nullable Object key, @Nullable Object value) {
    return use(use, key, word(value), SequenceFunction.ABSENT);
  }

  private int use(MapUse use, @Nullable Object key, int value, int expected) {
    if (order == null) {
      checkIdentity(key);
    } else {
      order.compare(Objects.requireNonNull(key), key); // refuses what it cannot order, with a line
    }
    return apply(new MapFunction(heap().values(), use, word(key), value, expected, order));
  }

  private int word(@Nullable Object object) {
    return heap().isAlone(this) ? heap().values().of(object) : heap().shared(Object.class, object);
  }

  @SuppressWarnings("unchecked") // only values of V were stored
  private @Nullable V value(int word) {
    return word == SequenceFunction.ABSENT ? null : (V) heap().values().object(word);
  }

  @Override
  public int size() {
    return use(MapUse.SIZE);
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return use(MapUse.GET, key, null) != SequenceFunction.ABSENT;
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return copy().containsValue(value);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return value(use(MapUse.GET, key, null));
  }

  @Override
  public @Nullable V getOrDefault(@Nullable Object key, @Nullable V otherwise) {
    int word = use(MapUse.GET, key, null);
    return word == SequenceFunction.ABSENT ? otherwise : value(word);
  }

  @Override
  public @Nullable V put(@Nullable K key, @Nullable V value) {
    return value(use(MapUse.PUT, key, value));
  }

  @Override
  public @Nullable V putIfAbsent(@Nullable K key, @Nullable V value) {
    return value(use(MapUse.PUT_IF_ABSENT, key, value));
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    return value(use(MapUse.REMOVE, key, null));
  }

  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    return use(MapUse.REPLACE, key, SequenceFunction.ABSENT, word(value)) == 1;
  }

  @Override
  public boolean replace(@Nullable K key, @Nullable V before, @Nullable V value) {
    return use(MapUse.REPLACE, key, word(value), word(before)) == 1;
  }

  @Override
  public @Nullable V replace(@Nullable K key, @Nullable V value) {
    while (true) {
      int before = use(MapUse.GET, key, null);
      if (before == SequenceFunction.ABSENT || use(MapUse.REPLACE, key, word(value), before) == 1) {
        return value(before);
      }
    }
  }

  /**
   * Sets the value of the key to what the function makes of the one before; null stands for none.
   * It begins again if another thread has changed the value in between.
   */
  private @Nullable V update(@Nullable K key, UnaryOperator<@Nullable V> function) {
    while (true) {
      int before = use(MapUse.GET, key, null);
      V after = function.apply(value(before));
      int word = after == null ? SequenceFunction.ABSENT : word(after);
      if (word == before || use(MapUse.REPLACE, key, word, before) == 1) {
        return after;
      }
    }
  }

  @Override
  public @Nullable V merge(
      @Nullable K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    return update(key, before -> before == null ? value : function.apply(before, value));
  }

  @Override
  public @Nullable V compute(
      @Nullable K key, BiFunction<? super K, ? super V, ? extends V> function) {
    return update(key, before -> function.apply(key, before));
  }

  @Override
  public @Nullable V computeIfPresent(
      @Nullable K key, BiFunction<? super K, ? super V, ? extends V> function) {
    return update(key, before -> before == null ? null : function.apply(key, before));
  }

  @Override
  public @Nullable V computeIfAbsent(@Nullable K key, Function<? super K, ? extends V> function) {
    return update(key, before -> before == null ? function.apply(key) : before);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> all) {
    all.forEach(this::put);
  }

  @Override
  public void clear() {
    use(MapUse.CLEAR);
  }

  @SuppressWarnings("unchecked") // only keys of K were stored
  final Map<K, V> copy() {
    List<Integer> content = heap().values().content(use(MapUse.CONTENT)).elements();
    Map<K, V> copy = emptyCopy();
    for (int i = 0; i < content.size(); i += 2) {
      K key = (K) heap().values().object(content.get(i));
      if (copy instanceof HashMap
          && !(copy instanceof LinkedHashMap)
          && !ValueNumbers.isValue(key)) {
        throw heap().notFollowed("goes through a HashMap whose keys are objects of its own");
      }
      copy.put(key, value(content.get(i + 1)));
    }
    return Collections.unmodifiableMap(copy);
  }

  /** Returns a map that is gone through in the same order. */
  Map<K, V> emptyCopy() {
    return new HashMap<>();
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    copy().forEach(action);
  }

  @Override
  public Set<K> keySet() {
    return copy().keySet();
  }

  @Override
  public Collection<V> values() {
    return copy().values();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return copy().entrySet();
  }

  @Override
  public String toString() {
    return Objects.toString(copy());
  }
}
