package bufferscope.owncode.plain;

import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Turns a synchronized method into one whose body is in a synchronized block. */
final class SynchronizedMethod {
  private final String owner;
  private final MethodNode method;
  private final Supplier<Code> hooked;

  /** Takes the method; {@code hooked} returns new code that calls hooks. */
  SynchronizedMethod(String owner, MethodNode method, Supplier<Code> hooked) {
    this.owner = owner;
    this.method = method;
    this.hooked = hooked;
  }

  void rewrite() {
    method.access &= ~Opcodes.ACC_SYNCHRONIZED;
    int first = Lines.first(method);
    LabelNode begin = new LabelNode();
    LabelNode end = new LabelNode();
    LabelNode handler = new LabelNode();
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each.getOpcode() >= Opcodes.IRETURN && each.getOpcode() <= Opcodes.RETURN) {
        method.instructions.insertBefore(each, exit(Lines.at(each)).instructions());
      }
    }
    Code enter = hooked.get();
    monitor(enter).site(first, owner, method.name).call("monitorEnter", "(Ljava/lang/Object;I)V");
    method.instructions.insert(enter.add(begin).instructions());
    Code leave = hooked.get().add(end).add(handler);
    method.instructions.add(leave.instructions());
    method.instructions.add(exit(first).add(Opcodes.ATHROW).instructions());
    method.tryCatchBlocks.add(new TryCatchBlockNode(begin, end, handler, null));
  }

  private Code exit(int line) {
    return monitor(hooked.get())
        .site(line, owner, method.name)
        .call("monitorExit", "(Ljava/lang/Object;I)V");
  }

  private Code monitor(Code code) {
    return (method.access & Opcodes.ACC_STATIC) == 0
        ? code.add(new VarInsnNode(Opcodes.ALOAD, 0))
        : code.push(Type.getObjectType(owner));
  }
}
