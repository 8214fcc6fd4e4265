package bufferscope.owncode.plain;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Replaces what a program reads from the keyboard by {@link #TYPED}. The readers themselves have no
 * other use, so they are null.
 */
final class Keyboard {
  /** The number that is typed: the fewest threads of a kind that can get in each other's way. */
  static final int TYPED = 2;

  private static final Set<String> READERS =
      Set.of(
          "java/util/Scanner(Ljava/io/InputStream;)V",
          "java/io/InputStreamReader(Ljava/io/InputStream;)V",
          "java/io/BufferedReader(Ljava/io/Reader;)V");

  private static final Set<String> READS =
      Set.of(
          "java/util/Scanner.next",
          "java/util/Scanner.nextLine",
          "java/util/Scanner.nextInt",
          "java/util/Scanner.nextLong",
          "java/util/Scanner.nextDouble",
          "java/util/Scanner.hasNext",
          "java/util/Scanner.hasNextInt",
          "java/util/Scanner.hasNextLine",
          "java/util/Scanner.close",
          "java/io/BufferedReader.readLine",
          "java/io/BufferedReader.close",
          "java/io/InputStream.read");

  private final SortedSet<Integer> lines = new TreeSet<>();

  private Keyboard() {}

  /** Replaces all reading from the keyboard, and returns the lines that read. */
  static SortedSet<Integer> replaceIn(Program program) {
    Keyboard keyboard = new Keyboard();
    for (ClassNode type : program.classes()) {
      for (MethodNode method : type.methods) {
        for (AbstractInsnNode each : method.instructions.toArray()) {
          if (each instanceof FieldInsnNode field && isInput(field)) {
            method.instructions.set(field, new InsnNode(Opcodes.ACONST_NULL));
          } else if (each instanceof MethodInsnNode call) {
            keyboard.replace(method.instructions, call);
          } else if (isAllocation(each)) {
            method.instructions.remove(each.getNext());
            method.instructions.remove(each);
          }
        }
      }
    }
    return keyboard.lines;
  }

  private static boolean isInput(FieldInsnNode field) {
    return field.owner.equals("java/lang/System") && field.name.equals("in");
  }

  private static boolean isReader(String type) {
    return READERS.stream().anyMatch(reader -> reader.startsWith(type + "("));
  }

  /** Returns true if a reader is allocated there, for a constructor of those above. */
  private static boolean isAllocation(AbstractInsnNode each) {
    if (!(each instanceof TypeInsnNode made)
        || made.getOpcode() != Opcodes.NEW
        || !isReader(made.desc)
        || each.getNext().getOpcode() != Opcodes.DUP) {
      return false;
    }
    for (AbstractInsnNode next = each; next != null; next = next.getNext()) {
      if (next instanceof MethodInsnNode call
          && call.name.equals("<init>")
          && call.owner.equals(made.desc)) {
        return READERS.contains(call.owner + call.desc);
      }
    }
    return true; // its constructor was replaced
  }

  private void replace(InsnList code, MethodInsnNode call) {
    if (call.name.equals("<init>") && READERS.contains(call.owner + call.desc)) {
      code.insertBefore(call, new InsnNode(Opcodes.POP));
      code.set(call, new InsnNode(Opcodes.ACONST_NULL));
    } else if (READS.contains(call.owner + "." + call.name)
        && Type.getArgumentTypes(call.desc).length == 0) {
      if (!call.name.equals("close")) {
        lines.add(Lines.at(call));
      }
      code.insertBefore(call, new InsnNode(Opcodes.POP));
      typed(Type.getReturnType(call.desc))
          .ifPresentOrElse(value -> code.set(call, value), () -> code.remove(call));
    }
  }

  private static Optional<AbstractInsnNode> typed(Type type) {
    return switch (type.getSort()) {
      case Type.VOID -> Optional.empty();
      case Type.BOOLEAN -> Optional.of(new InsnNode(Opcodes.ICONST_1));
      case Type.LONG -> Optional.of(new LdcInsnNode((long) TYPED));
      case Type.DOUBLE -> Optional.of(new LdcInsnNode((double) TYPED));
      case Type.OBJECT -> Optional.of(new LdcInsnNode(String.valueOf(TYPED)));
      default -> Optional.of(new InsnNode(Opcodes.ICONST_2));
    };
  }
}
