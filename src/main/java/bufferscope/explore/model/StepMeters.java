package bufferscope.explore.model;

import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.measure.Entrances.Entrance;
import bufferscope.measure.RunMeter;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import bufferscope.sync.controlled.Primitive.LockPart;
import bufferscope.sync.controlled.Primitive.SemaphorePart;
import java.util.List;

/**
 * Makes the steps of a run that is only measured. Where {@link StepEvents} emits an event, this
 * class calls the meter. It is for correct mechanisms whose items are in rings.
 */
public final class StepMeters {
  private final Machine machine;
  private final Layout layout;
  private final RunMeter meter;
  private final Entrance[] locks;
  private final Entrance[] semaphores;

  /** The time at which the item of each slot was stored, by the word of the slot. */
  private final long[] stored;

  private int occupancy;

  /** Creates the meters of the steps of that machine. */
  public StepMeters(Machine machine, RunMeter meter) {
    this.machine = machine;
    this.layout = machine.layout;
    this.meter = meter;
    locks = entrances(layout.locks.stream().map(LockPart::name).toList());
    semaphores = entrances(layout.semaphores.stream().map(SemaphorePart::name).toList());
    stored = new long[layout.size()];
  }

  private Entrance[] entrances(List<String> names) {
    return names.stream().map(meter::entrance).toArray(Entrance[]::new);
  }

  /** Returns the number of stored items. */
  public int occupancy() {
    return occupancy;
  }

  /** Does the operation of the thread, which counts from 0, at that time, or queues it up. */
  public void step(int[] words, int thread, long now) {
    Operation operation = machine.moves().operation(words, thread);
    int id = thread + 1;
    if (ThreadWords.status(words, thread) == ThreadWords.REENTERING) {
      boolean signalled = ThreadWords.end(words, thread) == WaitEnd.SIGNALLED;
      meter.stoppedWaiting(id, now, signalled);
      meter.gets(locks[layout.lockOf(operation.object())], id);
    } else {
      meter(words, thread, operation, now);
    }
    machine.step(words, thread, Machine.NO_THREAD);
  }

  private void meter(int[] words, int thread, Operation operation, long now) {
    int id = thread + 1;
    int object = operation.object();
    switch (operation.action().sort()) {
      case LOCK -> {
        meter.acted(id);
        if (operation.action().isLocking()) {
          lock(words, thread, locks[object], object);
        }
      }
      case CONDITION -> condition(words, id, operation, now);
      case SEMAPHORE -> {
        meter.acted(id);
        if (operation.action() != Action.RELEASE) {
          acquire(words, thread, object, now);
        }
      }
      case SLOTS -> slots(words, id, operation, now);
      case CELL -> {
        if (operation.action() == Action.WRITE_CELL) {
          meter.acted(id);
        }
      }
      case MESSAGE, NONE -> meter.acted(id);
    }
  }

  private void lock(int[] words, int thread, Entrance entrance, int lock) {
    if (machine.moves().owns(words, thread, lock)) {
      return;
    }
    if (machine.moves().isReady(words, thread)) {
      meter.wants(entrance, thread + 1);
    }
    if (machine.moves().canEnter(words, thread, lock)) {
      meter.gets(entrance, thread + 1);
    }
  }

  private void acquire(int[] words, int thread, int semaphore, long now) {
    if (machine.moves().isReady(words, thread)) {
      meter.beganWaitingForPermit(thread + 1, now);
      meter.wants(semaphores[semaphore], thread + 1);
    }
    if (machine.moves().canAcquire(words, thread, semaphore)) {
      meter.stoppedWaitingForPermit(thread + 1, now);
      meter.gets(semaphores[semaphore], thread + 1);
    }
  }

  private void condition(int[] words, int id, Operation operation, long now) {
    int condition = operation.object();
    switch (operation.action()) {
      case SIGNAL -> {
        meter.acted(id);
        int whom = machine.synchronisers.longestWaiting(words, condition);
        if (whom != Machine.NO_THREAD) {
          meter.wants(locks[layout.lockOf(condition)], whom + 1);
        }
      }
      case SIGNAL_ALL -> {
        meter.acted(id);
        if (machine.synchronisers.longestWaiting(words, condition) != Machine.NO_THREAD) {
          for (int whom : machine.synchronisers.waiting(words, condition)) {
            meter.wants(locks[layout.lockOf(condition)], whom);
          }
        }
      }
      default -> meter.beganWaiting(id, now);
    }
  }

  private void slots(int[] words, int id, Operation operation, long now) {
    int ring = layout.ring(operation.object());
    switch (operation.action()) {
      case STORE -> {
        meter.acted(id);
        stored[layout.item(operation.object(), words[ring + Layout.PUT])] = now;
        occupancy++;
      }
      case FETCH -> {
        meter.acted(id);
        meter.left(now - stored[layout.item(operation.object(), words[ring + Layout.TAKE])]);
        occupancy--;
      }
      case MOVE_PUT, MOVE_TAKE -> meter.acted(id);
      default -> {} // it only reads
    }
  }
}
