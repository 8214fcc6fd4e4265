package bufferscope.owncode.plain;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * How values go into arrays and collections and come out of them: see {@link PrintedValues}. All
 * arrays with elements of one sort are one, and so are all lists and queues.
 */
final class PrintedContents {
  static final String CONTENTS = "contents of collections";

  /** Methods of lists and queues that store their argument, whatever it is. */
  private static final Set<String> STORING =
      Set.of(
          "add",
          "addFirst",
          "addLast",
          "addElement",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "put",
          "putFirst",
          "putLast");

  /** Methods of lists and queues of which only the result depends on what they hold. */
  private static final Set<String> GIVING =
      Set.of(
          "take",
          "takeFirst",
          "takeLast",
          "poll",
          "pollFirst",
          "pollLast",
          "remove",
          "removeFirst",
          "removeLast",
          "pop",
          "peek",
          "peekFirst",
          "peekLast",
          "element",
          "get",
          "getFirst",
          "getLast",
          "firstElement",
          "lastElement");

  /** Methods of lists and queues to which it does not matter what they hold. */
  private static final Set<String> COUNTING =
      Set.of("<init>", "size", "isEmpty", "remainingCapacity", "clear", "drainTo", "addAll");

  /** Static methods of the JDK that only pass on what an array or a collection holds. */
  private static final Set<String> PASSING =
      Set.of("arraycopy", "synchronizedList", "synchronizedCollection");

  private PrintedContents() {}

  /** Returns the name of the elements of such arrays as an instruction reads or writes. */
  static String elements(int opcode) {
    boolean reads = opcode <= Opcodes.SALOAD;
    return "elements " + (opcode - (reads ? Opcodes.IALOAD : Opcodes.IASTORE));
  }

  /** Returns the names of all that arrays and collections hold. */
  static List<String> all() {
    return List.of(
        CONTENTS,
        "elements 0",
        "elements 1",
        "elements 2",
        "elements 3",
        "elements 4",
        "elements 5",
        "elements 6",
        "elements 7");
  }

  private static boolean isSequence(String owner) {
    return (Twins.has(owner) || Twins.isInterface(owner))
        && owner.matches(".*(List|Queue|Deque|Vector|Stack|Collection)");
  }

  /**
   * Returns true if the call stores its last argument in a list or queue, and does nothing else.
   */
  static boolean isStore(MethodInsnNode call) {
    return isSequence(call.owner)
        && STORING.contains(call.name)
        && call.desc.contains("Ljava/lang/Object;)");
  }

  /** Returns true if only the result depends on what the list or queue holds. */
  static boolean isGift(MethodInsnNode call) {
    return isSequence(call.owner)
        && GIVING.contains(call.name)
        && !call.desc.startsWith("(Ljava/lang/Object;");
  }

  /**
   * Returns true if the call may do something that depends on what an array or collection holds.
   */
  static boolean mayDecide(MethodInsnNode call) {
    if (isSequence(call.owner)) {
      return !COUNTING.contains(call.name);
    }
    return !PASSING.contains(call.name)
        && !call.owner.startsWith("java/util/concurrent/Executor")
        && List.of(Type.getArgumentTypes(call.desc)).stream().anyMatch(PrintedContents::mayHold);
  }

  private static boolean mayHold(Type type) {
    return type.getSort() == Type.ARRAY
        || (type.getSort() == Type.OBJECT
            && (type.getInternalName().equals("java/lang/Object")
                || type.getInternalName().equals("java/lang/Iterable")
                || isSequence(type.getInternalName())));
  }

  /** Returns true if the instruction makes a collection that compares what it holds. */
  static boolean makesOrder(AbstractInsnNode each) {
    return each instanceof TypeInsnNode made
        && made.getOpcode() == Opcodes.NEW
        && made.desc.matches("java/util/.*(Priority|Delay|Set|Map|CopyOnWrite).*");
  }
}
