package bufferscope.owncode.plain;

import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Code that turns values on the stack into objects, and back. */
final class Boxes {
  private static final Type[] PRIMITIVES = {
    Type.BOOLEAN_TYPE, Type.BYTE_TYPE, Type.SHORT_TYPE, Type.CHAR_TYPE,
    Type.INT_TYPE, Type.LONG_TYPE, Type.FLOAT_TYPE, Type.DOUBLE_TYPE
  };

  private Boxes() {}

  static Code box(Code code, Type type) {
    if (type.getSort() < Type.ARRAY) {
      Type box = Type.getType(boxOf(type));
      String descriptor = Type.getMethodDescriptor(box, type);
      code.add(
          new MethodInsnNode(
              Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", descriptor, false));
    }
    return code;
  }

  static Code unbox(Code code, Type type) {
    Type box = Type.getType(boxOf(type));
    code.add(new TypeInsnNode(Opcodes.CHECKCAST, box.getInternalName()));
    if (type.getSort() < Type.ARRAY) {
      String name = type.getClassName() + "Value";
      String descriptor = Type.getMethodDescriptor(type);
      code.add(
          new MethodInsnNode(
              Opcodes.INVOKEVIRTUAL, box.getInternalName(), name, descriptor, false));
    }
    return code;
  }

  /** Returns true if the class is one of those that hold a number, a truth value or a character. */
  static boolean isBox(String name) {
    return Stream.of(PRIMITIVES).anyMatch(each -> boxOf(each).equals("L" + name + ";"));
  }

  private static String boxOf(Type type) {
    return type.getSort() == Type.BOOLEAN ? "Ljava/lang/Boolean;" : Parameters.boxed(type);
  }
}
