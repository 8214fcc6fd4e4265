package bufferscope.owncode.plain;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Replaces references to methods of the JDK, such as {@code Thread::start}, by lambdas that call
 * them, so that there is one form of call.
 */
final class MethodReferences {
  private final ClassNode type;
  private final List<MethodNode> lambdas = new ArrayList<>();

  private MethodReferences(ClassNode type) {
    this.type = type;
  }

  static void replace(ClassNode type) {
    MethodReferences references = new MethodReferences(type);
    for (MethodNode method : type.methods) {
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof InvokeDynamicInsnNode dynamic
            && dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
          references.replace(dynamic);
        }
      }
    }
    type.methods.addAll(references.lambdas);
  }

  private void replace(InvokeDynamicInsnNode dynamic) {
    for (int i = 0; i < dynamic.bsmArgs.length; i++) {
      if (dynamic.bsmArgs[i] instanceof Handle handle && handle.getOwner().startsWith("java/")) {
        dynamic.bsmArgs[i] = lambda(handle, receiver(dynamic, handle), Lines.at(dynamic));
      }
    }
  }

  /** Returns the type of the receiver. One that is bound may have a subtype of the owner's. */
  private static Type receiver(InvokeDynamicInsnNode dynamic, Handle handle) {
    Type[] bound = Type.getArgumentTypes(dynamic.desc);
    return bound.length == 0 ? Type.getObjectType(handle.getOwner()) : bound[0];
  }

  private Handle lambda(Handle handle, Type receiver, int line) {
    boolean makes = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
    Type returned =
        makes ? Type.getObjectType(handle.getOwner()) : Type.getReturnType(handle.getDesc());
    List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(handle.getDesc())));
    if (!makes && !isStatic) {
      parameters.add(0, receiver);
    }
    String descriptor = Type.getMethodDescriptor(returned, parameters.toArray(Type[]::new));
    String name = "lambda$reference$" + lambdas.size();
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    MethodNode lambda = new MethodNode(access, name, descriptor, null, null);
    LabelNode begin = new LabelNode();
    lambda.instructions.add(begin);
    lambda.instructions.add(new LineNumberNode(line, begin));
    if (makes) {
      lambda.instructions.add(new TypeInsnNode(Opcodes.NEW, handle.getOwner()));
      lambda.instructions.add(new InsnNode(Opcodes.DUP));
    }
    for (Type parameter : parameters) {
      int load = parameter.getOpcode(Opcodes.ILOAD);
      lambda.instructions.add(new VarInsnNode(load, lambda.maxLocals));
      lambda.maxLocals += parameter.getSize();
    }
    lambda.instructions.add(
        new MethodInsnNode(
            opcode(handle),
            handle.getOwner(),
            handle.getName(),
            handle.getDesc(),
            handle.isInterface()));
    lambda.instructions.add(new InsnNode(returned.getOpcode(Opcodes.IRETURN)));
    lambda.maxStack = lambda.maxLocals + 2;
    lambdas.add(lambda);
    boolean inInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
    return new Handle(Opcodes.H_INVOKESTATIC, type.name, name, descriptor, inInterface);
  }

  private static int opcode(Handle handle) {
    return switch (handle.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> Opcodes.INVOKEVIRTUAL;
    };
  }
}
