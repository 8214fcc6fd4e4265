package bufferscope.owncode.plain;

import bufferscope.owncode.plain.Reachable.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Checks code against the list of what a search can follow, {@link KnownJdk}. Anything else is
 * refused: it might keep or read something that the search does not see.
 */
final class Objections {
  private static final Set<String> CALLED_BY_THE_JDK =
      Set.of("finalize", "readObject", "writeObject", "readResolve", "writeReplace");

  private static final Set<String> BOOTSTRAPS =
      Set.of(
          "java/lang/invoke/LambdaMetafactory",
          "java/lang/invoke/StringConcatFactory",
          "java/lang/runtime/ObjectMethods");

  /** The operations on threads that are allowed in a buffer; a program may use others too. */
  private static final Set<String> THREADS_OF_BUFFERS =
      Set.of("<init>", "currentThread", "getName", "interrupt", "interrupted", "isInterrupted");

  private final Program program;
  private final boolean startsThreads;
  private final List<Objection> found = new ArrayList<>();

  /** The file of the class that is being checked. */

  /** Finds the objections to a buffer, or to a program that starts its threads itself. */
  Objections(Program program, Reachable reachable, boolean startsThreads) {
    this.program = program;
    this.startsThreads = startsThreads;
    reachable.used().forEach(this::check);
    reachable.members().forEach(this::check);
    found.sort(Comparator.comparingInt(Objection::line));
  }

  /** Returns all objections, by line. */
  List<Objection> all() {
    return found.stream().distinct().toList();
  }

  private void check(ClassNode type) {
    String above = program.superOutside(type.name);
    boolean known =
        above.equals("java/lang/Object")
            || above.equals("java/lang/Enum")
            || above.equals("java/lang/Record")
            || above.equals("java/lang/Thread")
            || KnownJdk.isThrowable(above);
    if (!known) {
      object(
          type.methods.stream().mapToInt(Lines::first).filter(line -> line > 0).min().orElse(0),
          Advice.names(above)
              ? Advice.to(above)
              : "class %s extends %s, of which the search does not see all; keep one in a field"
                  .formatted(readable(type.name), readable(above)));
    }
    type.methods.stream()
        .filter(method -> CALLED_BY_THE_JDK.contains(method.name))
        .forEach(
            method ->
                object(
                    Lines.first(method),
                    "%s is called by the JDK; take it out".formatted(method.name)));
  }

  private void check(Member member) {
    if ((member.method().access & Opcodes.ACC_NATIVE) != 0) {
      object(0, "%s is native; write it in Java".formatted(member.method().name));
    }
    for (AbstractInsnNode each : member.method().instructions) {
      if (each instanceof MethodInsnNode call) {
        check(each, call, member);
      } else if (each instanceof FieldInsnNode field) {
        checkField(field);
      } else if (each instanceof InvokeDynamicInsnNode dynamic) {
        check(each, dynamic);
      } else if (each instanceof LdcInsnNode constant
          && !(constant.cst instanceof Number
              || constant.cst instanceof String
              || constant.cst instanceof Type)) {
        object(Lines.at(each), "this constant is computed when the class runs; write it out");
      }
    }
  }

  private void check(AbstractInsnNode at, InvokeDynamicInsnNode dynamic) {
    if (!BOOTSTRAPS.contains(dynamic.bsm.getOwner())) {
      object(Lines.at(at), Advice.to(dynamic.bsm.getOwner()));
    }
  }

  private void checkField(FieldInsnNode field) {
    boolean isOutput =
        field.owner.equals("java/lang/System")
            && (field.name.equals("out") || field.name.equals("err"));
    boolean known = program.has(field.owner) || KnownJdk.isValue(field.owner) || isOutput;
    if (!known) {
      object(field, field.owner, field.name);
    }
  }

  private void check(AbstractInsnNode at, MethodInsnNode call, Member member) {
    if (program.has(call.owner)
        && program.declaring(call.owner, call.name, call.desc).isPresent()) {
      return;
    }
    JdkCalls jdk = new JdkCalls(program, call);
    if (jdk.isReplaced() && (startsThreads || !jdk.isOfProgram())) {
      return;
    }
    String owner = program.has(call.owner) ? program.superOutside(call.owner) : call.owner;
    if (owner.startsWith("[")) {
      checkArray(at, call, member);
    } else if (owner.equals("java/lang/Thread")
        && !startsThreads
        && !THREADS_OF_BUFFERS.contains(call.name)) {
      object(at, owner, call.name);
    } else if (Twins.has(owner) || Twins.isInterface(owner)) {
      if (!Twins.offers(owner, call.name, call.desc)) {
        object(
            Lines.at(at),
            "%s.%s%s is not modelled; %s"
                .formatted(
                    readable(owner),
                    call.name.equals("<init>") ? "new" : call.name,
                    Type.getArgumentCount(call.desc) == 0 ? "()" : "(...)",
                    Advice.insteadOf(owner)));
      }
    } else if (!KnownJdk.isKnown(owner, call.name)) {
      object(at, owner, call.name);
    } else if (!Twins.remapper().mapDesc(call.desc).equals(call.desc)) {
      object(
          Lines.at(at),
          "%s.%s with such an argument is not modelled; call toString() of the argument"
              .formatted(readable(owner), call.name.equals("<init>") ? "new" : call.name));
    }
  }

  private void checkArray(AbstractInsnNode at, MethodInsnNode call, Member member) {
    boolean ofEnum = member.method().name.equals("values");
    if (!ofEnum) {
      object(
          Lines.at(at), "%s of an array is not followed; copy it in a loop".formatted(call.name));
    }
  }

  private void object(AbstractInsnNode at, String owner, String member) {
    object(Lines.at(at), Advice.to(member.equals("<init>") ? owner : owner + "." + member));
  }

  private void object(int line, String sentence) {
    found.add(new Objection(line, sentence));
  }

  static String readable(String name) {
    return name.replace('/', '.').replace('$', '.');
  }
}
