package bufferscope.sync.controlled;

import bufferscope.event.FailureMessage;
import bufferscope.sync.controlled.Operation.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls of buffer code as a graph: its nodes are operations, its edges the results of each.
 *
 * <p>Between two operations, a call depends only on the results it was given, so no thread has to
 * wait inside it. To find the operation after one more result, the call is run again from its
 * beginning with all of its results, and unwound at the operation that follows. Known nodes are
 * kept. The graph grows on demand, on the calling thread.
 *
 * <p>By default, a call that comes to the same place in the code a second time, as in {@code while
 * (slots.isFull()) notFull.await();}, is assumed not to depend on the round in between. That holds
 * if no local variable carries anything from one round to the next. Each use of the assumption is
 * checked: the call is run with the rounds and without them, and {@link NotRepeatableException} is
 * thrown if the next operations differ. With {@link Memory#ALL}, nothing is assumed.
 */
public final class CallAutomaton {
  /** The number of additional rounds of loops with which a node is checked. */
  private static final int MAX_DETOURS = 3;

  private static final int[] NO_RESULTS = {};

  private final ControlledSync sync;
  private final Memory memory;

  /** The nodes by their ids; an array, since every step of every search reads it. */
  private Node[] nodes = new Node[64];

  private int size;
  private boolean frozen;
  private boolean polling;
  private boolean movingInRounds;

  /** With {@link Memory#KEYS}, the nodes by all that the call depends on. */
  private final Map<NodeKey, Node> places = new HashMap<>();

  private final IdentityHashMap<Call, Integer> calls = new IdentityHashMap<>();

  private record NodeKey(int key, Operation operation) {}

  /** The results that a call may depend on. */
  public enum Memory {
    /** All results but those of finished rounds of a loop. */
    WITHOUT_ROUNDS,
    /** Every result it was given. */
    ALL,
    /** Every result, except where the code itself reports all that it depends on. */
    KEYS
  }

  /** A call of buffer code. */
  @FunctionalInterface
  public interface Call {
    /** Runs the call and returns its result. */
    @Nullable Object run() throws InterruptedException;
  }

  public CallAutomaton(ControlledSync sync, Memory memory) {
    this.sync = sync;
    this.memory = memory;
  }

  /** Returns the node in which the call has done nothing yet. */
  public Node start(Call call) {
    RunEnd ending = run(call, NO_RESULTS, List.of());
    return add(new Node(size, call, ending.next, ending.failure, List.of(), NO_RESULTS));
  }

  /** Returns a node without a call, for a thread that has no more calls to make. */
  public Node done() {
    CallReplay.NextOperation nothing =
        new CallReplay.NextOperation(new Operation(Action.DONE, 0, 0), 0, "", 0, false);
    return add(new Node(size, () -> null, nothing, null, List.of(), NO_RESULTS));
  }

  public Node node(int id) {
    return nodes[id];
  }

  /** Returns true if a call, as far as is known, comes to an operation of that kind. */
  public boolean hasAny(Action action) {
    return Arrays.stream(nodes, 0, size).anyMatch(node -> node.operation().action() == action);
  }

  /** Returns the number of nodes. */
  public int size() {
    return size;
  }

  /** Returns the node that follows when the operation of {@code node} has this result. */
  public Node next(Node node, int answer) {
    Node known = node.successor(answer);
    return known != null ? known : expand(node, answer);
  }

  /**
   * Decides whether the graph may grow. While it may not, any number of threads may read it, and a
   * missing node leads to a {@link NotLearntException}.
   */
  public void setFrozen(boolean frozen) {
    this.frozen = frozen;
  }

  /**
   * Throws {@link NotLearntException} if other threads may be reading, so that nothing may be
   * added.
   */
  public void checkMayLearn() {
    if (frozen) {
      throw new NotLearntException();
    }
  }

  /** Returns two lines as messages name them. */
  public String lineNames(int one, int other) {
    return CodeLine.both(sync.lineName(one), sync.lineName(other));
  }

  /**
   * Runs the call that begins at the node with all results that it was given, also those in rounds
   * of loops that the node after them forgets. Returns what it prints before the first result, and
   * after each.
   */
  public List<String> printed(Node start, List<Integer> results) {
    checkMayLearn();
    List<StringBuilder> printed = new ArrayList<>();
    for (int i = 0; i <= results.size(); i++) {
      printed.add(new StringBuilder());
    }
    sync.replay().collectPrinted(printed);
    try {
      run(start.call, results.stream().mapToInt(Integer::intValue).toArray(), List.of());
    } finally {
      sync.replay().collectPrinted(null);
    }
    return printed.stream().map(StringBuilder::toString).toList();
  }

  private Node expand(Node node, int answer) {
    checkMayLearn();
    int[] results = with(node.results, answer);
    List<Node> path = new ArrayList<>(node.path());
    path.add(node);
    RunEnd ending = run(node.call, results, path);
    if (memory == Memory.KEYS) {
      return keyed(node, answer, path, results, ending);
    }
    Node next = earlier(path, ending.next);
    if (next == null) {
      next = add(new Node(size, node.call, ending.next, ending.failure, path, results));
      node.setSuccessor(answer, next);
    } else {
      node.setSuccessor(answer, next);
      List<Node> round = path.subList(path.indexOf(next), path.size());
      polling |= !isWokenIn(round);
      movingInRounds |= round.stream().anyMatch(each -> each.operation().action().movesItem());
      addDetour(next, results);
    }
    for (int[] detour : List.copyOf(node.detours)) {
      check(node, detour, answer, next);
    }
    return next;
  }

  /** Returns the node of the place that the call has reached, perhaps by other results. */
  private Node keyed(Node node, int answer, List<Node> path, int[] results, RunEnd ending) {
    NodeKey place = new NodeKey(ending.next.key(), ending.next.operation());
    Node known = places.get(place);
    polling |= known != null;
    Node next = known;
    if (next == null) {
      next = add(new Node(size, node.call, ending.next, ending.failure, path, results));
      places.put(place, next);
    }
    node.setSuccessor(answer, next);
    return next;
  }

  /** Returns the earlier node at the same place if the call forgets the round in between. */
  private @Nullable Node earlier(List<Node> path, CallReplay.NextOperation next) {
    if (memory == Memory.WITHOUT_ROUNDS && !next.operation().action().isEnd()) {
      for (Node node : path) {
        if (node.isSamePlace(next)) {
          return node;
        }
      }
    }
    return null;
  }

  private static boolean isWokenIn(List<Node> round) {
    return round.stream().anyMatch(node -> node.operation().action().needsWaking());
  }

  /**
   * Returns true if a call, as far as is known, may go round in a loop for ever without being
   * woken.
   */
  public boolean isPolling() {
    return polling;
  }

  /**
   * Returns true if a call, as far as is known, may store or fetch items in the rounds of a loop.
   */
  public boolean isMovingInRounds() {
    return movingInRounds;
  }

  private void addDetour(Node node, int[] results) {
    if (node.detours.size() < MAX_DETOURS) {
      node.detours.add(results);
      for (int answer : node.knownAnswers()) {
        check(node, results, answer, next(node, answer));
      }
    }
  }

  /** Checks that the detour also leads from {@code node} to {@code next}. */
  private void check(Node node, int[] detour, int answer, Node next) {
    int[] results = with(detour, answer);
    RunEnd ending = run(node.call, results, List.of());
    if (!next.isSamePlace(ending.next)) {
      throw new NotRepeatableException(sync.lineName(node.line()));
    }
    addDetour(next, results);
  }

  private Node add(Node node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    nodes[size++] = node;
    return node;
  }

  /** The operation at which a run of a call ended, and its failure if it threw. */
  private record RunEnd(CallReplay.NextOperation next, @Nullable String failure) {}

  private RunEnd run(Call call, int[] results, List<Node> path) {
    CallReplay replay = sync.replay();
    replay.begin(results, path, calls.computeIfAbsent(call, added -> calls.size()));
    Operation end;
    String failure = null;
    try {
      end = new Operation(Action.RETURN, 0, replay.nameOf(call.run()));
    } catch (NotRepeatableException | OutOfMemoryError e) {
      throw e;
    } catch (InterruptedException e) {
      end = new Operation(Action.THROW, 0, Operation.INTERRUPTED);
    } catch (IllegalMonitorStateException e) {
      end = new Operation(Action.THROW, 0, Operation.NOT_OWNER);
      failure = FailureMessage.of(e);
    } catch (CallFailedException e) {
      end = new Operation(Action.THROW, 0, 0);
      failure = e.getMessage();
    } catch (RuntimeException | Error e) {
      end = new Operation(Action.THROW, 0, 0);
      failure = FailureMessage.of(e);
    }
    if (replay.beyond() != null) {
      throw replay.beyond();
    }
    // The operation counts even if the call caught the error that unwound it, and ended in another
    // way.
    CallReplay.NextOperation next = replay.next();
    return next == null
        ? new RunEnd(new CallReplay.NextOperation(end, 0, "", replay.key(), false), failure)
        : new RunEnd(next, null);
  }

  private static int[] with(int[] results, int answer) {
    int[] longer = Arrays.copyOf(results, results.length + 1);
    longer[results.length] = answer;
    return longer;
  }
}
