package bufferscope.owncode.plain;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * The methods that may run when certain methods do. A call reaches the method in every class that
 * it may find there (class hierarchy analysis: Dean, Grove, Chambers, ECOOP 1995). Methods that the
 * JDK calls by itself are reached with the class they are in.
 */
final class Reachable {
  private static final Set<String> CALLED_BY_THE_JDK =
      Set.of("toString", "equals", "hashCode", "compareTo", "compare", "run", "call", "close");

  private final Program program;
  private final Set<Member> members = new LinkedHashSet<>();
  private final Set<ClassNode> used = new LinkedHashSet<>();
  private final Deque<Member> open = new ArrayDeque<>();

  /** A method in the class that declares it. */
  record Member(ClassNode type, MethodNode method) {}

  Reachable(Program program) {
    this.program = program;
  }

  /** Returns true if the JDK calls methods of that name by itself. */
  static boolean isCalledByJdk(String name) {
    return CALLED_BY_THE_JDK.contains(name);
  }

  Set<Member> members() {
    return members;
  }

  /** Returns the classes that are used, and so initialised. */
  Set<ClassNode> used() {
    return used;
  }

  /** Returns true if one of the methods makes an object of one of these classes. */
  boolean makes(Set<String> types) {
    return members.stream()
        .flatMap(member -> Arrays.stream(member.method.instructions.toArray()))
        .anyMatch(
            each ->
                each instanceof TypeInsnNode type
                    && type.getOpcode() == Opcodes.NEW
                    && types.contains(type.desc));
  }

  void add(ClassNode type, MethodNode method) {
    reach(type, method);
    while (!open.isEmpty()) {
      Member member = open.remove();
      for (AbstractInsnNode each : member.method.instructions) {
        follow(each);
      }
    }
  }

  private void reach(ClassNode type, MethodNode method) {
    use(type);
    Member member = new Member(type, method);
    if (members.add(member)) {
      open.add(member);
    }
  }

  private void use(ClassNode type) {
    if (!used.add(type)) {
      return;
    }
    for (MethodNode method : type.methods) {
      if (method.name.equals("<clinit>") || CALLED_BY_THE_JDK.contains(method.name)) {
        reach(type, method);
      }
    }
    whenThere(type.superName, this::use);
  }

  private void whenThere(String name, Consumer<ClassNode> action) {
    ClassNode node = program.get(name);
    if (node != null) {
      action.accept(node);
    }
  }

  private void follow(AbstractInsnNode each) {
    if (each instanceof MethodInsnNode call) {
      call(call.owner, call.name, call.desc);
    } else if (each instanceof FieldInsnNode field) {
      whenThere(field.owner, this::use);
    } else if (each instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
      whenThere(type.desc, this::use);
    } else if (each instanceof InvokeDynamicInsnNode dynamic) {
      for (Object argument : dynamic.bsmArgs) {
        if (argument instanceof Handle handle) {
          call(handle.getOwner(), handle.getName(), handle.getDesc());
        }
      }
    }
  }

  private void call(String owner, String name, String descriptor) {
    if (!program.has(owner)) {
      return;
    }
    Optional<ClassNode> declaring = program.declaring(owner, name, descriptor);
    declaring.ifPresent(type -> reach(type, Program.method(type, name, descriptor).orElseThrow()));
    if (name.equals("<init>")) {
      return;
    }
    for (ClassNode type : program.classes()) {
      if (program.isSubclass(type, owner)) {
        Program.method(type, name, descriptor).ifPresent(method -> reach(type, method));
      }
    }
  }
}
