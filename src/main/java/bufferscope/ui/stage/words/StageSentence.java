package bufferscope.ui.stage.words;

import bufferscope.event.Role;
import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.ui.stage.layout.WaitSetView;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the sentence about what matters most in the whole picture. */
public record StageSentence() {
  private static final int MOST_NAMES = 4;

  public String of(SystemState state) {
    BufferState buffer = state.buffer();
    int occupancy = buffer.occupancy();
    for (ThreadState thread : state.threads()) {
      if (thread.status() == Status.FAILED) {
        return new ThreadSentence(state, state.at()).of(thread.id());
      }
    }
    boolean empty = occupancy == 0;
    if (empty || occupancy >= buffer.capacity()) {
      for (WaitSetView waitSet : WaitSetView.of(state)) {
        List<Integer> waiting = ofRole(state, waitSet, empty ? Role.CONSUMER : Role.PRODUCER);
        if (!waiting.isEmpty()) {
          String onCondition = empty ? "stage.sentenceEmpty" : "stage.sentenceFull";
          String forPermit = empty ? "stage.sentenceEmptyPermit" : "stage.sentenceFullPermit";
          return Texts.of(
              waitSet.hasPermits() ? forPermit : onCondition,
              names(state, waiting),
              waiting.size(),
              waitSet.name());
        }
      }
    }
    if (buffer.message()) {
      ItemLife message = buffer.slots().get(0);
      return Texts.of(
          message == null
              ? "stage.sentenceNoMessage"
              : message.isStored() ? "stage.sentenceUnread" : "stage.sentenceRead",
          message == null ? 0 : message.item().number());
    }
    return Texts.of("stage.sentenceStored", occupancy, buffer.capacity());
  }

  private static List<Integer> ofRole(SystemState state, WaitSetView waitSet, Role role) {
    return waitSet.waiting().stream()
        .filter(id -> state.thread(id).map(thread -> thread.role() == role).orElse(false))
        .toList();
  }

  private String names(SystemState state, List<Integer> threads) {
    String first =
        threads.stream()
            .limit(MOST_NAMES)
            .map(id -> state.thread(id).map(ThreadState::name).orElse("?"))
            .collect(Collectors.joining(", "));
    int more = threads.size() - MOST_NAMES;
    return more > 0 ? Texts.of("stage.sentenceNamesAndMore", first, more) : first;
  }
}
