package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.concurrent.CopyOnWriteArrayList}. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public final class CopyOnWriteListTwin<E> extends ArrayListTwin<E> {
  public CopyOnWriteListTwin() {
    super(Sharing.ATOMIC);
  }

  public CopyOnWriteListTwin(Collection<? extends E> all) {
    this();
    addAll(all);
  }

  public boolean addIfAbsent(@Nullable E element) {
    checkIdentity(element);
    return apply(of(Access.ADD_ABSENT, element)) == 1;
  }

  private static <T> T inArray(Supplier<T> use) {
    try {
      return use.get();
    } catch (IndexOutOfBoundsException e) {
      throw new ArrayIndexOutOfBoundsException(e.getMessage());
    }
  }

  @Override
  public @Nullable E get(int index) {
    return inArray(() -> super.get(index));
  }

  @Override
  public @Nullable E set(int index, @Nullable E element) {
    return inArray(() -> super.set(index, element));
  }

  @Override
  public @Nullable E remove(int index) {
    return inArray(() -> super.remove(index));
  }

  @Override
  public Iterator<@Nullable E> iterator() {
    return Collections.unmodifiableList(snapshot()).iterator();
  }
}
