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

/** Pieces of bytecode that call hooks: those of a search, or those of a live run. */
final class Code {
  private final InsnList instructions = new InsnList();
  private final Class<?> hooks;
  private final List<Site> sites;

  /** Creates code that calls the hooks of a search. */
  Code(List<Site> sites) {
    this(Hooks.class, sites);
  }

  /** Creates code that calls the methods of that class. */
  Code(Class<?> hooks, List<Site> sites) {
    this.hooks = hooks;
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
    return call(hooks, hook, descriptor);
  }

  Code call(Class<?> owner, String method, String descriptor) {
    return add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, Type.getInternalName(owner), method, descriptor, false));
  }
}
