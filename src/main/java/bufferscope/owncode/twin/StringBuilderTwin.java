package bufferscope.owncode.twin;

import bufferscope.owncode.twin.TextFunction.Edit;
import bufferscope.sync.controlled.Primitive.Sharing;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link StringBuilder}. */
public final class StringBuilderTwin extends TextTwin {
  public StringBuilderTwin() {
    this("");
  }

  public StringBuilderTwin(int capacity) {
    this("");
  }

  public StringBuilderTwin(CharSequence text) {
    this(text.toString());
  }

  public StringBuilderTwin(String text) {
    super(Sharing.NOT_THREAD_SAFE, text);
  }

  public StringBuilderTwin append(@Nullable Object value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin append(@Nullable String value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin append(@Nullable CharSequence value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin append(char value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin append(int value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin append(long value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin append(boolean value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin append(double value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin append(float value) {
    edit(Edit.APPEND, 0, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin insert(int index, @Nullable Object value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin insert(int index, @Nullable String value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin insert(int index, char value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin insert(int index, int value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin insert(int index, long value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin insert(int index, boolean value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin insert(int index, double value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin insert(int index, float value) {
    edit(Edit.INSERT, index, 0, String.valueOf(value));
    return this;
  }

  public StringBuilderTwin append(char[] value) {
    return append(String.valueOf(value));
  }

  public StringBuilderTwin append(CharSequence value, int from, int to) {
    return append(value.subSequence(from, to));
  }

  public StringBuilderTwin deleteCharAt(int index) {
    charAt(index);
    return delete(index, index + 1);
  }

  public StringBuilderTwin delete(int from, int to) {
    edit(Edit.DELETE, from, to, "");
    return this;
  }

  public StringBuilderTwin replace(int from, int to, String value) {
    edit(Edit.REPLACE, from, to, value);
    return this;
  }

  public StringBuilderTwin reverse() {
    edit(Edit.REVERSE, 0, 0, "");
    return this;
  }
}
