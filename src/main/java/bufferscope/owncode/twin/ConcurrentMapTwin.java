package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;

/** Stands for a {@link java.util.concurrent.ConcurrentHashMap}. */
public final class ConcurrentMapTwin<K, V> extends MapTwin<K, V> {
  public ConcurrentMapTwin() {
    super(Sharing.ATOMIC);
  }

  public ConcurrentMapTwin(int initialCapacity) {
    this();
  }
}
