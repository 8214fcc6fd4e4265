package bufferscope.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shorter forms of a move for the tag at a thread. */
final class ThreadMovesTest {
  @Test
  void aCallIsShownWithoutItsResultAndThenWithoutItsObject() {
    assertThat(ThreadMoves.wordings("slots.isFull() = false"))
        .containsExactly(
            "slots.isFull() = false", "slots.isFull()", "isFull() = false", "isFull()");
  }

  @Test
  void aMonitorKeepsItsNameAsLongAsThereIsRoom() {
    assertThat(ThreadMoves.wordings("enters synchronized (this)"))
        .containsExactly("enters synchronized (this)", "enters this", "enters");
    assertThat(ThreadMoves.wordings("leaves synchronized (Store.lock)"))
        .containsExactly("leaves synchronized (Store.lock)", "leaves Store.lock", "leaves");
  }
}
