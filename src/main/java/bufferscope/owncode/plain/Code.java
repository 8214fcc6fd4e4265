package bufferscope.owncode.plain;

import bufferscope.owncode.twin.Hooks;
import bufferscope.owncode.twin.Site;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Pieces of bytecode that call the {@link Hooks}. */
final class Code {
  private static final String HOOKS = Type.getInternalName(Hooks.class);

  private final InsnList instructions = new InsnList();
  private final List<Site> sites;

  Code(List<Site> sites) {
    this.sites = sites;
  }

  InsnList instructions() {
    return instructions;
  }

  Code add(AbstractInsnNode instruction) {
    instructions.add(instruction);
    return this;
  }

  Code add(int opcode) {
    return add(new InsnNode(opcode));
  }

  Code push(Object constant) {
    return add(new LdcInsnNode(constant));
  }

  /** Pushes the number of the site. */
  Code site(int line, String owner, String member) {
    sites.add(new Site(line, owner, member));
    return push(sites.size() - 1);
  }

  Code call(String hook, String descriptor) {
    return add(new MethodInsnNode(Opcodes.INVOKESTATIC, HOOKS, hook, descriptor, false));
  }
}
