package bufferscope.owncode.plain;

import bufferscope.owncode.plain.Reachable.Member;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
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
  private static final Set<String> NUMBERS =
      Set.of(
          "java/util/Random",
          "java/util/SplittableRandom",
          "java/util/concurrent/ThreadLocalRandom",
          "java/security/SecureRandom");

  private final Program program;
  private final Origins origins = new Origins();
  private final Map<String, Long> places = new HashMap<>();
  private final SortedSet<Integer> decidedByNumber = new TreeSet<>();
  private final SortedSet<Integer> decidedByClock = new TreeSet<>();
  private final Set<String> changingFields = new HashSet<>();
  private final boolean hasAllCalls;
  private boolean changed;

  /**
   * Follows chance through the methods that may run.
   *
   * @param hasAllCalls whether the program calls its methods and constructors itself
   */
  Chance(Program program, Collection<Member> members, boolean hasAllCalls) {
    this.program = program;
    this.hasAllCalls = hasAllCalls;
    for (ClassNode type : program.classes()) {
      type.fields.stream()
          .filter(field -> (field.access & Opcodes.ACC_FINAL) == 0)
          .forEach(field -> changingFields.add(field.name));
    }
    boolean isThere = members.stream().map(Member::method).anyMatch(method -> hasSource(method));
    do {
      changed = false;
      decidedByNumber.clear(); // it is known in the last round only what a number is compared with
      decidedByClock.clear();
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
      if (each instanceof MethodInsnNode call && source(call) != Origins.PLAIN) {
        return true;
      }
    }
    return false;
  }

  /** Returns what kind of chance the result of a call of the JDK is; plain if it is none. */
  static long source(MethodInsnNode call) {
    boolean isTime =
        (call.owner.startsWith("java/time/") && call.name.equals("now"))
            || (call.owner.equals("java/lang/System")
                && (call.name.equals("nanoTime") || call.name.equals("currentTimeMillis")));
    if (isTime) {
      return Origins.CLOCK;
    }
    boolean isNumber =
        (NUMBERS.contains(call.owner) && call.name.startsWith("next") && !call.desc.endsWith("V"))
            || (call.owner.equals("java/lang/Math") && call.name.equals("random"))
            || (call.owner.equals("java/util/UUID") && call.name.equals("randomUUID"));
    return isNumber ? Origins.NUMBER : Origins.PLAIN;
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

  Origins origins() {
    return origins;
  }

  /** Returns where the value at a place may come from, if nothing else sets it. */
  private long only(String place) {
    return places.getOrDefault(place, 0L);
  }

  /** Returns where the value at a place may come from. */
  long at(String place) {
    return only(place) | Origins.PLAIN;
  }

  /** Returns the place of the fields of that name. */
  static String field(String name) {
    return "field " + name;
  }

  /** Returns where the value of a field of that name may come from; others begin as 0 or null. */
  long ofField(String name) {
    return changingFields.contains(name) ? at(field(name)) : only(field(name));
  }

  /** Returns where a value that goes to a parameter may come from. */
  long ofParameter(String place) {
    return hasAllCalls ? only(place) : at(place);
  }

  void flows(long from, String place) {
    if ((only(place) | from) != only(place)) {
      places.merge(place, from, (one, other) -> one | other);
      changed = true;
    }
  }

  /** Notes that what happens depends on the value. */
  void decides(long from, AbstractInsnNode at) {
    long chance = origins.chance(from);
    if ((chance & Origins.NUMBER) != 0) {
      decidedByNumber.add(Lines.at(at));
    }
    if ((chance & Origins.CLOCK) != 0) {
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
