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
import bufferscope.buffer.TwoConditionsSignalAll;
import bufferscope.buffer.UnlockNotInFinally;
import bufferscope.event.Item;
import bufferscope.io.ConstantName;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The catalogue: every way to build the buffer. A new one is a class, a line here, and a {@link
 * Guide} with its name and its summary.
 */
public enum Mechanism {
  TWO_CONDITIONS(Quality.RIGHT, TwoConditions.class, TwoConditions::new),
  TWO_CONDITIONS_SIGNAL_ALL(
      Quality.RIGHT, TwoConditionsSignalAll.class, TwoConditionsSignalAll::new),
  ONE_CONDITION_SIGNAL_ALL(Quality.RIGHT, OneConditionSignalAll.class, OneConditionSignalAll::new),
  ONE_CONDITION_SIGNAL(Quality.FLAWED, OneConditionSignal.class, OneConditionSignal::new),
  TWO_CONDITIONS_IF(Quality.FLAWED, TwoConditionsIf.class, TwoConditionsIf::new),
  TWO_CONDITIONS_EXTRA_UNLOCK(
      Quality.FLAWED, TwoConditionsExtraUnlock.class, TwoConditionsExtraUnlock::new),
  FORGOTTEN_SIGNAL(Quality.FLAWED, ForgottenSignal.class, ForgottenSignal::new),
  UNLOCK_NOT_IN_FINALLY(Quality.FLAWED, UnlockNotInFinally.class, UnlockNotInFinally::new),
  SEMAPHORES(Quality.RIGHT, Semaphores.class, Semaphores::new),
  SEMAPHORES_MUTEX_FIRST(Quality.FLAWED, SemaphoresMutexFirst.class, SemaphoresMutexFirst::new),
  NO_LOCK(Quality.FLAWED, NoLock.class, NoLock::new),
  PIPELINE_UNGUARDED(Quality.FLAWED, PipelineUnguarded.class, PipelineUnguarded::new),
  PIPELINE_TWO_LOCKS(Quality.RIGHT, PipelineTwoLocks.class, PipelineTwoLocks::new),
  PIPELINE_DOUBLE_RELEASE(Quality.FLAWED, PipelineDoubleRelease.class, PipelineDoubleRelease::new),
  TASK_QUEUE(Quality.RIGHT, TaskQueue.class, TaskQueue::new),
  BLOCKING_QUEUE(Quality.RIGHT, JdkQueue.class, JdkQueue::new);

  private final Quality quality;
  private final Class<?> code;
  private final boolean hasCapacity;
  private final Constructor constructor;

  Mechanism(Quality quality, Class<?> code, Constructor constructor) {
    this(quality, code, true, constructor);
  }

  Mechanism(Quality quality, Class<?> code, MessageConstructor constructor) {
    this(quality, code, false, (sync, capacity) -> constructor.newBuffer(sync));
  }

  Mechanism(Quality quality, Class<?> code, boolean hasCapacity, Constructor constructor) {
    this.quality = quality;
    this.code = code;
    this.hasCapacity = hasCapacity;
    this.constructor = constructor;
  }

  private enum Quality {
    RIGHT,
    FLAWED
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

  /** Returns the name in files and on the command line. */
  public String id() {
    return ConstantName.of(this);
  }

  /** Returns the class that runs and whose source is shown. */
  public Class<?> code() {
    return code;
  }

  /** Returns the smallest capacity that the mechanism can have. */
  public int minCapacity() {
    return this == TASK_QUEUE ? Slots.UNBOUNDED : 1;
  }

  /**
   * Returns true if the mechanism runs on real threads only, since no search can step through the
   * JDK's queue.
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

  /** Returns true if it is a correct bounded buffer; the others show what goes wrong. */
  public boolean isCorrect() {
    return quality == Quality.RIGHT;
  }

  /** Returns true if the capacity can change during a run. */
  public boolean isResizable() {
    return ResizableBuffer.class.isAssignableFrom(code);
  }

  /** Returns true if its capacity can be chosen; a place for one message always has capacity 1. */
  public boolean hasCapacity() {
    return hasCapacity;
  }

  /** Returns the capacity of the mechanism when {@code wanted} is requested. */
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
      if (mechanism.id().equals(id)) {
        return mechanism;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is not a mechanism; there is %s"
            .formatted(
                id, Arrays.stream(values()).map(Mechanism::id).collect(Collectors.joining(", "))));
  }
}
