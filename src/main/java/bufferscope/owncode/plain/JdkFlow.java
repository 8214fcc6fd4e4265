package bufferscope.owncode.plain;

import bufferscope.owncode.plain.ChanceInterpreter.Flow;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** How chance goes through calls of the JDK: see {@link Chance}. */
final class JdkFlow {
  /** All that collections, futures and threads hold. */
  static final String CONTENTS = "contents";

  /** What objects of the file show as text. */
  static final String TEXTS = "texts";

  private static final String ATOMIC = "java/util/concurrent/atomic/";

  /** Other interfaces of what holds objects. */
  private static final Set<String> HOLDING =
      Set.of("java/util/Set", "java/util/Iterator", "java/util/Map$Entry");

  /** Operations of collections, maps and references that compare what they are given. */
  private static final Set<String> COMPARING =
      Set.of(
          "contains",
          "containsKey",
          "containsValue",
          "indexOf",
          "lastIndexOf",
          "removeFirstOccurrence",
          "compareAndSet");

  /** Methods of values that may throw, or compare, by the value of their arguments. */
  private static final Set<String> THROWING =
      Set.of(
          "charAt",
          "substring",
          "repeat",
          "toIntExact",
          "addExact",
          "multiplyExact",
          "of",
          "arraycopy");

  private JdkFlow() {}

  /** Notes what a call does with its values, and returns the kinds of chance of its result. */
  static int through(MethodInsnNode call, List<? extends Flow> values, Chance chance) {
    int source = Chance.source(call);
    if (source != Chance.NONE) {
      return source;
    }
    if (call.name.equals("sleep") || JdkCalls.isOutput(call)) {
      return Chance.NONE;
    }
    boolean isTwin = Twins.has(call.owner) || Twins.isInterface(call.owner);
    return isTwin || HOLDING.contains(call.owner)
        ? throughTwin(call, values, chance)
        : throughValue(call, values, chance);
  }

  private static int throughTwin(MethodInsnNode call, List<? extends Flow> values, Chance chance) {
    boolean isAtomic = call.owner.startsWith(ATOMIC);
    String contents = isAtomic ? call.owner : CONTENTS;
    Type[] types = Type.getArgumentTypes(call.desc);
    int first = values.size() - types.length;
    for (int i = 0; i < types.length; i++) {
      int kinds = values.get(first + i).kinds();
      boolean isTime = i + 1 < types.length && types[i + 1].getClassName().endsWith("TimeUnit");
      boolean isSize = types[i].getSort() == Type.INT && !isAtomic;
      if (isSize || isCompared(call)) {
        chance.decides(kinds, call);
      } else if (!isTime) {
        chance.flows(kinds, contents);
      }
    }
    boolean ofContents = isAtomic || Type.getReturnType(call.desc).getSort() >= Type.ARRAY;
    return ofContents ? chance.at(contents) : Chance.NONE;
  }

  private static boolean isCompared(MethodInsnNode call) {
    return COMPARING.contains(call.name)
        || call.owner.contains("Priority")
        || call.owner.endsWith("Map")
        || (call.name.equals("remove") && call.desc.equals("(Ljava/lang/Object;)Z"));
  }

  private static int throughValue(MethodInsnNode call, List<? extends Flow> values, Chance chance) {
    int kinds = ChanceInterpreter.kinds(values);
    if (call.desc.contains("Ljava/lang/Object;")) { // of which the text may be taken
      kinds |= chance.at(TEXTS) | chance.at(ChanceInterpreter.OBJECTS);
    }
    boolean isOfStream = call.owner.startsWith("java/util/stream/");
    if (isOfStream || THROWING.contains(call.name) || call.name.startsWith("parse")) {
      chance.decides(kinds, call);
    }
    boolean keeps = call.name.equals("<init>") || call.owner.startsWith("java/lang/StringBu");
    if (keeps) {
      chance.flows(kinds, call.owner);
    }
    return call.getOpcode() == Opcodes.INVOKESTATIC ? kinds : kinds | chance.at(call.owner);
  }
}
