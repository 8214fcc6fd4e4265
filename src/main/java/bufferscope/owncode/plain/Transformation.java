package bufferscope.owncode.plain;

import bufferscope.owncode.plain.Reachable.Member;
import bufferscope.owncode.twin.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites the classes of a program so that each access to shared data becomes an operation. */
final class Transformation {
  private final Program program;
  private final Set<String> changing;
  private final boolean decidesByClock;
  private final List<Site> sites = new ArrayList<>();
  private final Map<String, byte[]> classes = new HashMap<>();

  Transformation(Program program, Chance chance, Collection<Member> calls) {
    this.program = program;
    decidesByClock = chance.isDecidedByClock();
    changing = new ChangingFields(program, calls).names();
    for (ClassNode node : program.classes()) {
      for (MethodNode method : node.methods) {
        if (method.instructions.size() > 0) {
          rewrite(node, method);
        }
      }
      classes.put(node.name.replace('/', '.'), FramesWriter.bytes(program, node, Twins.remapper()));
    }
  }

  /** Returns the classes by their names. */
  Map<String, byte[]> classes() {
    return classes;
  }

  /** Returns the fields that may change, as {@link ChangingFields} names them. */
  Set<String> changing() {
    return changing;
  }

  /** Returns the places in the code that do operations. */
  List<Site> sites() {
    return sites;
  }

  private void rewrite(ClassNode node, MethodNode method) {
    LoopHeads heads = new LoopHeads(node.name, method);
    new Instructions(program, changing, decidesByClock, node, method, sites).rewrite();
    if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      new SynchronizedMethod(node.name, method, () -> new Code(sites)).rewrite();
    }
    Code begin = new Code(sites).site(Lines.first(method), node.name, method.name);
    method.instructions.insert(begin.call("round", "(I)V").instructions());
    if (!heads.isEmpty()) {
      heads.insert(method.maxLocals++, sites);
    }
    new Handlers(method, () -> new Code(sites), "rethrow").guard();
  }
}
