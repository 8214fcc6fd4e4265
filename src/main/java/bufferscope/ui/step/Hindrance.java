package bufferscope.ui.step;

import bufferscope.event.Event;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.Objects;

/** Describes in few words why a thread cannot move. */
record Hindrance(SystemState state) {

  /** Returns the full description, as in "wants lock, which P1 holds". */
  String of(int id) {
    return state.thread(id).map(this::of).orElse("");
  }

  /** Returns ever shorter descriptions. */
  List<String> wordings(int id) {
    return state
        .thread(id)
        .map(thread -> List.of(of(thread), brief(thread), word(thread)))
        .orElse(List.of(""));
  }

  private String of(ThreadState thread) {
    String place = place(thread);
    return switch (thread.status()) {
      case WAITING -> Texts.of(isSemaphore(place) ? "step.waitsForPermit" : "step.waitsOn", place);
      case WANTS_LOCK, SIGNALLED -> wants(place, "step.wantsHeld", "step.wants");
      case ENDED -> Texts.of("step.ended");
      case FAILED -> Texts.of("step.failed", Objects.requireNonNullElse(thread.failure(), ""));
      default -> Texts.of("step.loops");
    };
  }

  private static String word(ThreadState thread) {
    return Texts.of(
        switch (thread.status()) {
          case ENDED -> "step.endedBrief";
          case FAILED -> "step.failedBrief";
          case WAITING, WANTS_LOCK, SIGNALLED -> "step.waitsBrief";
          default -> "step.loopsBrief";
        });
  }

  private String brief(ThreadState thread) {
    return switch (thread.status()) {
      case WAITING ->
          Texts.of(isSemaphore(place(thread)) ? "step.needsPermit" : "step.needsSignal");
      case WANTS_LOCK, SIGNALLED -> wants(place(thread), "step.hasLock", "step.wants");
      default -> word(thread);
    };
  }

  private static String place(ThreadState thread) {
    return Objects.requireNonNullElse(thread.place(), "");
  }

  private boolean isSemaphore(String place) {
    return state.semaphores().stream().map(SemaphoreState::name).anyMatch(place::equals);
  }

  private String wants(String lock, String held, String free) {
    int owner =
        state.locks().stream()
            .filter(l -> l.name().equals(lock))
            .mapToInt(LockState::owner)
            .findFirst()
            .orElse(Event.NO_THREAD);
    return state
        .thread(owner)
        .map(holder -> Texts.of(held, lock, holder.name()))
        .orElseGet(() -> Texts.of(free, lock));
  }
}
