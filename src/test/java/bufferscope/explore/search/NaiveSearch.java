package bufferscope.explore.search;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.JoinableBuffer;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Item;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.State;
import bufferscope.explore.search.NaiveSync.Answer;
import bufferscope.explore.search.NaiveSync.Op;
import bufferscope.explore.search.NaiveSync.Request;
import bufferscope.measure.ViolationKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A second search, written from what the primitives promise and not from the first one: one step
 * for each operation, every thread and item by its name, every call by all of its answers. It is
 * slow, and simple enough to be believed.
 *
 * <p>It knows livelocks only as states in which threads spin in vain.
 */
final class NaiveSearch {
  private static final Set<Op> INTERRUPTIBLE =
      EnumSet.of(
          Op.LOCK_INTERRUPTIBLY,
          Op.TRY_LOCK_TIMED,
          Op.AWAIT,
          Op.AWAIT_TIMED,
          Op.AWAIT_NANOS,
          Op.ACQUIRE,
          Op.TRY_ACQUIRE,
          Op.SPIN);
  private static final Set<Op> ENTERS =
      EnumSet.of(Op.LOCK, Op.LOCK_INTERRUPTIBLY, Op.TRY_LOCK_TIMED);
  private static final Set<Op> ACQUIRES =
      EnumSet.of(Op.ACQUIRE, Op.ACQUIRE_UNINTERRUPTIBLY, Op.TRY_ACQUIRE);
  private static final Set<Op> TIMED =
      EnumSet.of(Op.TRY_LOCK_TIMED, Op.AWAIT_TIMED, Op.AWAIT_NANOS, Op.TRY_ACQUIRE);
  private static final Set<Op> READS =
      EnumSet.of(Op.GET, Op.IS_EMPTY, Op.IS_FULL, Op.SIZE, Op.READ);
  private static final int SWITCH = 1 << 16;
  private static final int FREE = -1;

  private final Bounds bounds;
  private final Semantics semantics;
  private final ScheduleCost order;
  private final int mostStates;
  private final NaiveSync sync = new NaiveSync();
  private final BoundedBuffer<Item> buffer;
  private final Map<List<Object>, Request> known = new HashMap<>();
  private final PriorityQueue<State> open =
      new PriorityQueue<>(Comparator.comparingInt(state -> state.cost));
  private final Map<List<Object>, Integer> costs = new HashMap<>();
  private int best = Integer.MAX_VALUE;
  private final Set<ViolationKind> kinds = EnumSet.noneOf(ViolationKind.class);

  /**
   * The result of the search.
   *
   * @param kinds all that goes wrong after the least cost; none if nothing does
   */
  record Result(boolean complete, int switches, int operations, Set<ViolationKind> kinds) {}

  NaiveSearch(
      Model.BufferFactory code,
      Bounds bounds,
      Semantics semantics,
      ScheduleCost order,
      int mostStates) {
    this.bounds = bounds;
    this.semantics = semantics;
    this.order = order;
    this.mostStates = mostStates;
    buffer = code.newBuffer(sync, bounds.capacity());
  }

  private enum Mode {
    READY,
    QUEUED,
    WAITING,
    REENTERING,
    OVER
  }

  /** A thread, of which all is copied but what never changes. */
  private static final class Worker {
    int done;
    List<Object> answers = new ArrayList<>();
    List<List<Object>> reads = new ArrayList<>();
    Mode mode = Mode.READY;
    WaitEnd end = WaitEnd.SIGNALLED;
    int holds;
    boolean stored;
    boolean begun;
    @Nullable Item hand;

    /** Of a take that has begun: what was taken before. */
    Set<Item> takenBefore = Set.of();

    Worker copy() {
      Worker copy = new Worker();
      copy.done = done;
      copy.answers = new ArrayList<>(answers);
      copy.reads = new ArrayList<>(reads);
      copy.mode = mode;
      copy.end = end;
      copy.holds = holds;
      copy.stored = stored;
      copy.begun = begun;
      copy.hand = hand;
      copy.takenBefore = takenBefore;
      return copy;
    }

    List<Object> key() {
      Object inHand = hand == null ? Answer.NOTHING : hand;
      return List.of(
          List.of(done, answers, reads, mode, end, holds),
          List.of(stored, begun, takenBefore, inHand));
    }
  }

  /** A ring: what is in the slots, and whether it is still to be read. */
  private static final class Ring {
    final List<Object> items = new ArrayList<>();
    final List<Boolean> unread = new ArrayList<>();
    int put;
    int take;
    int count;

    Ring copy() {
      Ring copy = new Ring();
      copy.items.addAll(items);
      copy.unread.addAll(unread);
      copy.put = put;
      copy.take = take;
      copy.count = count;
      return copy;
    }

    List<Object> key() {
      return List.of(items, unread, put, take, count);
    }
  }

  private static final class State {
    int cost;
    int lastActor = FREE;
    int spurious;
    int interrupts;
    final List<Worker> workers = new ArrayList<>();
    final List<Ring> rings = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    List<Integer> holds = new ArrayList<>();
    List<Integer> permits = new ArrayList<>();
    List<Integer> cells = new ArrayList<>();
    List<Object> messages = new ArrayList<>();

    /** First the queues of locks, then of semaphores, then wait sets. */
    List<List<Integer>> queues = new ArrayList<>();

    Set<Item> putOver = new HashSet<>();
    Set<Item> taken = new HashSet<>();

    /** For each item of which the put has begun, those of which it was over by then. */
    Map<Item, Set<Item>> older = new HashMap<>();

    State copy() {
      State copy = new State();
      copy.cost = cost;
      copy.lastActor = lastActor;
      copy.spurious = spurious;
      copy.interrupts = interrupts;
      workers.forEach(each -> copy.workers.add(each.copy()));
      rings.forEach(each -> copy.rings.add(each.copy()));
      copy.owners = new ArrayList<>(owners);
      copy.holds = new ArrayList<>(holds);
      copy.permits = new ArrayList<>(permits);
      copy.cells = new ArrayList<>(cells);
      copy.messages = new ArrayList<>(messages);
      queues.forEach(each -> copy.queues.add(new ArrayList<>(each)));
      copy.putOver = new HashSet<>(putOver);
      copy.taken = new HashSet<>(taken);
      copy.older = new HashMap<>(older);
      return copy;
    }

    List<Object> key() {
      return List.of(
          lastActor,
          List.of(spurious, interrupts, owners, holds, permits, cells, messages, queues),
          List.of(putOver, taken, older),
          workers.stream().map(Worker::key).toList(),
          rings.stream().map(Ring::key).toList());
    }
  }

  Result run() {
    add(start());
    while (!open.isEmpty() && open.element().cost < best) {
      State state = open.remove();
      if (costs.getOrDefault(state.key(), 0) == state.cost) {
        expand(state);
      }
      if (costs.size() > mostStates) {
        return new Result(false, 0, 0, kinds);
      }
    }
    return new Result(true, best / SWITCH, best % SWITCH, kinds);
  }

  private State start() {
    State start = new State();
    start.spurious = semantics.spurious();
    start.interrupts = semantics.interrupts();
    for (int i = 0; i < bounds.threads(); i++) {
      start.workers.add(new Worker());
    }
    for (int i = 0; i < sync.locks(); i++) {
      start.owners.add(FREE);
      start.holds.add(0);
    }
    start.permits.addAll(sync.permits);
    start.cells.addAll(sync.cells);
    for (int capacity : sync.capacities) {
      Ring ring = new Ring();
      for (int slot = 0; slot < capacity; slot++) {
        ring.items.add(Answer.NOTHING);
        ring.unread.add(false);
      }
      start.rings.add(ring);
    }
    for (int i = 0; i < sync.messages; i++) {
      start.messages.add(Answer.NOTHING);
    }
    int queues = sync.locks() + sync.permits.size() + sync.locksOfConditions.size();
    for (int i = 0; i < queues; i++) {
      start.queues.add(new ArrayList<>());
    }
    return start;
  }

  private void add(State state) {
    Integer before = costs.get(state.key());
    if (before == null || before > state.cost) {
      costs.put(state.key(), state.cost);
      open.add(state);
    }
  }

  private void expand(State state) {
    boolean still = true;
    boolean spins = false;
    for (int thread = 0; thread < bounds.threads(); thread++) {
      Worker worker = state.workers.get(thread);
      if (worker.mode == Mode.OVER) {
        continue;
      }
      Op op = request(state, thread).op();
      boolean can = can(state, thread);
      still &= !can || (op == Op.SPIN && isVain(state, worker));
      spins |= op == Op.SPIN;
      if (can || (semantics.fair() && worker.mode == Mode.READY)) {
        follow(state, thread, next -> step(next, FREE));
        followOtherSignals(state, thread, op);
      }
      if (worker.mode == Mode.WAITING && state.spurious > 0) {
        follow(state, thread, this::wakeUp);
      }
      if (canTimeOut(state, thread)) {
        still = false;
        follow(state, thread, next -> endEarly(next, WaitEnd.TIMED_OUT, false));
      }
      if (state.interrupts > 0 && worker.mode != Mode.REENTERING && INTERRUPTIBLE.contains(op)) {
        follow(state, thread, this::interrupt);
      }
    }
    if (still && !isAtRest(state)) {
      note(spins ? ViolationKind.LIVELOCK : ViolationKind.DEADLOCK, state.cost);
    }
  }

  /** A choice that is made in a copy of a state; returns what goes wrong. */
  private interface Choosing {
    @Nullable ViolationKind apply(State state);
  }

  private int actor;

  private void follow(State state, int thread, Choosing choice) {
    State next = state.copy();
    next.cost++;
    if (order == ScheduleCost.SWITCHES) {
      next.cost += state.lastActor == FREE || state.lastActor == thread ? 0 : SWITCH;
      next.lastActor = thread;
    }
    actor = thread;
    ViolationKind wrong = choice.apply(next);
    if (wrong == null) {
      add(next);
    } else {
      note(wrong, next.cost);
    }
  }

  private void note(ViolationKind kind, int cost) {
    if (cost < best) {
      best = cost;
      kinds.clear();
    }
    if (cost == best) {
      kinds.add(kind);
    }
  }

  private void followOtherSignals(State state, int thread, Op op) {
    if (semantics.signalAny() && op == Op.SIGNAL) {
      for (int other : waitSet(state, request(state, thread).object())) {
        follow(state, thread, next -> step(next, other));
      }
    }
  }

  private Request request(State state, int thread) {
    Worker worker = state.workers.get(thread);
    boolean produces = thread < bounds.producers();
    Item own = produces ? item(thread, worker.done) : new Item(0, 0);
    NaiveSync.Call call = produces ? () -> put(own) : this::take;
    return known.computeIfAbsent(
        List.of(own, List.copyOf(worker.answers)), key -> sync.next(call, worker.answers));
  }

  private Item item(int producer, int done) {
    return new Item(1 + (long) done * bounds.producers() + producer, producer + 1);
  }

  private @Nullable Object put(Item item) throws InterruptedException {
    buffer.put(item);
    return null;
  }

  private Object take() throws InterruptedException {
    Item item = buffer.take();
    if (buffer instanceof JoinableBuffer<Item> joinable) {
      joinable.taskDone();
    }
    return item;
  }

  private List<Integer> waitSet(State state, int condition) {
    return state.queues.get(sync.locks() + sync.permits.size() + condition);
  }

  /** The queue at which the request waits to be let in. */
  private List<Integer> entry(State state, Request request) {
    if (ENTERS.contains(request.op())) {
      return state.queues.get(request.object());
    }
    return ACQUIRES.contains(request.op())
        ? state.queues.get(sync.locks() + request.object())
        : state.queues.get(sync.locksOfConditions.get(request.object()));
  }

  private boolean can(State state, int thread) {
    Worker worker = state.workers.get(thread);
    Request request = request(state, thread);
    Op op = request.op();
    if (worker.mode == Mode.WAITING) {
      return false;
    }
    if (worker.mode == Mode.REENTERING) {
      int lock = sync.locksOfConditions.get(request.object());
      return state.owners.get(lock) == FREE && isFirst(state, thread, request);
    }
    if (ENTERS.contains(op)) {
      int owner = state.owners.get(request.object());
      return owner == thread || (owner == FREE && isFirst(state, thread, request));
    }
    return !ACQUIRES.contains(op)
        || (state.permits.get(request.object()) > 0 && isFirst(state, thread, request));
  }

  private boolean isFirst(State state, int thread, Request request) {
    List<Integer> queue = entry(state, request);
    return !semantics.fair() || queue.isEmpty() || queue.get(0) == thread;
  }

  private boolean canTimeOut(State state, int thread) {
    Worker worker = state.workers.get(thread);
    Op op = request(state, thread).op();
    return TIMED.contains(op)
        && switch (worker.mode) {
          case READY -> (ENTERS.contains(op) || ACQUIRES.contains(op)) && !can(state, thread);
          case REENTERING ->
              op == Op.AWAIT_NANOS
                  && (worker.end == WaitEnd.SIGNALLED || worker.end == WaitEnd.SPURIOUS)
                  && can(state, thread);
          default -> true;
        };
  }

  private @Nullable ViolationKind wakeUp(State state) {
    state.spurious--;
    wake(state, actor, WaitEnd.SPURIOUS);
    return null;
  }

  private @Nullable ViolationKind interrupt(State state) {
    state.interrupts--;
    return endEarly(state, WaitEnd.INTERRUPTED, Answer.INTERRUPTED);
  }

  private @Nullable ViolationKind endEarly(State state, WaitEnd end, Object answer) {
    Worker worker = state.workers.get(actor);
    Request request = request(state, actor);
    if (worker.mode == Mode.WAITING) {
      wake(state, actor, end);
      return null;
    }
    begin(state, worker);
    if (worker.mode == Mode.REENTERING) {
      int lock = sync.locksOfConditions.get(request.object());
      state.owners.set(lock, actor);
      state.holds.set(lock, worker.holds);
    }
    return goOn(state, request, answer);
  }

  /** The thread leaves its wait set for the queue of the lock. */
  private void wake(State state, int thread, WaitEnd end) {
    Worker worker = state.workers.get(thread);
    Request request = request(state, thread);
    waitSet(state, request.object()).remove((Integer) thread);
    worker.mode = Mode.REENTERING;
    worker.end = end;
    if (semantics.fair()) {
      entry(state, request).add(thread);
    }
  }

  /** The first operation of a call begins it. */
  private void begin(State state, Worker worker) {
    if (!worker.begun) {
      worker.begun = true;
      if (actor < bounds.producers()) {
        state.older.put(item(actor, worker.done), Set.copyOf(state.putOver));
      } else {
        worker.takenBefore = Set.copyOf(state.taken);
      }
    }
  }

  private @Nullable ViolationKind step(State state, int whom) {
    Worker worker = state.workers.get(actor);
    Request request = request(state, actor);
    boolean can = can(state, actor);
    begin(state, worker);
    if (!can) {
      worker.mode = Mode.QUEUED;
      entry(state, request).add(actor);
      return null;
    }
    if (worker.mode == Mode.REENTERING) {
      int lock = sync.locksOfConditions.get(request.object());
      state.owners.set(lock, actor);
      state.holds.set(lock, worker.holds);
      Object answer =
          switch (worker.end) {
            case SIGNALLED, SPURIOUS -> true;
            case TIMED_OUT -> false;
            case INTERRUPTED -> Answer.INTERRUPTED;
          };
      return goOn(state, request, answer);
    }
    int object = request.object();
    Object answer = Answer.DONE;
    switch (request.op()) {
      case LOCK, LOCK_INTERRUPTIBLY, TRY_LOCK_TIMED, TRY_LOCK -> answer = tryLock(state, object);
      case UNLOCK -> answer = unlock(state, object);
      case AWAIT, AWAIT_UNINTERRUPTIBLY, AWAIT_TIMED, AWAIT_NANOS -> {
        int lock = sync.locksOfConditions.get(object);
        if (state.owners.get(lock) == actor) {
          worker.mode = Mode.WAITING;
          worker.holds = state.holds.get(lock);
          state.owners.set(lock, FREE);
          state.holds.set(lock, 0);
          waitSet(state, object).add(actor);
          return null;
        }
        answer = Answer.NOT_OWNER;
      }
      case SIGNAL, SIGNAL_ALL -> answer = signal(state, request, whom);
      case ACQUIRE, ACQUIRE_UNINTERRUPTIBLY, TRY_ACQUIRE -> {
        state.permits.set(object, state.permits.get(object) - 1);
        answer = true;
      }
      case RELEASE -> {
        if (sync.binary.get(object) && state.permits.get(object) > 0) {
          answer = Answer.NOT_ACQUIRED;
        } else {
          state.permits.set(object, state.permits.get(object) + 1);
        }
      }
      case GET, IS_EMPTY, IS_FULL, SIZE, READ -> {
        answer = look(state, request);
        worker.hand = answer instanceof Item item ? item : worker.hand;
      }
      case SET -> state.cells.set(object, (Integer) request.argument());
      case STORE -> {
        ViolationKind wrong = store(state.rings.get(object), request.argument());
        if (wrong != null) {
          return wrong;
        }
        worker.stored |= request.argument() instanceof Item;
      }
      case WRITE -> {
        Object there = state.messages.get(object);
        if (there instanceof Item item && isOwed(state, item)) {
          return ViolationKind.OVERWRITTEN;
        }
        state.messages.set(object, request.argument());
        worker.stored |= request.argument() instanceof Item;
      }
      case MOVE_PUT -> {
        Ring ring = state.rings.get(object);
        ring.put = (ring.put + 1) % ring.items.size();
      }
      case FETCH -> {
        Ring ring = state.rings.get(object);
        Object item = ring.items.get(ring.take);
        if (item == Answer.NOTHING) {
          return ViolationKind.TOOK_FROM_EMPTY;
        }
        if (!ring.unread.get(ring.take)) {
          return ViolationKind.DUPLICATED;
        }
        ring.unread.set(ring.take, false);
        ring.count--;
        worker.hand = (Item) item;
        answer = item;
      }
      case MOVE_TAKE -> {
        Ring ring = state.rings.get(object);
        ring.items.replaceAll(
            there ->
                there.equals(worker.hand) && !ring.unread.get(ring.items.indexOf(there))
                    ? Answer.NOTHING
                    : there);
        ring.take = (ring.take + 1) % ring.items.size();
      }
      case SPIN -> {
        int before = worker.answers.size() - worker.reads.size();
        worker.answers = new ArrayList<>(worker.answers.subList(0, before));
        worker.reads.clear();
        return null; // back at the beginning of the loop
      }
      case RETURNED, THREW -> throw new AssertionError(request + " is the end");
    }
    if (READS.contains(request.op())) {
      worker.reads.add(List.of(request, answer));
    } else {
      worker.reads.clear();
    }
    return goOn(state, request, answer);
  }

  private boolean tryLock(State state, int lock) {
    int owner = state.owners.get(lock);
    if (owner != FREE && owner != actor) {
      return false;
    }
    state.owners.set(lock, actor);
    state.holds.set(lock, state.holds.get(lock) + 1);
    return true;
  }

  private Object unlock(State state, int lock) {
    if (state.owners.get(lock) != actor) {
      return Answer.NOT_OWNER;
    }
    state.holds.set(lock, state.holds.get(lock) - 1);
    if (state.holds.get(lock) == 0) {
      state.owners.set(lock, FREE);
    }
    return Answer.DONE;
  }

  private Object signal(State state, Request request, int whom) {
    if (state.owners.get(sync.locksOfConditions.get(request.object())) != actor) {
      return Answer.NOT_OWNER;
    }
    List<Integer> waiting = waitSet(state, request.object());
    if (request.op() == Op.SIGNAL_ALL) {
      List.copyOf(waiting).forEach(thread -> wake(state, thread, WaitEnd.SIGNALLED));
    } else if (!waiting.isEmpty()) {
      wake(state, whom == FREE ? waiting.get(0) : whom, WaitEnd.SIGNALLED);
    }
    return Answer.DONE;
  }

  private static Object look(State state, Request request) {
    int object = request.object();
    return switch (request.op()) {
      case GET -> state.cells.get(object);
      case READ -> state.messages.get(object);
      case SIZE -> state.rings.get(object).count;
      case IS_EMPTY -> state.rings.get(object).count == 0;
      default -> state.rings.get(object).count >= state.rings.get(object).items.size();
    };
  }

  private static @Nullable ViolationKind store(Ring ring, Object item) {
    if (ring.unread.get(ring.put)) {
      return ViolationKind.OVERWRITTEN;
    }
    ring.items.set(ring.put, item);
    ring.unread.set(ring.put, item instanceof Item);
    ring.count++;
    return null;
  }

  /** Returns true if no take has returned the item, and none is about to. */
  private boolean isOwed(State state, Item item) {
    return !state.taken.contains(item)
        && state.workers.subList(bounds.producers(), bounds.threads()).stream()
            .noneMatch(worker -> worker.mode != Mode.OVER && item.equals(worker.hand));
  }

  private boolean isVain(State state, Worker worker) {
    return worker.reads.stream()
        .allMatch(read -> look(state, (Request) read.get(0)).equals(read.get(1)));
  }

  private @Nullable ViolationKind goOn(State state, Request request, Object answer) {
    Worker worker = state.workers.get(actor);
    if (worker.mode == Mode.QUEUED || worker.mode == Mode.REENTERING) {
      entry(state, request).remove((Integer) actor);
    }
    worker.mode = Mode.READY;
    worker.end = WaitEnd.SIGNALLED;
    worker.holds = 0;
    worker.answers.add(answer);
    Request next = request(state, actor);
    return switch (next.op()) {
      case RETURNED -> returned(state, worker, next.argument());
      case THREW -> threw(state, worker, (Throwable) next.argument());
      default -> null;
    };
  }

  private @Nullable ViolationKind returned(State state, Worker worker, Object result) {
    ViolationKind wrong = null;
    if (actor < bounds.producers()) {
      state.putOver.add(item(actor, worker.done));
      worker.done++;
      wrong = worker.stored ? null : ViolationKind.NOT_CONSERVED;
      worker.mode = worker.done == bounds.items() ? Mode.OVER : Mode.READY;
    } else if (!(result instanceof Item item)) {
      wrong = ViolationKind.TOOK_FROM_EMPTY;
    } else if (!state.taken.add(item)) {
      wrong = ViolationKind.DUPLICATED;
    } else if (worker.takenBefore.stream()
        .anyMatch(younger -> state.older.getOrDefault(younger, Set.of()).contains(item))) {
      wrong = ViolationKind.OUT_OF_ORDER;
    }
    worker.answers.clear();
    worker.reads.clear();
    worker.stored = false;
    worker.begun = false;
    worker.hand = null;
    worker.takenBefore = Set.of();
    boolean keepsLock = worker.mode == Mode.OVER && state.owners.contains(actor);
    return wrong == null && keepsLock ? ViolationKind.LOCK_NOT_RELEASED : wrong;
  }

  private @Nullable ViolationKind threw(State state, Worker worker, Throwable thrown) {
    worker.mode = Mode.OVER;
    if (thrown instanceof InterruptedException) {
      return state.owners.contains(actor) ? ViolationKind.LOCK_NOT_RELEASED : null;
    }
    return thrown instanceof IllegalMonitorStateException
        ? ViolationKind.WRONG_LOCK_USE
        : ViolationKind.THREAD_FAILED;
  }

  /**
   * Returns true if it is right that no thread goes on: all is taken, or no thread is left to take.
   */
  private boolean isAtRest(State state) {
    List<Worker> producers = state.workers.subList(0, bounds.producers());
    List<Worker> consumers = state.workers.subList(bounds.producers(), bounds.threads());
    boolean consumersLive = consumers.stream().anyMatch(each -> each.mode != Mode.OVER);
    boolean producersLive = producers.stream().anyMatch(each -> each.mode != Mode.OVER);
    boolean inHands =
        consumers.stream().anyMatch(each -> each.mode != Mode.OVER && each.hand != null);
    boolean inSlots = state.rings.stream().anyMatch(ring -> ring.unread.contains(true));
    boolean inMessages =
        state.messages.stream().anyMatch(m -> m instanceof Item item && isOwed(state, item));
    boolean free = state.owners.stream().allMatch(owner -> owner == FREE);
    return !consumersLive || (!producersLive && !inHands && !inSlots && !inMessages && free);
  }
}
