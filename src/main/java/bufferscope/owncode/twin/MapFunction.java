package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ValueNumbers.ElementList;
import bufferscope.sync.controlled.CellFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation on a map, in one step. The content is a list in which each key is followed by its
 * value.
 *
 * @param expected the value that the key must have, for {@link MapUse#REPLACE}
 * @param order the order of the keys, if the map has one
 */
record MapFunction(
    ValueNumbers values, MapUse use, int key, int value, int expected, @Nullable Order order)
    implements CellFunction {
  enum MapUse {
    SIZE,
    GET,
    CONTENT,
    PUT,
    PUT_IF_ABSENT,
    /** Sets or removes the value if it is the expected one; either may be absent. */
    REPLACE,
    REMOVE,
    /** Removes the entry with the least key, and answers with it. */
    POLL_FIRST,
    POLL_LAST,
    CLEAR
  }

  @Override
  public boolean isLook() {
    return use.compareTo(MapUse.CONTENT) <= 0;
  }

  private List<Integer> content(int word) {
    return values.content(word).elements();
  }

  /** Returns the index of the key in the content, or -1. */
  private int at(List<Integer> content) {
    List<Integer> keys = keys(content);
    return 2 * (order == null ? keys.indexOf(key) : order.find(values, keys, key));
  }

  private static List<Integer> keys(List<Integer> content) {
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < content.size(); i += 2) {
      keys.add(content.get(i));
    }
    return keys;
  }

  /** Returns the value that the key had before, or {@link SequenceFunction#ABSENT}. */
  @Override
  public int answer(int word) {
    List<Integer> content = content(word);
    return switch (use) {
      case SIZE -> content.size() / 2;
      case CONTENT -> word;
      case CLEAR -> 1;
      case POLL_FIRST -> entry(content, 0);
      case POLL_LAST -> entry(content, content.size() - 2);
      case REPLACE -> before(content) == expected ? 1 : 0;
      default -> before(content);
    };
  }

  private int before(List<Integer> content) {
    int at = at(content);
    return at < 0 ? SequenceFunction.ABSENT : content.get(at + 1);
  }

  private int entry(List<Integer> content, int at) {
    return content.isEmpty()
        ? SequenceFunction.ABSENT
        : values.of(new ElementList(List.copyOf(content.subList(at, at + 2))));
  }

  @Override
  public int next(int word) {
    List<Integer> changed = new ArrayList<>(content(word));
    switch (use) {
      case PUT -> put(changed, value);
      case PUT_IF_ABSENT -> {
        if (at(changed) < 0) {
          put(changed, value);
        }
      }
      case REPLACE -> {
        if (answer(word) == 1) {
          put(changed, value);
        }
      }
      case REMOVE -> put(changed, SequenceFunction.ABSENT);
      case POLL_FIRST -> remove(changed, 0);
      case POLL_LAST -> remove(changed, changed.size() - 2);
      case CLEAR -> changed.clear();
      default -> {
        return word;
      }
    }
    return values.of(new ElementList(List.copyOf(changed)));
  }

  private void put(List<Integer> content, int newValue) {
    int at = at(content);
    if (newValue == SequenceFunction.ABSENT) {
      remove(content, at);
    } else if (at >= 0) {
      content.set(at + 1, newValue);
    } else {
      List<Integer> keys = keys(content);
      int place = order == null ? keys.size() : order.place(values, keys, key);
      content.addAll(2 * place, List.of(key, newValue));
    }
  }

  private static void remove(List<Integer> content, int at) {
    if (at >= 0 && !content.isEmpty()) {
      content.subList(at, at + 2).clear();
    }
  }

  @Override
  public String toString() {
    return switch (use) {
      case SIZE -> "size()";
      case GET -> "get(%s)".formatted(text(key));
      case CONTENT -> "entrySet()";
      case PUT -> "put(%s, %s)".formatted(text(key), text(value));
      case PUT_IF_ABSENT -> "putIfAbsent(%s, %s)".formatted(text(key), text(value));
      case REPLACE ->
          value == SequenceFunction.ABSENT
              ? "remove(%s)".formatted(text(key))
              : "replace(%s, %s)".formatted(text(key), text(value));
      case REMOVE -> "remove(%s)".formatted(text(key));
      case POLL_FIRST -> "pollFirstEntry()";
      case POLL_LAST -> "pollLastEntry()";
      case CLEAR -> "clear()";
    };
  }

  private String text(int number) {
    return Cells.text(values.object(number));
  }
}
