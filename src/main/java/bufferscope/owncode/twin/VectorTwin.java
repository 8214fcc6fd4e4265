package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.sync.controlled.Primitive.Sharing;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.Vector}, which is thread-safe. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public class VectorTwin<E> extends ArrayListTwin<E> {
  public VectorTwin() {
    super(Sharing.ATOMIC);
  }

  public VectorTwin(int initialCapacity) {
    this();
  }

  public void addElement(@Nullable E element) {
    add(element);
  }

  public @Nullable E elementAt(int index) {
    return get(index);
  }

  public @Nullable E firstElement() {
    return orThrow(apply(function(Access.PEEK_FIRST)));
  }

  public @Nullable E lastElement() {
    return orThrow(apply(function(Access.PEEK_LAST)));
  }

  public void removeElementAt(int index) {
    remove(index);
  }
}
