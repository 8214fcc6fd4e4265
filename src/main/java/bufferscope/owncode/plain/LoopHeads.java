package bufferscope.owncode.plain;

import bufferscope.owncode.twin.Site;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The heads of the loops of a method, and the statements in which its thread may wait. There the
 * code reports all live local variables, so that the search can forget how the call got there. They
 * are all that a call depends on if the operand stack is empty.
 */
final class LoopHeads {
  private static final Object[] BOXES = {
    Type.INT_TYPE, "java/lang/Integer", Type.LONG_TYPE, "java/lang/Long",
    Type.FLOAT_TYPE, "java/lang/Float", Type.DOUBLE_TYPE, "java/lang/Double"
  };

  /** Methods in which a thread may wait. */
  private static final Set<String> WAITING =
      Set.of(
          "wait",
          "await",
          "sleep",
          "join",
          "lock",
          "lockInterruptibly",
          "acquire",
          "put",
          "take",
          "park",
          "exchange");

  private final MethodNode method;
  private final Map<LabelNode, Head> heads = new LinkedHashMap<>();

  /** The head of a loop, or such a statement; without variables if the stack is not empty. */
  private record Head(int line, List<Local> locals, boolean whole, String hook) {}

  private record Local(int index, Type type) {}

  /**
   * Finds the loops.
   *
   * @param printed what need not be reported
   */
  LoopHeads(String owner, MethodNode method, PrintedValues printed) {
    this.method = method;
    List<LabelNode> labels = labels(method.instructions);
    if (!labels.isEmpty() || !waits(method.instructions).isEmpty()) {
      Frame<BasicValue>[] frames = frames(owner, method);
      Liveness liveness = new Liveness(method);
      for (LabelNode label : labels) {
        int at = method.instructions.indexOf(label);
        if (frames[at] != null) {
          heads.put(label, head(frames[at], liveness, printed, at, hook(liveness, at)));
        }
      }
      Map<AbstractInsnNode, LabelNode> places = new LinkedHashMap<>();
      for (int call : waits(method.instructions)) {
        int at = statement(method.instructions, frames, call);
        if (at >= 0) {
          LabelNode place = new LabelNode();
          places.put(method.instructions.get(at), place);
          heads.put(place, head(frames[at], liveness, printed, at, "place"));
        }
      }
      places.forEach(method.instructions::insertBefore);
    }
  }

  /** Returns the calls in which the thread may wait. */
  private static List<Integer> waits(InsnList code) {
    List<Integer> waits = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      if (code.get(i).getOpcode() == Opcodes.MONITORENTER
          || (code.get(i) instanceof MethodInsnNode call && WAITING.contains(call.name))) {
        waits.add(i);
      }
    }
    return waits;
  }

  /**
   * Returns the last instruction up to the call at which the operand stack is empty, if the call
   * always follows it; else -1.
   */
  private static int statement(InsnList code, Frame<BasicValue>[] frames, int call) {
    for (int i = call; i >= 0; i--) {
      if (frames[i] == null || code.get(i) instanceof JumpInsnNode) {
        return -1;
      }
      if (frames[i].getStackSize() == 0 && code.get(i).getOpcode() >= 0) {
        return i;
      }
    }
    return -1;
  }

  boolean isEmpty() {
    return heads.isEmpty();
  }

  private static List<LabelNode> labels(InsnList code) {
    List<LabelNode> labels = new ArrayList<>();
    for (AbstractInsnNode instruction : code) {
      for (LabelNode target : Liveness.targets(instruction)) {
        if (code.indexOf(target) <= code.indexOf(instruction) && !labels.contains(target)) {
          labels.add(target);
        }
      }
    }
    return labels;
  }

  private static Frame<BasicValue>[] frames(String owner, MethodNode method) {
    try {
      return new Analyzer<>(new BasicInterpreter()).analyzeAndComputeMaxs(owner, method);
    } catch (AnalyzerException e) {
      throw new IllegalStateException("code that the compiler made", e);
    }
  }

  private static String hook(Liveness liveness, int head) {
    if (liveness.isEndlessLoop(head)) {
      return "endlessLoop";
    }
    return liveness.isOpenLoop(head) ? "openLoop" : "loop";
  }

  private Head head(
      Frame<BasicValue> frame, Liveness liveness, PrintedValues printed, int at, String hook) {
    BitSet live = (BitSet) liveness.at(at).clone();
    liveness.at(at).stream()
        .filter(local -> printed.isOnlyPrinted(method, at, local))
        .forEach(live::clear);
    int line = Lines.at(method.instructions.get(at));
    List<Local> locals = new ArrayList<>();
    for (int i = 0; i < frame.getLocals(); i++) {
      BasicValue value = frame.getLocal(i);
      if (live.get(i) && value.getType() != null) {
        locals.add(new Local(i, value.getType()));
      }
    }
    return new Head(line, locals, frame.getStackSize() == 0, hook);
  }

  /**
   * Inserts the reports.
   *
   * @param mark the local variable that marks the beginning of the method
   */
  void insert(int mark, List<Site> sites) {
    heads.forEach(
        (label, head) -> {
          Code code = new Code(sites);
          if (head.whole) {
            report(code, head, mark);
          } else {
            code.site(head.line, "", "").call("round", "(I)V");
          }
          method.instructions.insert(label, code.instructions());
        });
    Code begin = new Code(sites).call("mark", "()I").add(new VarInsnNode(Opcodes.ISTORE, mark));
    method.instructions.insert(begin.instructions());
  }

  private static void report(Code code, Head head, int mark) {
    code.add(new VarInsnNode(Opcodes.ILOAD, mark));
    code.push(head.locals.size()).add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
    for (int i = 0; i < head.locals.size(); i++) {
      Local local = head.locals.get(i);
      code.add(Opcodes.DUP).push(i);
      code.add(new VarInsnNode(local.type.getOpcode(Opcodes.ILOAD), local.index));
      box(code, local.type);
      code.add(Opcodes.AASTORE);
    }
    code.site(head.line, "", "").call(head.hook, "(I[Ljava/lang/Object;I)V");
  }

  private static void box(Code code, Type type) {
    for (int i = 0; i < BOXES.length; i += 2) {
      if (type.equals(BOXES[i])) {
        String box = (String) BOXES[i + 1];
        String descriptor = "(%s)L%s;".formatted(type.getDescriptor(), box);
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false));
      }
    }
  }
}
