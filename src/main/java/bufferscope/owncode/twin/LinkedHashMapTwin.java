package bufferscope.owncode.twin;

import java.util.LinkedHashMap;
import java.util.Map;

/** Stands for a {@link LinkedHashMap} in the order of insertion. */
public final class LinkedHashMapTwin<K, V> extends MapTwin<K, V> {
  public LinkedHashMapTwin() {}

  public LinkedHashMapTwin(int initialCapacity) {
    this();
  }

  @Override
  Map<K, V> emptyCopy() {
    return new LinkedHashMap<>();
  }
}
