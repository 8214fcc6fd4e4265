package bufferscope.owncode.plain;

import bufferscope.owncode.plain.Reachable.Member;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * The fields that may change after their object was made: all that are written outside of a
 * constructor of their class, or of its initialiser if they are static. The others are as good as
 * final.
 */
final class ChangingFields {
  private final Set<String> names = new HashSet<>();

  /**
   * Finds the changing fields of the program.
   *
   * @param calls the methods that calls may run; the objects that they make count with all their
   *     fields
   */
  ChangingFields(Program program, Collection<Member> calls) {
    for (Member member : calls) {
      for (AbstractInsnNode each : member.method().instructions) {
        if (each instanceof TypeInsnNode made && made.getOpcode() == Opcodes.NEW) {
          addAll(program, program.get(made.desc));
        }
      }
    }
    for (ClassNode type : program.classes()) {
      for (MethodNode method : type.methods) {
        for (AbstractInsnNode each : method.instructions) {
          if (each instanceof FieldInsnNode field && writes(field) && !makes(type, method, field)) {
            program
                .declaringField(field.owner, field.name)
                .ifPresent(owner -> names.add(owner.name + "." + field.name));
          }
        }
      }
    }
  }

  private void addAll(Program program, @Nullable ClassNode made) {
    for (ClassNode type = made; type != null; type = program.get(type.superName)) {
      if (type.superName.equals("java/lang/Record")) {
        return; // its fields cannot be set
      }
      for (FieldNode field : type.fields) {
        if ((field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0) {
          names.add(type.name + "." + field.name);
        }
      }
    }
  }

  static boolean writes(FieldInsnNode field) {
    return field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
  }

  private static boolean makes(ClassNode type, MethodNode method, FieldInsnNode field) {
    String maker = field.getOpcode() == Opcodes.PUTFIELD ? "<init>" : "<clinit>";
    return type.name.equals(field.owner) && method.name.equals(maker);
  }

  /** Returns the fields as class, dot, name, with slashes in the name of the class. */
  Set<String> names() {
    return names;
  }
}
