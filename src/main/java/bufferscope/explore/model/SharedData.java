package bufferscope.explore.model;

import static bufferscope.explore.model.Layout.COUNT;
import static bufferscope.explore.model.Layout.PUT;
import static bufferscope.explore.model.Layout.TAKE;
import static bufferscope.explore.model.ThreadWords.HAND;
import static bufferscope.explore.model.ThreadWords.SLOT;

import bufferscope.measure.ViolationKind;
import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The shared data besides locks: slots, messages and cells. They behave as those of a live run, and
 * violations that concern items are detected here.
 */
final class SharedData {
  private final Layout layout;

  /** Whether every item read from a ring so far was the oldest there. */
  boolean inTurn = true;

  /** The violation since this was last set to null. */
  @Nullable ViolationKind wrong;

  SharedData(Layout layout) {
    this.layout = layout;
  }

  /** Does the operation and returns its result. */
  int apply(int[] s, int thread, Operation operation) {
    int object = operation.object();
    return switch (operation.action()) {
      case WRITE_CELL -> {
        s[layout.cell(object)] = operation.argument();
        yield Operation.FALSE;
      }
      case STORE -> store(s, object, item(s, thread, operation));
      case FETCH -> fetch(s, object, thread);
      case MOVE_PUT -> move(s, object, PUT);
      case MOVE_TAKE -> moveTake(s, object, thread);
      case READ_MESSAGE -> readMessage(s, object, thread);
      case WRITE_MESSAGE -> writeMessage(s, object, item(s, thread, operation));
      case UPDATE_CELL, UPDATE_CELL_INTERRUPTIBLY, UPDATE_CELL_TIMED -> update(s, operation);
      default -> look(s, operation);
    };
  }

  private int update(int[] s, Operation operation) {
    CellFunction function = layout.function(operation);
    int word = layout.cell(operation.object());
    int answer = function.answer(s[word]);
    s[word] = function.next(s[word]);
    return answer;
  }

  /** Returns true if the operation, which is an access, need not wait for shared data to change. */
  boolean isEnabled(int[] s, Operation operation) {
    return !operation.action().isFunction()
        || layout.function(operation).isEnabled(s[layout.cell(operation.object())]);
  }

  /** Returns the result of an operation that only reads. */
  int look(int[] s, Operation operation) {
    int object = operation.object();
    return switch (operation.action()) {
      case READ_CELL -> s[layout.cell(object)];
      case LOOK_CELL -> layout.function(operation).answer(s[layout.cell(object)]);
      case SIZE -> s[layout.ring(object) + COUNT];
      case IS_EMPTY -> answer(s[layout.ring(object) + COUNT] == 0);
      case IS_FULL -> answer(s[layout.ring(object) + COUNT] >= capacity(object));
      case READ_MESSAGE -> answer(s[layout.message(object)] != 0);
      default -> throw new IllegalArgumentException("not a look: " + operation);
    };
  }

  static int answer(boolean truth) {
    return truth ? Operation.TRUE : Operation.FALSE;
  }

  private int capacity(int ring) {
    return layout.rings.get(ring).capacity();
  }

  /** Returns the number of the item that the thread hands over; 0 for none. */
  int item(int[] s, int thread, Operation operation) {
    int at = ThreadWords.of(thread);
    return switch (operation.argument()) {
      case Operation.OWN_ITEM ->
          s[at + ThreadWords.OWN] != 0
              ? s[at + ThreadWords.OWN]
              : layout.itemOf(thread, s[at + ThreadWords.DONE_ITEMS]);
      case Operation.READ_ITEM -> s[at + HAND];
      default -> 0;
    };
  }

  private int store(int[] s, int ring, int item) {
    int slot = s[layout.ring(ring) + PUT];
    if (s[layout.rank(ring, slot)] != 0) {
      wrong = ViolationKind.OVERWRITTEN;
      unrank(s, ring, slot);
    }
    s[layout.item(ring, slot)] = item;
    s[layout.rank(ring, slot)] = item == 0 ? 0 : layout.ranked ? 1 + unread(s, ring) : 1;
    s[layout.ring(ring) + COUNT]++;
    return Operation.FALSE;
  }

  /** Returns the number of slots that hold an item that no thread has read. */
  private int unread(int[] s, int ring) {
    int unread = 0;
    for (int slot = capacity(ring) - 1; slot >= 0; slot--) {
      if (s[layout.rank(ring, slot)] != 0) {
        unread++;
      }
    }
    return unread;
  }

  private int fetch(int[] s, int ring, int thread) {
    int slot = s[layout.ring(ring) + TAKE];
    int item = s[layout.item(ring, slot)];
    int rank = s[layout.rank(ring, slot)];
    if (item == 0) {
      wrong = ViolationKind.TOOK_FROM_EMPTY;
    } else if (rank == 0) {
      wrong = ViolationKind.DUPLICATED;
    }
    inTurn &= rank <= 1;
    unrank(s, ring, slot);
    s[layout.ring(ring) + COUNT]--;
    s[ThreadWords.of(thread) + HAND] = item;
    s[ThreadWords.of(thread) + SLOT] = slot + 1;
    return answer(item != 0);
  }

  /** Removes the rank of the item in the slot; the ranks of all younger items decrease by one. */
  private void unrank(int[] s, int ring, int slot) {
    int rank = s[layout.rank(ring, slot)];
    s[layout.rank(ring, slot)] = 0;
    if (rank == 0 || !layout.ranked) {
      return;
    }
    for (int other = capacity(ring) - 1; other >= 0; other--) {
      if (s[layout.rank(ring, other)] > rank) {
        s[layout.rank(ring, other)]--;
      }
    }
  }

  /** Empties the slot that the thread has read, unless it holds another item by now. */
  private int moveTake(int[] s, int ring, int thread) {
    int at = ThreadWords.of(thread);
    int slot = s[at + SLOT] - 1;
    if (s[layout.item(ring, slot)] == s[at + HAND]) {
      s[layout.item(ring, slot)] = 0;
    }
    s[at + SLOT] = 0;
    return move(s, ring, TAKE);
  }

  private int move(int[] s, int ring, int position) {
    int at = layout.ring(ring) + position;
    s[at] = s[at] + 1 == capacity(ring) ? 0 : s[at] + 1;
    return Operation.FALSE;
  }

  private int readMessage(int[] s, int message, int thread) {
    int item = s[layout.message(message)];
    s[ThreadWords.of(thread) + HAND] = item;
    return answer(item != 0);
  }

  private int writeMessage(int[] s, int message, int item) {
    if (isOwed(s, message) && !consumerHas(s, s[layout.message(message)])) {
      wrong = ViolationKind.OVERWRITTEN;
    }
    s[layout.message(message)] = item;
    s[layout.messageRead(message)] = 0;
    return Operation.FALSE;
  }

  /**
   * Returns true if the message holds an item that no take has returned: a read alone does not take
   * it.
   */
  private boolean isOwed(int[] s, int message) {
    return s[layout.message(message)] != 0 && s[layout.messageRead(message)] == 0;
  }

  private boolean consumerHas(int[] s, int item) {
    for (int thread = layout.bounds.producers(); thread < layout.threads; thread++) {
      if (s[ThreadWords.of(thread) + HAND] == item) {
        return true;
      }
    }
    return false;
  }

  /** Records that a take returned the item, which may still be in a message. */
  void taken(int[] s, int item) {
    for (int message = 0; message < layout.messages.size(); message++) {
      if (s[layout.message(message)] == item) {
        s[layout.messageRead(message)] = 1;
      }
    }
  }

  /** Returns true if every item that was stored has been taken. */
  boolean isUsedUp(int[] s) {
    for (int ring = 0; ring < layout.rings.size(); ring++) {
      for (int slot = 0; slot < capacity(ring); slot++) {
        if (s[layout.rank(ring, slot)] != 0) {
          return false;
        }
      }
    }
    for (int message = 0; message < layout.messages.size(); message++) {
      if (isOwed(s, message)) {
        return false;
      }
    }
    return true;
  }
}
