package bufferscope.owncode.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The local variables of a method that are live at each instruction: those that may be read before
 * they are written (Aho, Lam, Sethi, Ullman, Compilers, 9.2.5).
 */
final class Liveness {
  private final InsnList code;
  private final BitSet[] live;
  private final List<List<Integer>> successors = new ArrayList<>();

  /** The same without what follows when something is thrown. */
  private final List<List<Integer>> normal = new ArrayList<>();

  Liveness(MethodNode method) {
    code = method.instructions;
    live = new BitSet[code.size()];
    for (int i = 0; i < live.length; i++) {
      live[i] = new BitSet();
      successors.add(successors(i));
      normal.add(successors(i));
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      for (int i = code.indexOf(block.start); i < code.indexOf(block.end); i++) {
        successors.get(i).add(code.indexOf(block.handler));
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = live.length - 1; i >= 0; i--) {
        changed |= update(i);
      }
    }
  }

  BitSet at(int instruction) {
    return live[instruction];
  }

  /** Returns true if the loop that begins there is left only when something is thrown. */
  boolean isEndlessLoop(int head) {
    BitSet loop = loop(head);
    return loop.stream().allMatch(i -> normal.get(i).stream().allMatch(loop::get) && !returns(i));
  }

  /**
   * Returns true if what others do ends the loop that begins there: it is left where a field or the
   * result of a call is tested, and nowhere by a comparison of local variables, as one that counts.
   */
  boolean isOpenLoop(int head) {
    BitSet loop = loop(head);
    return loop.stream()
        .filter(i -> !normal.get(i).stream().allMatch(loop::get))
        .allMatch(i -> testsOthers(code.get(i)));
  }

  private static boolean testsOthers(AbstractInsnNode exit) {
    boolean tests = exit.getOpcode() == Opcodes.IFEQ || exit.getOpcode() == Opcodes.IFNE;
    AbstractInsnNode tested = exit.getPrevious();
    return tests
        && (tested instanceof FieldInsnNode
            || (tested instanceof MethodInsnNode call && !call.name.startsWith("has")));
  }

  private BitSet loop(int head) {
    BitSet loop = new BitSet();
    for (int i = 0; i < live.length; i++) {
      if (successors.get(i).contains(head) && reachable(head).get(i)) {
        addBefore(loop, i, head);
      }
    }
    return loop;
  }

  private boolean returns(int i) {
    int opcode = code.get(i).getOpcode();
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }

  private BitSet reachable(int from) {
    BitSet reached = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      int i = open.remove();
      if (!reached.get(i)) {
        reached.set(i);
        open.addAll(successors.get(i));
      }
    }
    return reached;
  }

  /** Adds what leads to that instruction without passing the head. */
  private void addBefore(BitSet loop, int to, int head) {
    loop.set(head);
    Deque<Integer> open = new ArrayDeque<>(List.of(to));
    while (!open.isEmpty()) {
      int i = open.remove();
      if (!loop.get(i)) {
        loop.set(i);
        for (int before = 0; before < live.length; before++) {
          if (successors.get(before).contains(i)) {
            open.add(before);
          }
        }
      }
    }
  }

  private boolean update(int i) {
    BitSet now = new BitSet();
    successors.get(i).forEach(next -> now.or(live[next]));
    AbstractInsnNode instruction = code.get(i);
    if (instruction instanceof VarInsnNode variable) {
      boolean reads = variable.getOpcode() <= Opcodes.ALOAD || variable.getOpcode() == Opcodes.RET;
      now.set(variable.var, reads);
    } else if (instruction instanceof IincInsnNode increment) {
      now.set(increment.var);
    }
    if (now.equals(live[i])) {
      return false;
    }
    live[i] = now;
    return true;
  }

  private List<Integer> successors(int i) {
    List<Integer> next = new ArrayList<>();
    AbstractInsnNode instruction = code.get(i);
    targets(instruction).forEach(target -> next.add(code.indexOf(target)));
    int opcode = instruction.getOpcode();
    boolean ends =
        opcode == Opcodes.GOTO
            || opcode == Opcodes.ATHROW
            || opcode == Opcodes.TABLESWITCH
            || opcode == Opcodes.LOOKUPSWITCH
            || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
    if (!ends && i + 1 < code.size()) {
      next.add(i + 1);
    }
    return next;
  }

  /** Returns the places to which the instruction may jump. */
  static List<LabelNode> targets(AbstractInsnNode instruction) {
    List<LabelNode> targets = new ArrayList<>();
    if (instruction instanceof JumpInsnNode jump) {
      targets.add(jump.label);
    } else if (instruction instanceof TableSwitchInsnNode table) {
      targets.addAll(table.labels);
      targets.add(table.dflt);
    } else if (instruction instanceof LookupSwitchInsnNode lookup) {
      targets.addAll(lookup.labels);
      targets.add(lookup.dflt);
    }
    return targets;
  }
}
