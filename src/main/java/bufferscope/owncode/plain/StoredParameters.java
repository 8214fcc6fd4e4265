package bufferscope.owncode.plain;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * The parameters of a method that it stores: in a field, in an element of an array, or in what is
 * done by a method of the file or of a collection. One that is only printed or compared is none.
 */
final class StoredParameters {
  private static final Set<String> TEXTS =
      Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");

  private final MethodNode method;
  private final Frame<SourceValue>[] frames;
  private final BitSet variables = new BitSet();
  private final Set<AbstractInsnNode> seen = new HashSet<>();

  private StoredParameters(MethodNode method, Predicate<AbstractInsnNode> stores) {
    this.method = method;
    try {
      frames =
          new Analyzer<>(new SourceInterpreter()).analyzeAndComputeMaxs("java/lang/Object", method);
    } catch (AnalyzerException e) {
      throw new IllegalStateException("code that the compiler made", e);
    }
    for (AbstractInsnNode each : method.instructions) {
      if (frame(each) != null && stores.test(each)) {
        visit(each);
      }
    }
  }

  /** Returns the local variables of these parameters. */
  static BitSet of(MethodNode method) {
    return new StoredParameters(method, each -> true).variables;
  }

  /** Returns true if a parameter goes to a collection: it is a key or a place in it. */
  static boolean hasKey(MethodNode method) {
    BitSet variables =
        new StoredParameters(
                method, each -> each instanceof MethodInsnNode call && isTwin(call.owner))
            .variables;
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    int arguments = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
    int first = variables.nextSetBit(isStatic ? 0 : 1);
    return first >= 0 && first < (isStatic ? arguments - 1 : arguments);
  }

  private Frame<SourceValue> frame(AbstractInsnNode each) {
    return frames[method.instructions.indexOf(each)];
  }

  private void visit(AbstractInsnNode each) {
    int opcode = each.getOpcode();
    if (each instanceof FieldInsnNode
        && opcode >= Opcodes.PUTSTATIC
        && opcode != Opcodes.GETFIELD) {
      stores(each, 1);
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE && !fillsNewArray(each)) {
      stores(each, 1);
    } else if (each instanceof MethodInsnNode call && keeps(call)) {
      stores(each, Type.getArgumentTypes(call.desc).length);
    } else if (each instanceof InvokeDynamicInsnNode lambda
        && lambda.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
      stores(each, Type.getArgumentTypes(lambda.desc).length);
    }
  }

  private boolean keeps(MethodInsnNode call) {
    String owner = call.owner;
    boolean boxes = call.name.equals("<init>") && Boxes.isBox(owner);
    boolean isCollection =
        owner.startsWith("java/util/")
            && !owner.startsWith("java/util/logging/")
            && !owner.equals("java/util/Objects");
    return boxes
        || isCollection
        || (TEXTS.contains(owner) && isOnField(call))
        || !owner.startsWith("java/");
  }

  /** Returns true if the object comes from a field, and was not made to print something. */
  private boolean isOnField(MethodInsnNode call) {
    Frame<SourceValue> frame = frame(call);
    int object = frame.getStackSize() - 1 - Type.getArgumentCount(call.desc);
    return object >= 0
        && frame.getStack(object).insns.stream().allMatch(FieldInsnNode.class::isInstance);
  }

  private static boolean isTwin(String owner) {
    return Twins.has(owner) || Twins.isInterface(owner);
  }

  /** Returns true if the array was made just before, as for arguments that are printed. */
  private boolean fillsNewArray(AbstractInsnNode store) {
    Frame<SourceValue> frame = frame(store);
    return frame.getStack(frame.getStackSize() - 3).insns.stream()
        .allMatch(from -> from.getOpcode() == Opcodes.DUP);
  }

  /** Follows the topmost values before the instruction to the parameters that they come from. */
  private void stores(AbstractInsnNode each, int count) {
    Frame<SourceValue> frame = frame(each);
    for (int i = 1; i <= count; i++) {
      frame.getStack(frame.getStackSize() - i).insns.forEach(this::comesFrom);
    }
  }

  private void comesFrom(AbstractInsnNode from) {
    if (!seen.add(from)) {
      return;
    }
    if (from instanceof VarInsnNode load && load.getOpcode() <= Opcodes.ALOAD) {
      variables.set(load.var);
      frame(load).getLocal(load.var).insns.forEach(this::comesFrom);
    } else if (passesOn(from)) {
      stores(from, 1);
    }
  }

  /** Returns true if the value is the one that was there before, boxed or of another type. */
  private static boolean passesOn(AbstractInsnNode each) {
    int opcode = each.getOpcode();
    return (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE)
        || (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S)
        || opcode == Opcodes.CHECKCAST
        || (each instanceof MethodInsnNode call
            && (call.name.equals("valueOf") || call.name.equals("requireNonNull")));
  }
}
