package bufferscope.owncode.twin;

import bufferscope.owncode.twin.TextFunction.Edit;
import bufferscope.sync.controlled.Primitive.Sharing;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link StringBuffer}. */
public final class StringBufferTwin extends TextTwin {
  public StringBufferTwin() {
    this("");
  }

  public StringBufferTwin(int capacity) {
    this("");
  }

  public StringBufferTwin(CharSequence text) {
    this(text.toString());
  }

  public StringBufferTwin(String text) {
    super(Sharing.ATOMIC, text);
  }

  public StringBufferTwin append(@Nullable Object value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin append(@Nullable String value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin append(@Nullable CharSequence value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin append(char value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin append(int value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin append(long value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin append(boolean value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin append(double value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin append(float value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin insert(int index, @Nullable Object value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin insert(int index, @Nullable String value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin insert(int index, char value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin insert(int index, int value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin insert(int index, long value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin insert(int index, boolean value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin insert(int index, double value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin insert(int index, float value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBufferTwin append(char[] value) {
    return append(String.valueOf(value));
  }

  public StringBufferTwin append(CharSequence value, int from, int to) {
    return append(value.subSequence(from, to));
  }

  public StringBufferTwin deleteCharAt(int index) {
    charAt(index);
    return delete(index, index + 1);
  }

  public StringBufferTwin delete(int from, int to) {
    edit(Edit.DELETE, from, to, "");
    return this;
  }

  public StringBufferTwin replace(int from, int to, String value) {
    edit(Edit.REPLACE, from, to, value);
    return this;
  }

  public StringBufferTwin reverse() {
    edit(Edit.REVERSE, 0, 0, "");
    return this;
  }
}
