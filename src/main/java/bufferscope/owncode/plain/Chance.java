package bufferscope.owncode.plain;

import bufferscope.owncode.plain.Reachable.Member;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Where random numbers and readings of clocks go in the methods that may run: only through the
 * program, as items do, or also into a decision, such as a branch or an index. It is a flow
 * analysis of the whole program (Sabelfeld, Myers, Language-based information-flow security, 2003),
 * for the values only: places are fields by their names, parameters and results of methods by the
 * names of these, and the contents of all arrays, collections and other objects of the JDK of one
 * kind.
 */
final class Chance {
  static final int NONE = 0;
  static final int NUMBER = 1;
  static final int CLOCK = 2;

  private static final Set<String> NUMBERS =
      Set.of(
          "java/util/Random",
          "java/util/SplittableRandom",
          "java/util/concurrent/ThreadLocalRandom",
          "java/security/SecureRandom");

  private final Program program;
  private final Map<String, Integer> places = new HashMap<>();
  private final SortedSet<Integer> decidedByNumber = new TreeSet<>();
  private final SortedSet<Integer> decidedByClock = new TreeSet<>();
  private boolean changed;

  Chance(Program program, Collection<Member> members) {
    this.program = program;
    boolean isThere = members.stream().map(Member::method).anyMatch(method -> hasSource(method));
    do {
      changed = false;
      if (isThere) {
        members.stream()
            .filter(each -> each.method().instructions.size() > 0)
            .forEach(this::follow);
      }
    } while (changed);
  }

  static boolean isRandom(String owner) {
    return NUMBERS.contains(owner);
  }

  private static boolean hasSource(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof MethodInsnNode call && source(call) != NONE) {
        return true;
      }
    }
    return false;
  }

  /** Returns what kind of chance the result of a call of the JDK is, if any. */
  static int source(MethodInsnNode call) {
    boolean isTime =
        (call.owner.startsWith("java/time/") && call.name.equals("now"))
            || (call.owner.equals("java/lang/System")
                && (call.name.equals("nanoTime") || call.name.equals("currentTimeMillis")));
    if (isTime) {
      return CLOCK;
    }
    boolean isNumber =
        (NUMBERS.contains(call.owner) && call.name.startsWith("next") && !call.desc.endsWith("V"))
            || (call.owner.equals("java/lang/Math") && call.name.equals("random"))
            || (call.owner.equals("java/util/UUID") && call.name.equals("randomUUID"));
    return isNumber ? NUMBER : NONE;
  }

  private void follow(Member member) {
    MethodNode method = member.method();
    try {
      new Analyzer<>(new ChanceInterpreter(this, program, member))
          .analyzeAndComputeMaxs(member.type().name, method);
    } catch (AnalyzerException e) {
      throw new IllegalStateException("code that the compiler made", e);
    }
  }

  /** Returns the kinds of chance that the value at a place may come from. */
  int at(String place) {
    return places.getOrDefault(place, NONE);
  }

  void flows(int kinds, String place) {
    if ((at(place) | kinds) != at(place)) {
      places.merge(place, kinds, (one, other) -> one | other);
      changed = true;
    }
  }

  void decides(int kinds, AbstractInsnNode at) {
    if ((kinds & NUMBER) != 0) {
      decidedByNumber.add(Lines.at(at));
    }
    if ((kinds & CLOCK) != 0) {
      decidedByClock.add(Lines.at(at));
    }
  }

  /** Returns the lines that decide by a random number. */
  SortedSet<Integer> decidedByNumber() {
    return decidedByNumber;
  }

  /** Returns true if a line decides by a reading of a clock. */
  boolean isDecidedByClock() {
    return !decidedByClock.isEmpty();
  }

  static boolean isArray(int opcode) {
    return opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
  }
}
