package bufferscope.work;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.ForgottenSignal;
import bufferscope.buffer.JdkQueue;
import bufferscope.buffer.JoinableBuffer;
import bufferscope.buffer.NoLock;
import bufferscope.buffer.OneConditionSignal;
import bufferscope.buffer.OneConditionSignalAll;
import bufferscope.buffer.PipelineDoubleRelease;
import bufferscope.buffer.PipelineTwoLocks;
import bufferscope.buffer.PipelineUnguarded;
import bufferscope.buffer.ResizableBuffer;
import bufferscope.buffer.Semaphores;
import bufferscope.buffer.SemaphoresMutexFirst;
import bufferscope.buffer.TaskQueue;
import bufferscope.buffer.TimedBuffer;
import bufferscope.buffer.TwoConditions;
import bufferscope.buffer.TwoConditionsExtraUnlock;
import bufferscope.buffer.TwoConditionsIf;
import bufferscope.buffer.UnlockNotInFinally;
import bufferscope.event.Item;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalogue: every way to build the buffer. A new one is a class and a line here. */
public enum Mechanism {
  TWO_CONDITIONS("two-conditions", TwoConditions.class, TwoConditions::new),
  ONE_CONDITION_SIGNAL_ALL(
      "one-condition-signal-all", OneConditionSignalAll.class, OneConditionSignalAll::new),
  ONE_CONDITION_SIGNAL("one-condition-signal", OneConditionSignal.class, OneConditionSignal::new),
  TWO_CONDITIONS_IF("two-conditions-if", TwoConditionsIf.class, TwoConditionsIf::new),
  TWO_CONDITIONS_EXTRA_UNLOCK(
      "two-conditions-extra-unlock", TwoConditionsExtraUnlock.class, TwoConditionsExtraUnlock::new),
  FORGOTTEN_SIGNAL("forgotten-signal", ForgottenSignal.class, ForgottenSignal::new),
  UNLOCK_NOT_IN_FINALLY("unlock-not-in-finally", UnlockNotInFinally.class, UnlockNotInFinally::new),
  SEMAPHORES("semaphores", Semaphores.class, Semaphores::new),
  SEMAPHORES_MUTEX_FIRST(
      "semaphores-mutex-first", SemaphoresMutexFirst.class, SemaphoresMutexFirst::new),
  NO_LOCK("no-lock", NoLock.class, NoLock::new),
  PIPELINE_UNGUARDED("pipeline-unguarded", PipelineUnguarded.class, PipelineUnguarded::new),
  PIPELINE_TWO_LOCKS("pipeline-two-locks", PipelineTwoLocks.class, PipelineTwoLocks::new),
  PIPELINE_DOUBLE_RELEASE(
      "pipeline-double-release", PipelineDoubleRelease.class, PipelineDoubleRelease::new),
  TASK_QUEUE("task-queue", TaskQueue.class, TaskQueue::new),
  BLOCKING_QUEUE("blocking-queue", JdkQueue.class, JdkQueue::new);

  private static final Set<Mechanism> CORRECT =
      EnumSet.of(
          TWO_CONDITIONS,
          ONE_CONDITION_SIGNAL_ALL,
          SEMAPHORES,
          PIPELINE_TWO_LOCKS,
          TASK_QUEUE,
          BLOCKING_QUEUE);

  private final String id;
  private final Class<?> code;
  private final boolean hasCapacity;
  private final Constructor constructor;

  Mechanism(String id, Class<?> code, Constructor constructor) {
    this(id, code, true, constructor);
  }

  Mechanism(String id, Class<?> code, MessageConstructor constructor) {
    this(id, code, false, (sync, capacity) -> constructor.newBuffer(sync));
  }

  Mechanism(String id, Class<?> code, boolean hasCapacity, Constructor constructor) {
    this.id = id;
    this.code = code;
    this.hasCapacity = hasCapacity;
    this.constructor = constructor;
  }

  /** Makes an empty buffer of the given capacity. */
  @Immutable
  private interface Constructor {
    BoundedBuffer<Item> newBuffer(Sync sync, int capacity);
  }

  /** Makes a place for one message. */
  @Immutable
  private interface MessageConstructor {
    BoundedBuffer<Item> newBuffer(Sync sync);
  }

  /** The name in files and on the command line. */
  public String id() {
    return id;
  }

  /** The class that runs, and whose source is shown. */
  public Class<?> code() {
    return code;
  }

  /** The smallest capacity that it can have. */
  public int minCapacity() {
    return this == TASK_QUEUE ? Slots.UNBOUNDED : 1;
  }

  /**
   * Returns true if it runs on real threads only, since no search can step through the JDK's queue.
   */
  public boolean isLiveOnly() {
    return this == BLOCKING_QUEUE;
  }

  /** Returns true if a thread can wait until the work on all items is done. */
  public boolean isJoinable() {
    return JoinableBuffer.class.isAssignableFrom(code);
  }

  /** Returns true if a put can have a time limit. */
  public boolean isTimed() {
    return TimedBuffer.class.isAssignableFrom(code);
  }

  /** Returns true if it is a right bounded buffer; the others show what goes wrong. */
  public boolean isCorrect() {
    return CORRECT.contains(this);
  }

  /** Returns true if the capacity can change during a run. */
  public boolean isResizable() {
    return ResizableBuffer.class.isAssignableFrom(code);
  }

  /** Returns true if its capacity can be chosen; a place for one message always has 1. */
  public boolean hasCapacity() {
    return hasCapacity;
  }

  /** Returns the capacity that it has if {@code wanted} is requested. */
  public int capacity(int wanted) {
    return hasCapacity ? wanted : 1;
  }

  public BoundedBuffer<Item> newBuffer(Sync sync, int capacity) {
    return constructor.newBuffer(sync, capacity);
  }

  /**
   * Returns the mechanism of that id.
   *
   * @throws IllegalArgumentException if there is none; the message lists all mechanisms
   */
  public static Mechanism of(String id) {
    for (Mechanism mechanism : values()) {
      if (mechanism.id.equals(id)) {
        return mechanism;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is not a mechanism; there is %s"
            .formatted(
                id, Arrays.stream(values()).map(Mechanism::id).collect(Collectors.joining(", "))));
  }
}
