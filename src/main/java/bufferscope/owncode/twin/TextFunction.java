package bufferscope.owncode.twin;

import bufferscope.sync.controlled.CellFunction;

/**
 * An operation of a shared text that changes, in one step.
 *
 * @param from the first index, for operations that have one
 * @param to the index after the last one
 * @param text what is inserted
 */
record TextFunction(ValueNumbers values, Edit edit, int from, int to, String text)
    implements CellFunction {
  /** The answer of an operation with an index out of bounds. */
  static final int OUT_OF_BOUNDS = -1;

  enum Edit {
    LENGTH,
    CHAR_AT,
    CONTENT,
    APPEND,
    INSERT,
    DELETE,
    REPLACE,
    REVERSE,
    SET_LENGTH
  }

  @Override
  public boolean isLook() {
    return edit.compareTo(Edit.CONTENT) <= 0;
  }

  @Override
  public boolean isEnabled(int value) {
    return true;
  }

  private StringBuilder builder(int value) {
    return new StringBuilder(String.valueOf(values.object(value)));
  }

  @Override
  public int answer(int value) {
    return edit == Edit.CONTENT ? value : apply(builder(value));
  }

  @Override
  public int next(int value) {
    StringBuilder changed = builder(value);
    apply(changed);
    return isLook() ? value : values.of(changed.toString());
  }

  /** Does the operation on that text, and returns its answer. */
  int apply(StringBuilder on) {
    try {
      return switch (edit) {
        case LENGTH -> on.length();
        case CHAR_AT -> on.charAt(from);
        default -> {
          change(on);
          yield 1;
        }
      };
    } catch (IndexOutOfBoundsException e) {
      return OUT_OF_BOUNDS;
    }
  }

  private void change(StringBuilder on) {
    switch (edit) {
      case APPEND -> on.append(text);
      case INSERT -> on.insert(from, text);
      case DELETE -> on.delete(from, to);
      case REPLACE -> on.replace(from, to, text);
      case REVERSE -> on.reverse();
      case SET_LENGTH -> on.setLength(from);
      default -> {}
    }
  }

  @Override
  public String toString() {
    return switch (edit) {
      case LENGTH -> "length()";
      case CHAR_AT -> "charAt(%d)".formatted(from);
      case CONTENT -> "toString()";
      case APPEND -> "append(\"%s\")".formatted(text);
      case INSERT -> "insert(%d, \"%s\")".formatted(from, text);
      case DELETE ->
          to == from + 1
              ? "deleteCharAt(%d)".formatted(from)
              : "delete(%d, %d)".formatted(from, to);
      case REPLACE -> "replace(%d, %d, \"%s\")".formatted(from, to, text);
      case REVERSE -> "reverse()";
      case SET_LENGTH -> "setLength(%d)".formatted(from);
    };
  }
}
