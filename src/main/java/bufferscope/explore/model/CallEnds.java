package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.DONE_ITEMS;
import static bufferscope.explore.model.ThreadWords.HAND;
import static bufferscope.explore.model.ThreadWords.NODE;

import bufferscope.measure.ViolationKind;
import bufferscope.sync.controlled.Node;
import bufferscope.sync.controlled.Operation;
import org.jspecify.annotations.Nullable;

/** Handles the ends of calls of the buffer: the thread's next call, and any violation. */
final class CallEnds {
  private final Layout layout;
  private final Calls calls;
  private final SharedData data;
  private final CallOrder order;
  private final Moves moves;

  /** Whether the step just done was the last one of a call. */
  boolean over;

  /** The item that a consumer got by the call that just ended, or 0. */
  int gotItem;

  CallEnds(Layout layout, Calls calls, SharedData data, CallOrder order, Moves moves) {
    this.layout = layout;
    this.calls = calls;
    this.data = data;
    this.order = order;
    this.moves = moves;
  }

  /** Resets the results of the previous step. */
  void beginStep() {
    data.wrong = null;
    over = false;
    gotItem = 0;
  }

  /** Ends the call of the thread at that node: the call returned, or it threw. */
  void end(int[] s, int thread, Node end) {
    if (end.operation().action() == Operation.Action.RETURN) {
      returned(s, thread, end);
    } else {
      threw(s, thread, end);
    }
  }

  private void returned(int[] s, int thread, Node end) {
    int at = ThreadWords.of(thread);
    if (layout.isProgram()) {
      over = true;
      s[at + NODE] = calls.done().id();
      note(moves.holdsALock(s, thread) ? ViolationKind.LOCK_NOT_RELEASED : null);
      return;
    }
    boolean idle = end.operation().argument() == Operation.NOTHING_DONE;
    over = !idle;
    if (idle) {
      order.didNothing(s, thread);
    } else if (layout.isProducer(thread)) {
      s[at + DONE_ITEMS]++;
      note(layout.traits.byValue() || end.hasStored() ? null : ViolationKind.NOT_CONSERVED);
      order.putReturned(s, thread);
      note(order.isKept(s) ? layout.traits.limit().check(order.surelyIn(s)) : null);
    } else if (layout.traits.byValue()) {
      int item = end.operation().argument();
      gotItem = item > 0 ? layout.names + item : 0;
      note(order.takeReturned(s, thread, item > 0 ? gotItem : item));
    } else {
      gotItem = end.operation().argument() == Operation.READ_ITEM ? s[at + HAND] : 0;
      note(gotItem == 0 ? ViolationKind.TOOK_FROM_EMPTY : order.takeReturned(s, thread, gotItem));
      data.taken(s, gotItem);
    }
    s[at + HAND] = 0;
    boolean isLast = layout.isProducer(thread) && s[at + DONE_ITEMS] == layout.bounds.items();
    s[at + NODE] = (isLast ? calls.done() : calls.next(thread, s[at + DONE_ITEMS])).id();
    note(
        (isLast || layout.traits.byValue()) && moves.holdsALock(s, thread)
            ? ViolationKind.LOCK_NOT_RELEASED
            : null);
  }

  private void threw(int[] s, int thread, Node end) {
    s[ThreadWords.of(thread) + NODE] = end.id();
    order.giveUp(s, thread);
    switch (end.operation().argument()) {
      case Operation.INTERRUPTED ->
          note(moves.holdsALock(s, thread) ? ViolationKind.LOCK_NOT_RELEASED : null);
      case Operation.NOT_OWNER -> note(ViolationKind.WRONG_LOCK_USE);
      default -> note(ViolationKind.THREAD_FAILED);
    }
  }

  private void note(@Nullable ViolationKind wrong) {
    if (data.wrong == null) {
      data.wrong = wrong;
    }
  }
}
