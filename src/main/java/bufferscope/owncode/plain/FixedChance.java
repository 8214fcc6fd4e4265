package bufferscope.owncode.plain;

import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The code that stands for a random number or a reading of a clock: one possible value, always. */
final class FixedChance {
  private static final long MILLIS = 1_700_000_000_000L;

  /** The fields with the fixed values of types that are no numbers. */
  private static final Map<String, String> VALUES =
      Map.of(
          "java/time/Instant", "EPOCH",
          "java/time/LocalDate", "EPOCH",
          "java/time/LocalTime", "NOON",
          "java/time/LocalDateTime", "MIN");

  private final MethodInsnNode call;

  FixedChance(MethodInsnNode call) {
    this.call = call;
  }

  /** Returns true if there is a fixed value for the result of the call. */
  boolean isPossible() {
    Type type = Type.getReturnType(call.desc);
    boolean isNumber = type.getSort() >= Type.BOOLEAN && type.getSort() <= Type.DOUBLE;
    return Chance.source(call) != Origins.PLAIN
        && (isNumber || type.getInternalName().equals("java/util/UUID") || isTime(type));
  }

  private static boolean isTime(Type type) {
    return type.getSort() == Type.OBJECT && VALUES.containsKey(type.getInternalName());
  }

  /** Adds the code, which finds the receiver and the arguments of the call on the stack. */
  Code addTo(Code code) {
    if (call.desc.equals("(I)I")) { // below a bound
      return code.add(Opcodes.SWAP).add(Opcodes.POP).add(Opcodes.ICONST_2).add(Opcodes.IDIV);
    }
    if (call.desc.equals("(II)I")) { // from one number to another
      return code.add(Opcodes.POP).add(Opcodes.SWAP).add(Opcodes.POP);
    }
    Type[] arguments = Type.getArgumentTypes(call.desc);
    for (int i = arguments.length - 1; i >= 0; i--) {
      code.add(Instructions.pop(arguments[i]));
    }
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      code.add(new InsnNode(Opcodes.POP));
    }
    return constant(code, Type.getReturnType(call.desc));
  }

  private static Code constant(Code code, Type type) {
    return switch (type.getSort()) {
      case Type.DOUBLE -> code.push(0.5);
      case Type.FLOAT -> code.push(0.5f);
      case Type.LONG -> code.push(MILLIS);
      case Type.OBJECT ->
          isTime(type)
              ? code.add(
                  new FieldInsnNode(
                      Opcodes.GETSTATIC,
                      type.getInternalName(),
                      VALUES.getOrDefault(type.getInternalName(), ""),
                      type.getDescriptor()))
              : code.push("00000000-0000-4000-8000-000000000001")
                  .add(
                      new MethodInsnNode(
                          Opcodes.INVOKESTATIC,
                          type.getInternalName(),
                          "fromString",
                          "(Ljava/lang/String;)" + type.getDescriptor(),
                          false));
      default -> code.add(Opcodes.ICONST_1);
    };
  }
}
