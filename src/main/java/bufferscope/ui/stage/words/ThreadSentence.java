package bufferscope.ui.stage.words;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.ui.text.Texts;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the sentence that explains why a thread is where it is. */
public record ThreadSentence(SystemState state, long at) {

  /** Returns the sentence about that thread; empty if there is no such thread. */
  public String of(int thread) {
    return state.thread(thread).map(this::sentence).orElse("");
  }

  private String sentence(ThreadState thread) {
    return switch (ThreadLook.of(thread)) {
      case AWAITS_THREAD -> Texts.of("stage.sentenceAwaitsThread", thread.name());
      case AWAITS_INPUT -> Texts.of("stage.sentenceAwaitsInput", thread.name());
      case WORKING -> working(thread);
      case WANTS_LOCK -> wantsLock(thread);
      case HOLDS_LOCK -> holdsLock(thread);
      case UNGUARDED -> unguarded(thread);
      case WAITING -> new WaitingSentence(state, thread).text();
      case SIGNALLED -> signalled(thread);
      case PAUSED -> paused(thread);
      case ENDED -> ended(thread);
      case FAILED ->
          Texts.of(
              "stage.sentenceFailed",
              thread.name(),
              Objects.requireNonNullElse(thread.failure(), ""));
    };
  }

  private String working(ThreadState thread) {
    if (thread.role() == Role.CONTROL) {
      return Texts.of("stage.sentenceControl", thread.name());
    }
    boolean producer = thread.role() == Role.PRODUCER;
    long number = thread.hands() == null ? 0 : thread.hands().item().number();
    if (thread.workNanos() == 0) {
      return Texts.of(
          number == 0 ? "stage.sentenceBetween" : "stage.sentenceBetweenWithItem",
          thread.name(),
          number);
    }
    double done = thread.progress(at) * (double) thread.workNanos();
    return Texts.of(
        producer ? "stage.sentenceWorkingProducer" : "stage.sentenceWorkingConsumer",
        thread.name(),
        seconds(done),
        seconds((double) thread.workNanos()),
        number);
  }

  private String wantsLock(ThreadState thread) {
    Optional<LockState> lock = lockOf(thread);
    int before = lock.map(l -> l.entryQueue().indexOf(thread.id())).orElse(0);
    int owner = lock.map(LockState::owner).orElse(Event.NO_THREAD);
    String key =
        owner == Event.NO_THREAD ? "stage.sentenceWantsFreeLock" : "stage.sentenceWantsLock";
    return Texts.of(key, thread.name(), place(thread), name(owner), before, thread.overtaken());
  }

  /**
   * Returns the sentence about a thread that holds a lock or a permit. Only a lock belongs to the
   * thread that acquired it, and even a lock does not help against threads that act without it.
   */
  private String holdsLock(ThreadState thread) {
    String others = unguardedOthers(thread);
    String key =
        lockOf(thread).isEmpty()
            ? "stage.sentenceHoldsSemaphore"
            : others.isEmpty() ? "stage.sentenceHoldsLock" : "stage.sentenceHoldsLockInVain";
    return Texts.of(key, thread.name(), place(thread), others);
  }

  private String unguarded(ThreadState thread) {
    String others = unguardedOthers(thread);
    return Texts.of(
        others.isEmpty() ? "stage.sentenceUnguarded" : "stage.sentenceUnguardedTogether",
        thread.name(),
        others);
  }

  private String unguardedOthers(ThreadState thread) {
    return state.threads().stream()
        .filter(other -> other.status() == Status.UNGUARDED && other.id() != thread.id())
        .map(ThreadState::name)
        .collect(Collectors.joining(", "));
  }

  private String signalled(ThreadState thread) {
    int owner = lockOf(thread).map(LockState::owner).orElse(Event.NO_THREAD);
    return Texts.of(
        thread.role() == Role.PRODUCER
            ? "stage.sentenceSignalledProducer"
            : "stage.sentenceSignalledConsumer",
        thread.name(),
        thread.overtaken(),
        owner == Event.NO_THREAD ? 0 : 1,
        name(owner));
  }

  private String paused(ThreadState thread) {
    return switch (thread.status()) {
      case HOLDS_LOCK -> Texts.of("stage.sentencePausedOwner", thread.name(), place(thread));
      case WAITING ->
          Texts.of(
              isSemaphore(place(thread))
                  ? "stage.sentencePausedPermit"
                  : "stage.sentencePausedWaiting",
              thread.name(),
              place(thread));
      default -> Texts.of("stage.sentencePaused", thread.name());
    };
  }

  private boolean isSemaphore(String place) {
    return state.semaphores().stream().anyMatch(semaphore -> semaphore.name().equals(place));
  }

  private String ended(ThreadState thread) {
    Ending ending = thread.ending() == null ? Ending.DONE : thread.ending();
    boolean keeps = thread.hands() != null;
    String key =
        switch (ending) {
          case DONE -> "stage.sentenceEndedDone";
          case RETIRED -> "stage.sentenceEndedRetired";
          case INTERRUPTED -> "stage.sentenceEndedInterrupted";
          case TOOK_THE_END -> "stage.sentenceEndedTheEnd";
          case JOINED -> "stage.sentenceEndedJoined";
        };
    return Texts.of(key, thread.name(), keeps ? 1 : 0);
  }

  private Optional<LockState> lockOf(ThreadState thread) {
    return state.locks().stream().filter(l -> l.name().equals(thread.place())).findFirst();
  }

  private String name(int thread) {
    return state.thread(thread).map(ThreadState::name).orElse("");
  }

  private static String place(ThreadState thread) {
    return Objects.requireNonNullElse(thread.place(), "");
  }

  private static String seconds(double nanos) {
    double seconds = nanos / 1e9;
    return String.format(Locale.ENGLISH, seconds < 0.1 ? "%.3f" : "%.1f", seconds);
  }
}
