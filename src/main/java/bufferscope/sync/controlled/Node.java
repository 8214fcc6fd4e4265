package bufferscope.sync.controlled;

import bufferscope.sync.controlled.Operation.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A state of a call: it has been given certain results, and is about to do one more operation or
 * has ended. A {@link CallAutomaton} makes and keeps the nodes; they are compared by identity.
 */
public final class Node {
  private static final int MAX_SMALL = 64;

  private final int id;
  private final Operation operation;
  private final int line;
  private final String point;
  private final @Nullable String failure;

  final CallAutomaton.Call call;

  /** The nodes before this one. */
  private final List<Node> path;

  final int[] results;

  /** Other results that lead to this node because they only add rounds of a loop. */
  final List<int[]> detours = new ArrayList<>();

  /**
   * The successors by the operation's result: an array for small results, which are the most
   * frequent.
   */
  private @Nullable Node[] successors = new @Nullable Node[4];

  private final Map<Integer, Node> otherSuccessors = new HashMap<>();

  private final long held;
  private final boolean stored;
  private final boolean endless;
  private final List<Read> roundReads;

  /**
   * One read of shared data.
   *
   * @param answer the value read
   */
  public record Read(Operation operation, int answer) {}

  Node(
      int id,
      CallAutomaton.Call call,
      CallReplay.NextOperation at,
      @Nullable String failure,
      List<Node> path,
      int[] results) {
    this.id = id;
    this.call = call;
    this.operation = at.operation();
    this.line = operation.action() == Action.SLEEP ? 0 : at.line(); // not a line of the buffer
    this.point = at.point();
    this.failure = failure;
    this.path = List.copyOf(path);
    this.results = results;
    this.endless = at.endless();
    this.held = held(path, results);
    this.stored = path.stream().anyMatch(Node::storesOwn);
    this.roundReads = roundReads(path, results);
  }

  private static boolean storesOwn(Node node) {
    Action action = node.operation.action();
    return (action == Action.STORE || action == Action.WRITE_MESSAGE)
        && node.operation.argument() == Operation.OWN_ITEM;
  }

  private static long held(List<Node> path, int[] results) {
    long held = 0;
    for (int i = 0; i < path.size(); i++) {
      Operation past = path.get(i).operation;
      long bit = 1L << past.object();
      if (past.action().isAcquiring() && results[i] == Operation.TRUE) {
        held |= bit;
      } else if (past.action() == Action.RELEASE && results[i] == Operation.TRUE) {
        held &= ~bit;
      }
    }
    return held;
  }

  private static List<Read> roundReads(List<Node> path, int[] results) {
    List<Read> reads = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      Operation past = path.get(i).operation;
      if (past.action() == Action.SPIN_WAIT) {
        reads.clear();
      } else if (past.action().isRead()) {
        reads.add(new Read(past, results[i]));
      }
    }
    return List.copyOf(reads);
  }

  /** Returns the node's id: unique within its automaton, from 0. */
  public int id() {
    return id;
  }

  public Operation operation() {
    return operation;
  }

  /** Returns the line of the source that requests the operation; 0 if not known. */
  public int line() {
    return line;
  }

  /** Returns true if it is in a loop that the call leaves by an exception only. */
  public boolean isInEndlessLoop() {
    return endless;
  }

  /** Returns the message of what the call threw; null if it threw nothing or was interrupted. */
  public @Nullable String failure() {
    return failure;
  }

  /** Returns the semaphores whose permits the call holds, as a bit set. */
  public long heldSemaphores() {
    return held;
  }

  /** Returns true if the call has stored the item that it was called with. */
  public boolean hasStored() {
    return stored;
  }

  /** Returns what the call has read since it last waited for shared data to change. */
  public List<Read> roundReads() {
    return roundReads;
  }

  /** Returns the nodes that the call has passed before this one. */
  public List<Node> path() {
    return path;
  }

  boolean isSamePlace(CallReplay.NextOperation next) {
    return operation.equals(next.operation()) && point.equals(next.point());
  }

  @Nullable Node successor(int answer) {
    if (!isSmall(answer)) {
      return otherSuccessors.get(answer);
    }
    int index = index(answer);
    return index < successors.length ? successors[index] : null;
  }

  void setSuccessor(int answer, Node node) {
    if (!isSmall(answer)) {
      otherSuccessors.put(answer, node);
      return;
    }
    int index = index(answer);
    if (index >= successors.length) {
      successors = Arrays.copyOf(successors, 2 * index);
    }
    successors[index] = node;
  }

  /** Returns the results whose successor is known. */
  List<Integer> knownAnswers() {
    IntStream small =
        IntStream.range(0, successors.length)
            .filter(index -> successors[index] != null)
            .map(index -> index % 2 == 0 ? index / 2 : -(index + 1) / 2);
    return Stream.concat(small.boxed(), otherSuccessors.keySet().stream().sorted()).toList();
  }

  private static boolean isSmall(int answer) {
    return -MAX_SMALL <= answer && answer <= MAX_SMALL;
  }

  /** Returns 0, 1, 2, 3, 4 for the results 0, -1, 1, -2, 2, and so on. */
  private static int index(int answer) {
    return answer >= 0 ? 2 * answer : -2 * answer - 1;
  }
}
