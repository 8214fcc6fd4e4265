package bufferscope.ui.step;

import bufferscope.event.Event;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.text.Texts;
import java.util.Objects;

/** Says in few words what keeps a thread from moving. */
record Hindrance(SystemState state) {

  String of(int id) {
    return state.thread(id).map(this::of).orElse("");
  }

  private String of(ThreadState thread) {
    String place = Objects.requireNonNullElse(thread.place(), "");
    return switch (thread.status()) {
      case WAITING -> Texts.of(isSemaphore(place) ? "step.waitsForPermit" : "step.waitsOn", place);
      case WANTS_LOCK, SIGNALLED -> wants(place);
      case ENDED -> Texts.of("step.ended");
      case FAILED -> Texts.of("step.failed", Objects.requireNonNullElse(thread.failure(), ""));
      default -> Texts.of("step.loops");
    };
  }

  private boolean isSemaphore(String place) {
    return state.semaphores().stream().map(SemaphoreState::name).anyMatch(place::equals);
  }

  private String wants(String lock) {
    int owner =
        state.locks().stream()
            .filter(l -> l.name().equals(lock))
            .mapToInt(LockState::owner)
            .findFirst()
            .orElse(Event.NOBODY);
    return state
        .thread(owner)
        .map(holder -> Texts.of("step.wantsHeld", lock, holder.name()))
        .orElseGet(() -> Texts.of("step.wants", lock));
  }
}
