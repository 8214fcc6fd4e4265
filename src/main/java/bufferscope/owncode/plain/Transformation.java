package bufferscope.owncode.plain;

import bufferscope.owncode.plain.Reachable.Member;
import bufferscope.owncode.twin.JdkHooks;
import bufferscope.owncode.twin.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Rewrites the classes of a program so that each access to shared data becomes an operation. */
final class Transformation {
  /** The types of the elements of arrays, in the order of the instructions that store them. */
  private static final List<Type> ELEMENTS =
      List.of(
          Type.INT_TYPE,
          Type.LONG_TYPE,
          Type.FLOAT_TYPE,
          Type.DOUBLE_TYPE,
          Type.getType(Object.class),
          Type.INT_TYPE,
          Type.INT_TYPE,
          Type.INT_TYPE);

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
   * @param forgotten the fields, and what arrays and collections hold, that keep no values
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

  /** Stores fixed values where what is stored is only printed. */
  private void forget(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      Type type = forgotten(each);
      if (type != null) {
        Code code = new Code(sites);
        if (type.getSort() < Type.ARRAY) {
          code.add(type.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP).add(zero(type));
        } else {
          code.call(JdkHooks.class, "forget", "(Ljava/lang/Object;)Ljava/lang/Object;");
          code.add(new TypeInsnNode(Opcodes.CHECKCAST, type.getInternalName()));
        }
        method.instructions.insertBefore(each, code.instructions());
      }
    }
  }

  /** Returns the type of the uppermost value if the instruction stores it to be printed only. */
  private @Nullable Type forgotten(AbstractInsnNode each) {
    int opcode = each.getOpcode();
    if (each instanceof FieldInsnNode field) {
      boolean isForgotten = ChangingFields.writes(field) && program.isAmong(forgotten, field);
      return isForgotten ? Type.getType(field.desc) : null;
    } else if (each instanceof MethodInsnNode call) {
      boolean isForgotten =
          forgotten.contains(PrintedContents.CONTENTS) && PrintedContents.isStore(call);
      return isForgotten ? Type.getType(Object.class) : null;
    }
    boolean isArray = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
    return isArray && forgotten.contains(PrintedContents.elements(opcode))
        ? ELEMENTS.get(opcode - Opcodes.IASTORE)
        : null;
  }

  private static int zero(Type type) {
    return switch (type.getSort()) {
      case Type.LONG -> Opcodes.LCONST_0;
      case Type.FLOAT -> Opcodes.FCONST_0;
      case Type.DOUBLE -> Opcodes.DCONST_0;
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
