package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ValueNumbers.Content;
import bufferscope.sync.controlled.CellFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation on a map, in one step. The content is a list in which each key is followed by its
 * value.
 */
record MapFunction(ValueNumbers values, Use use, int key, int value) implements CellFunction {
  enum Use {
    SIZE,
    GET,
    CONTENT,
    PUT,
    PUT_IF_ABSENT,
    REMOVE,
    CLEAR
  }

  @Override
  public boolean isLook() {
    return use.compareTo(Use.CONTENT) <= 0;
  }

  private List<Integer> content(int word) {
    return values.content(word).elements();
  }

  /** Returns the index of the key in the content, or -1. */
  private int at(List<Integer> content) {
    for (int i = 0; i < content.size(); i += 2) {
      if (content.get(i) == key) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the value that the key had before, or {@link SequenceFunction#ABSENT}. */
  @Override
  public int answer(int word) {
    List<Integer> content = content(word);
    int at = at(content);
    return switch (use) {
      case SIZE -> content.size() / 2;
      case CONTENT -> word;
      case CLEAR -> 1;
      default -> at < 0 ? SequenceFunction.ABSENT : content.get(at + 1);
    };
  }

  @Override
  public int next(int word) {
    List<Integer> changed = new ArrayList<>(content(word));
    int at = at(changed);
    switch (use) {
      case PUT, PUT_IF_ABSENT -> {
        if (at < 0) {
          changed.add(key);
          changed.add(value);
        } else if (use == Use.PUT) {
          changed.set(at + 1, value);
        }
      }
      case REMOVE -> {
        if (at >= 0) {
          changed.subList(at, at + 2).clear();
        }
      }
      case CLEAR -> changed.clear();
      default -> {
        return word;
      }
    }
    return values.of(new Content(List.copyOf(changed)));
  }

  @Override
  public String toString() {
    return switch (use) {
      case SIZE -> "size()";
      case GET -> "get(%s)".formatted(text(key));
      case CONTENT -> "entrySet()";
      case PUT -> "put(%s, %s)".formatted(text(key), text(value));
      case PUT_IF_ABSENT -> "putIfAbsent(%s, %s)".formatted(text(key), text(value));
      case REMOVE -> "remove(%s)".formatted(text(key));
      case CLEAR -> "clear()";
    };
  }

  private String text(int number) {
    return Cells.text(values.object(number));
  }
}
