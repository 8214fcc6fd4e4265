package bufferscope.owncode.plain;

import bufferscope.owncode.plain.ChanceInterpreter.FlowValue;
import java.util.List;
import java.util.Optional;
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

  /** Whole numbers as objects. */
  private static final Set<String> BOXES = Set.of("java/lang/Integer", "java/lang/Long");

  /** Methods of these that keep the number. */
  private static final Set<String> KEEPING =
      Set.of(
          "valueOf(I)Ljava/lang/Integer;",
          "valueOf(J)Ljava/lang/Long;",
          "intValue()I",
          "longValue()J");

  /** Random numbers in a range, or up to a bound. */
  private static final Set<String> EVEN = Set.of("nextInt", "nextLong", "nextDouble", "random");

  private JdkFlow() {}

  /** Notes what a call does with its values, and returns where its result may come from. */
  static long through(MethodInsnNode call, List<? extends FlowValue> values, Chance chance) {
    long source = Chance.source(call);
    if (source != Origins.PLAIN) {
      return source == Origins.NUMBER ? random(call, values, chance.origins()) : source;
    }
    if (call.name.equals("sleep") || JdkCalls.isOutput(call)) {
      return Origins.PLAIN;
    }
    boolean isTwin = Twins.has(call.owner) || Twins.isInterface(call.owner);
    return isTwin || HOLDING.contains(call.owner)
        ? throughTwin(call, values, chance)
        : throughValue(call, values, chance);
  }

  /** Returns the origin of a random number, whose range may be known. */
  private static long random(
      MethodInsnNode call, List<? extends FlowValue> values, Origins origins) {
    List<Optional<Double>> arguments =
        values
            .subList(values.size() - Type.getArgumentTypes(call.desc).length, values.size())
            .stream()
            .map(value -> origins.constantIn(value.from()))
            .toList();
    if (!EVEN.contains(call.name) || !arguments.stream().allMatch(Optional::isPresent)) {
      return Origins.NUMBER;
    }
    boolean isReal = call.desc.endsWith("D");
    if (arguments.isEmpty()) {
      return isReal ? origins.random(0, 1) : Origins.NUMBER;
    }
    double least = arguments.size() == 1 ? 0 : arguments.get(0).orElseThrow();
    double end = arguments.get(arguments.size() - 1).orElseThrow();
    return origins.random(least, isReal ? end : end - 1);
  }

  private static long throughTwin(
      MethodInsnNode call, List<? extends FlowValue> values, Chance chance) {
    boolean isAtomic = call.owner.startsWith(ATOMIC);
    String contents = isAtomic ? call.owner : CONTENTS;
    Type[] types = Type.getArgumentTypes(call.desc);
    int first = values.size() - types.length;
    for (int i = 0; i < types.length; i++) {
      long from = values.get(first + i).from();
      boolean isTime = i + 1 < types.length && types[i + 1].getClassName().endsWith("TimeUnit");
      boolean isSize = types[i].getSort() == Type.INT && !isAtomic;
      if (isSize || isCompared(call)) {
        chance.decides(from, call);
      } else if (!isTime) {
        chance.flows(from, contents);
      }
    }
    boolean ofContents = isAtomic || Type.getReturnType(call.desc).getSort() >= Type.ARRAY;
    return ofContents ? chance.at(contents) : Origins.PLAIN;
  }

  private static boolean isCompared(MethodInsnNode call) {
    return COMPARING.contains(call.name)
        || call.owner.contains("Priority")
        || call.owner.endsWith("Map")
        || (call.name.equals("remove") && call.desc.equals("(Ljava/lang/Object;)Z"));
  }

  private static long throughValue(
      MethodInsnNode call, List<? extends FlowValue> values, Chance chance) {
    Origins origins = chance.origins();
    long from = ChanceInterpreter.from(values);
    if (BOXES.contains(call.owner)) {
      if (call.name.equals("equals")) {
        return origins.blurred(
            origins.compared(call.getOpcode(), values.get(0).from(), values.get(1).from()));
      } else if (KEEPING.contains(call.name + call.desc)) {
        return from;
      }
    }
    if (call.desc.contains("Ljava/lang/Object;")) { // of which the text may be taken
      from |= chance.at(TEXTS) | chance.at(ChanceInterpreter.OBJECTS);
    }
    boolean isOfStream = call.owner.startsWith("java/util/stream/");
    if (isOfStream || THROWING.contains(call.name) || call.name.startsWith("parse")) {
      chance.decides(from, call);
    }
    boolean keeps = call.name.equals("<init>") || call.owner.startsWith("java/lang/StringBu");
    if (keeps) {
      chance.flows(from, call.owner);
    }
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    return origins.blurred(isStatic ? from : from | chance.at(call.owner));
  }
}
