package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.concurrent.ConcurrentMap;

/** Stands for a {@link java.util.concurrent.ConcurrentHashMap}. */
public final class ConcurrentMapTwin<K, V> extends MapTwin<K, V> implements ConcurrentMap<K, V> {
  public ConcurrentMapTwin() {
    super(Sharing.ATOMIC);
  }

  public ConcurrentMapTwin(int initialCapacity) {
    this();
  }
}
