package bufferscope.owncode.twin;

import bufferscope.owncode.twin.TextFunction.Edit;
import bufferscope.sync.controlled.Primitive.Sharing;

/**
 * Stands for a text that changes. As long as one call alone can reach it, the text is not in the
 * state.
 */
abstract class TextTwin extends Twin implements CharSequence {
  private final StringBuilder alone;

  TextTwin(Sharing sharing, String text) {
    super(sharing, 0);
    alone = new StringBuilder(text);
  }

  @Override
  final int word() {
    return heap().values().of(alone.toString());
  }

  @Override
  final void setWord(int newWord) {
    alone.setLength(0);
    alone.append(heap().values().object(newWord));
  }

  private TextFunction function(Edit edit, int from, int to, String text) {
    return new TextFunction(heap().values(), edit, from, to, text);
  }

  /** Does the operation and returns its answer. */
  final int edit(Edit edit, int from, int to, String text) {
    TextFunction function = function(edit, from, to, text);
    int answer;
    if (heap().isAlone(this)) {
      answer = function.apply(alone);
      heap().alone().change(this);
    } else {
      answer = apply(function);
    }
    if (answer == TextFunction.OUT_OF_BOUNDS) {
      throw new StringIndexOutOfBoundsException(
          "index %d%s".formatted(from, to > from ? ", end %d".formatted(to) : ""));
    }
    return answer;
  }

  @Override
  public final int length() {
    return edit(Edit.LENGTH, 0, 0, "");
  }

  @Override
  public final boolean isEmpty() {
    return length() == 0;
  }

  @Override
  public final char charAt(int index) {
    return (char) edit(Edit.CHAR_AT, index, 0, "");
  }

  public final void setCharAt(int index, char value) {
    charAt(index);
    edit(Edit.REPLACE, index, index + 1, String.valueOf(value));
  }

  public final void setLength(int length) {
    edit(Edit.SET_LENGTH, length, 0, "");
  }

  public final int indexOf(String text) {
    return toString().indexOf(text);
  }

  public final int indexOf(String text, int from) {
    return toString().indexOf(text, from);
  }

  public final int lastIndexOf(String text) {
    return toString().lastIndexOf(text);
  }

  public final String substring(int from) {
    return toString().substring(from);
  }

  public final String substring(int from, int to) {
    return toString().substring(from, to);
  }

  @Override
  public final CharSequence subSequence(int from, int to) {
    return substring(from, to);
  }

  @Override
  public final String toString() {
    if (heap().isAlone(this)) {
      return alone.toString();
    }
    return String.valueOf(heap().values().object(apply(function(Edit.CONTENT, 0, 0, ""))));
  }
}
