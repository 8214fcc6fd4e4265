package bufferscope.owncode.plain;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Replaces what a program asks the machine for: the number of processors, which is {@link
 * #PROCESSORS}, and a {@code System.exit} as the last act of {@code main}, which is left out.
 */
final class Surroundings {
  /** The number of processors: the fewest with which threads run at the same time. */
  static final int PROCESSORS = 2;

  private static final String RUNTIME = "java/lang/Runtime";

  private final List<String> notes = new ArrayList<>();

  private final SourceLines lines;

  private Surroundings(SourceLines lines) {
    this.lines = lines;
  }

  /** Replaces all that, and returns a sentence for each thing that was replaced. */
  static List<String> replaceIn(Program program, MethodNode main, SourceLines lines) {
    Surroundings surroundings = new Surroundings(lines);
    for (ClassNode type : program.classes()) {
      type.methods.forEach(surroundings::replaceProcessors);
    }
    surroundings.leaveOutExit(main.instructions);
    return surroundings.notes;
  }

  private void replaceProcessors(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof MethodInsnNode call
          && call.owner.equals(RUNTIME)
          && call.name.equals("availableProcessors")
          && call.getPrevious() instanceof MethodInsnNode before
          && before.owner.equals(RUNTIME)) {
        notes.add(
            "%s asks for the number of processors, which is %d"
                .formatted(lines.name(Lines.at(call)), PROCESSORS));
        method.instructions.remove(before);
        method.instructions.set(call, new LdcInsnNode(PROCESSORS));
      }
    }
  }

  private void leaveOutExit(InsnList code) {
    for (AbstractInsnNode each : code.toArray()) {
      if (each instanceof MethodInsnNode call
          && call.owner.equals("java/lang/System")
          && call.name.equals("exit")
          && isLast(call, code)) {
        notes.add(
            "%s ends the program by System.exit; what threads do is judged as if it did not"
                .formatted(lines.name(Lines.at(call))));
        code.set(call, new InsnNode(Opcodes.POP));
      }
    }
  }

  /** Returns true if the method returns next, and gets there in no other way. */
  private static boolean isLast(MethodInsnNode call, InsnList code) {
    AbstractInsnNode next = call.getNext();
    while (next != null && next.getOpcode() < 0) {
      if (isTarget(next, code)) {
        return false;
      }
      next = next.getNext();
    }
    return next != null && next.getOpcode() == Opcodes.RETURN;
  }

  private static boolean isTarget(AbstractInsnNode label, InsnList code) {
    for (AbstractInsnNode each : code) {
      boolean isTarget =
          (each instanceof JumpInsnNode jump && jump.label == label)
              || (each instanceof TableSwitchInsnNode table
                  && (table.dflt == label || table.labels.contains(label)))
              || (each instanceof LookupSwitchInsnNode lookup
                  && (lookup.dflt == label || lookup.labels.contains(label)));
      if (isTarget) {
        return true;
      }
    }
    return false;
  }
}
