package bufferscope.json;

import java.util.Map;

/** A kind of value in a file: how it is read, written and described. */
public sealed interface Kind<T> permits Scalar, ListOf, Shape, Union {

  /** The value that is written there, or the reason why it is refused. */
  T read(Located written) throws Refusal;

  /** What is written for that value: texts, numbers, truth values, maps and lists. */
  Object write(T value);

  /** JSON Schema for it, in the same terms. */
  Map<String, Object> schema();
}
