package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.LinkedHashSet}: an iteration follows the order of insertion. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public class SetTwin<E> extends SequenceTwin<E> implements Set<E> {
  public SetTwin() {
    super(Sharing.NOT_THREAD_SAFE, unlimited(), true);
  }

  public SetTwin(int initialCapacity) {
    this();
  }

  public SetTwin(Collection<? extends E> all) {
    this();
    addAll(all);
  }

  @Override
  public boolean add(@Nullable E element) {
    checkIdentity(element);
    return apply(of(Access.ADD_ABSENT, element)) == 1;
  }
}
