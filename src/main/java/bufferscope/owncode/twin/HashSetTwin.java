package bufferscope.owncode.twin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link HashSet}: an iteration follows the hash codes, as far as they are known. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public final class HashSetTwin<E> extends SetTwin<E> {
  public HashSetTwin() {}

  public HashSetTwin(int initialCapacity) {
    super(initialCapacity);
  }

  public HashSetTwin(Collection<? extends E> all) {
    super(all);
  }

  @Override
  List<@Nullable E> snapshot() {
    List<@Nullable E> elements = super.snapshot();
    if (elements.size() > 1 && !elements.stream().allMatch(ValueNumbers::isValue)) {
      throw heap().notFollowed("goes through a HashSet of objects; use a LinkedHashSet");
    }
    return new ArrayList<>(new HashSet<>(elements));
  }

  @Override
  void removeSeen(int index, @Nullable E element) {
    remove((Object) element);
  }
}
