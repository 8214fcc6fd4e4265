package bufferscope.owncode.twin;

import bufferscope.owncode.twin.MapFunction.Use;
import bufferscope.owncode.twin.ValueNumbers.Content;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.HashMap}. An iteration over its keys or values uses a copy. */
@SuppressWarnings("NullAway") // as the maps of the JDK, it may hold null
public class MapTwin<K, V> extends Twin implements Map<K, V> {
  public MapTwin() {
    this(Sharing.NOT_THREAD_SAFE);
  }

  public MapTwin(int initialCapacity) {
    this();
  }

  MapTwin(Sharing sharing) {
    super(sharing, heap().values().of(Content.EMPTY));
  }

  @Override
  List<@Nullable Object> contents() {
    return heap().values().content(word()).elements().stream()
        .<@Nullable Object>map(heap().values()::object)
        .toList();
  }

  private int use(Use use, @Nullable Object key, @Nullable Object value) {
    checkIdentity(key);
    return apply(new MapFunction(heap().values(), use, word(key), word(value)));
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
    return use(Use.SIZE, null, null);
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return use(Use.GET, key, null) != SequenceFunction.ABSENT;
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return copy().containsValue(value);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return value(use(Use.GET, key, null));
  }

  @Override
  public @Nullable V getOrDefault(@Nullable Object key, @Nullable V otherwise) {
    int word = use(Use.GET, key, null);
    return word == SequenceFunction.ABSENT ? otherwise : value(word);
  }

  @Override
  public @Nullable V put(@Nullable K key, @Nullable V value) {
    return value(use(Use.PUT, key, value));
  }

  @Override
  public @Nullable V putIfAbsent(@Nullable K key, @Nullable V value) {
    return value(use(Use.PUT_IF_ABSENT, key, value));
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    return value(use(Use.REMOVE, key, null));
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> all) {
    all.forEach(this::put);
  }

  @Override
  public void clear() {
    use(Use.CLEAR, null, null);
  }

  @SuppressWarnings("unchecked") // only keys of K were stored
  private Map<K, V> copy() {
    List<Integer> content = heap().values().content(use(Use.CONTENT, null, null)).elements();
    Map<K, V> copy = new HashMap<>();
    for (int i = 0; i < content.size(); i += 2) {
      K key = (K) heap().values().object(content.get(i));
      if (!ValueNumbers.isValue(key)) {
        throw heap().notFollowed("goes through a map whose keys are objects of its own");
      }
      copy.put(key, value(content.get(i + 1)));
    }
    return Collections.unmodifiableMap(copy);
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
