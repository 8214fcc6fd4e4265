package bufferscope.ui.stage.words;

import bufferscope.event.Role;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.trace.SystemState.ConditionState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the sentence about a thread that waits on a condition or for a permit. */
record WaitingSentence(SystemState state, ThreadState thread) {

  String text() {
    Optional<SemaphoreState> semaphore =
        state.semaphores().stream().filter(s -> s.name().equals(thread.place())).findFirst();
    if (semaphore.isPresent()) {
      return semaphore.get().binary() ? forGate(semaphore.get()) : forPermit(semaphore.get());
    }
    return onCondition();
  }

  private boolean wantsRoom() {
    return thread.role() == Role.PRODUCER && thread.hands() != null;
  }

  private boolean wantsItem() {
    return thread.role() == Role.CONSUMER && thread.hands() == null;
  }

  private String onCondition() {
    List<Integer> line =
        state.conditions().stream()
            .filter(condition -> condition.name().equals(thread.place()))
            .findFirst()
            .map(ConditionState::waiting)
            .orElse(List.of());
    BufferState buffer = state.buffer();
    return Texts.of(
        conditionKey(),
        thread.name(),
        place(),
        buffer.occupancy(),
        buffer.capacity(),
        before(line),
        numbers());
  }

  private String conditionKey() {
    int occupancy = state.buffer().occupancy();
    int capacity = state.buffer().capacity();
    if (wantsRoom()) {
      return occupancy > capacity
          ? "stage.sentenceWaitingSurplus"
          : occupancy == capacity ? "stage.sentenceWaitingProducer" : "stage.sentenceWaitingInVain";
    }
    if (wantsItem()) {
      return occupancy == 0 ? "stage.sentenceWaitingConsumer" : "stage.sentenceWaitingInVain";
    }
    return "stage.sentenceWaitingElse";
  }

  /** Returns the shared numbers, since the condition may depend on one of them. */
  private String numbers() {
    return state.cells().stream()
        .map(cell -> Texts.of("stage.sentenceCell", cell.name(), cell.value()))
        .collect(Collectors.joining());
  }

  private String forPermit(SemaphoreState semaphore) {
    BufferState buffer = state.buffer();
    boolean full = wantsRoom() && buffer.occupancy() >= buffer.capacity();
    boolean empty = wantsItem() && buffer.occupancy() == 0;
    String key =
        semaphore.permits() > 0
            ? "stage.sentencePermitThere"
            : full
                ? "stage.sentencePermitFull"
                : empty ? "stage.sentencePermitEmpty" : "stage.sentencePermitNone";
    return Texts.of(
        key,
        thread.name(),
        place(),
        buffer.capacity(),
        before(semaphore.waiting()),
        semaphore.permits());
  }

  private String forGate(SemaphoreState semaphore) {
    Optional<ThreadState> holder = state.thread(semaphore.holder());
    String key =
        semaphore.permits() > 0
            ? "stage.sentenceGateFree"
            : holder.isEmpty()
                ? "stage.sentenceGateTaken"
                : holder.get().status() == Status.WAITING
                    ? "stage.sentenceGateHolderWaits"
                    : "stage.sentenceGateHeld";
    return Texts.of(
        key,
        thread.name(),
        place(),
        holder.map(ThreadState::name).orElse(""),
        before(semaphore.waiting()),
        holder.map(ThreadState::place).orElse(""));
  }

  private int before(List<Integer> line) {
    return Math.max(0, line.indexOf(thread.id()));
  }

  private String place() {
    return Objects.requireNonNullElse(thread.place(), "");
  }
}
