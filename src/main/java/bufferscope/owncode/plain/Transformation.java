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
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites the classes of a program so that each access to shared data becomes an operation. */
final class Transformation {
  private final Program program;
  private final Set<String> changing;
  private final PrintedValues printed;
  private final Set<String> forgotten;
  private final boolean decidesByClock;
  private final List<Site> sites = new ArrayList<>();
  private final Map<String, byte[]> classes = new HashMap<>();

  /**
   * Rewrites the classes.
   *
   * @param printed the local variables that do not count
   * @param forgotten the fields that are set to a fixed value only
   */
  Transformation(
      Program program,
      Chance chance,
      Collection<Member> calls,
      PrintedValues printed,
      Set<String> forgotten) {
    this.program = program;
    this.printed = printed;
    this.forgotten = forgotten;
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

  /** Sets fields that are only printed to null, false or zero, whatever is assigned to them. */
  private void forget(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof FieldInsnNode field
          && ChangingFields.writes(field)
          && program.isAmong(forgotten, field)) {
        Type type = Type.getType(field.desc);
        method.instructions.insertBefore(field, Instructions.pop(type));
        method.instructions.insertBefore(field, new InsnNode(zero(type)));
      }
    }
  }

  private static int zero(Type type) {
    return switch (type.getSort()) {
      case Type.LONG -> Opcodes.LCONST_0;
      case Type.FLOAT -> Opcodes.FCONST_0;
      case Type.DOUBLE -> Opcodes.DCONST_0;
      case Type.OBJECT -> Opcodes.ACONST_NULL;
      default -> Opcodes.ICONST_0;
    };
  }

  private void rewrite(ClassNode node, MethodNode method) {
    LoopHeads heads = new LoopHeads(node.name, method, printed);
    forget(method);
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
