package bufferscope.sync.controlled;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.sync.controlled.Operation.Action;
import java.lang.StackWalker.StackFrame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs one call at a time. It gives the recorded results to the first operations of the call, and
 * unwinds the call at the operation that follows. The automaton requests that operation.
 */
final class CallReplay {
  private static final StackWalker STACK = StackWalker.getInstance();
  private static final String OURS = CallReplay.class.getPackageName() + ".";

  /** The maximum number of characters that are kept of what is printed between two operations. */
  private static final int MOST_PRINTED = 5_000;

  private final Suspended suspended = new Suspended();
  private final Item own = new Item(0, Event.NO_THREAD);
  private final IntFunction<CodeLine> lineNames;
  private int[] results = {};
  private List<Node> path = List.of();
  private int position;
  private @Nullable Item read;
  private @Nullable NextOperation next;
  private @Nullable NotFollowedException beyond;
  private final Map<Key, Integer> keys = new HashMap<>();
  private int key;
  private boolean endless;

  /**
   * What the call prints, by the number of results that it was given before; null if not wanted.
   */
  private @Nullable List<StringBuilder> printed;

  /**
   * All that a call depends on: its previous key, and the values read since.
   *
   * @param place a loop in the code; {@link #RESULT} for the result of an operation
   */
  private record Key(int before, int place, List<Integer> values) {}

  private static final int RESULT = -1;
  private static final int BEGIN = -2;

  /**
   * The operation at which a call was unwound.
   *
   * @param line its line in the source; 0 if not known
   * @param point its exact position: the place in the bytecode of every method on the stack
   * @param key what the call depends on there
   * @param endless whether that is in a loop which the call leaves by an exception only
   */
  record NextOperation(Operation operation, int line, String point, int key, boolean endless) {}

  CallReplay(IntFunction<CodeLine> lineNames) {
    this.lineNames = lineNames;
  }

  /**
   * Begins a call anew.
   *
   * @param newPath the operations that are to come with these results; code that requests others
   *     does not depend on results alone
   * @param call the number of the call
   */
  void begin(int[] newResults, List<Node> newPath, int call) {
    results = newResults;
    path = newPath;
    position = 0;
    read = null;
    next = null;
    beyond = null;
    endless = false;
    key = keyOf(new Key(0, BEGIN, List.of(call)));
  }

  /** Collects what calls print from now on, by the number of results; null for no longer. */
  void collectPrinted(@Nullable List<StringBuilder> newPrinted) {
    printed = newPrinted;
  }

  boolean collectsPrinted() {
    return printed != null && next == null && beyond == null;
  }

  void print(String text) {
    if (printed != null && collectsPrinted()) {
      append(text, printed.get(position));
    }
  }

  /** Appends the text to what was printed before, as long as that is not too much. */
  static void append(String text, StringBuilder before) {
    before.append(text, 0, Math.min(text.length(), MOST_PRINTED - before.length()));
  }

  /** Returns the operation at which the call was unwound, or null if it ended. */
  @Nullable NextOperation next() {
    return next;
  }

  /** Returns the item that stands for the one to be put. */
  Item own() {
    return own;
  }

  /** Returns the result of the operation, or unwinds the call. */
  int perform(Action action, int object, int argument) {
    if (next != null || beyond != null) {
      throw suspended; // from a finally block: the call is being unwound already
    }
    Operation operation = new Operation(action, object, argument);
    if (position == results.length) {
      List<StackFrame> frames = frames();
      next = new NextOperation(operation, line(frames), point(frames), key, endless);
      throw suspended;
    }
    return recorded(operation);
  }

  /** Like {@link #perform}, for code whose line is known. */
  int perform(Operation operation, int line) {
    if (next != null || beyond != null) {
      throw suspended;
    }
    if (position == results.length) {
      next = new NextOperation(operation, line, "", key, endless);
      throw suspended;
    }
    int result = recorded(operation);
    key = keyOf(new Key(key, RESULT, List.of(result)));
    return result;
  }

  private int keyOf(Key seen) {
    return keys.computeIfAbsent(seen, added -> keys.size() + 1);
  }

  int key() {
    return key;
  }

  void entersEndlessLoop() {
    endless = true;
  }

  void passes(int before, int place, List<Integer> values) {
    key = keyOf(new Key(before, place, values));
  }

  private int recorded(Operation operation) {
    Node expected = position < path.size() ? path.get(position) : null;
    if (expected != null && !expected.operation().equals(operation)) {
      throw new NotRepeatableException(
          lineNames.apply(expected.line()), expected.operation(), operation);
    }
    return results[position++];
  }

  /** Like {@link #perform}, but throws the exception that the result stands for. */
  int performInterruptibly(Action action, int object) throws InterruptedException {
    int result = check(perform(action, object, 0));
    if (result == Operation.INTERRUPTED) {
      throw new InterruptedException();
    }
    return result;
  }

  static int check(int result) {
    if (result == Operation.NOT_OWNER) {
      throw new IllegalMonitorStateException("the lock is not held");
    }
    if (result == Operation.NOT_ACQUIRED) {
      throw new IllegalStateException("released, but no thread had acquired it");
    }
    return result;
  }

  /** Returns the item that the last operation read; null if its result is that there was none. */
  @Nullable Item receive(int result) {
    // Each item differs from those before, which shows which of them the call passes on.
    read = result == Operation.FALSE ? null : new Item(-position, Event.NO_THREAD);
    return read;
  }

  /** Returns the number that stands for the item in operations. */
  int nameOf(@Nullable Object item) {
    if (item == null) {
      return Operation.NO_ITEM;
    }
    if (item instanceof Integer number) {
      return number; // the caller has numbered the item itself
    }
    if (item == own) {
      return Operation.OWN_ITEM;
    }
    if (item == read) {
      return Operation.READ_ITEM;
    }
    throw notFollowed(
        "the code passes on an item that is neither the one put nor the last one read");
  }

  /** Gives the call up and keeps the reason, even if the code catches the error. */
  Suspended notFollowed(String reason) {
    List<StackFrame> frames = frames();
    if (beyond == null) {
      int line = frames.isEmpty() ? lastLine() : line(frames);
      beyond = new NotFollowedException(lineNames.apply(line), reason);
    }
    return suspended;
  }

  Suspended notFollowed(String reason, int line) {
    if (beyond == null) {
      beyond = new NotFollowedException(lineNames.apply(line), reason);
    }
    return suspended;
  }

  boolean isUnwinding(Throwable thrown) {
    return thrown == suspended;
  }

  private int lastLine() {
    return path.isEmpty() ? 0 : path.get(path.size() - 1).line();
  }

  private static int line(List<StackFrame> frames) {
    return frames.isEmpty() ? 0 : frames.get(0).getLineNumber();
  }

  /** Returns the reason why the call cannot be followed, or null if it can. */
  @Nullable NotFollowedException beyond() {
    return beyond;
  }

  private static List<StackFrame> frames() {
    return STACK.walk(
        frames ->
            frames
                .dropWhile(frame -> frame.getClassName().startsWith(OURS))
                .takeWhile(frame -> !frame.getClassName().startsWith(OURS))
                .toList());
  }

  private static String point(List<StackFrame> frames) {
    return frames.stream()
        .map(
            frame ->
                frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getByteCodeIndex())
        .collect(Collectors.joining("/"));
  }
}
