package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import java.util.EmptyStackException;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.Stack}. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public final class StackTwin<E> extends VectorTwin<E> {
  public @Nullable E push(@Nullable E element) {
    add(element);
    return element;
  }

  public @Nullable E pop() {
    return orEmpty(apply(function(Access.REMOVE_LAST)));
  }

  public @Nullable E peek() {
    return orEmpty(apply(function(Access.PEEK_LAST)));
  }

  private @Nullable E orEmpty(int word) {
    if (word == SequenceFunction.ABSENT) {
      throw new EmptyStackException();
    }
    return element(word);
  }

  public boolean empty() {
    return isEmpty();
  }
}
