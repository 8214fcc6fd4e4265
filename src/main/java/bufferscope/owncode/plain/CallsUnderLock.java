package bufferscope.owncode.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods that the file calls only where a lock is held or a permit taken. Such a method is a
 * part of the operation that calls it: alone, it lacks the protection that it has in use.
 */
final class CallsUnderLock {
  private static final Set<String> ENTERS =
      Set.of("lock", "lockInterruptibly", "tryLock", "acquire", "acquireUninterruptibly");

  private static final Set<String> LEAVES = Set.of("unlock", "release");

  private final Program program;
  private final Set<MethodNode> parts = new HashSet<>();
  private final List<CallSite> calls = new ArrayList<>();

  private record CallSite(MethodNode caller, MethodInsnNode call, boolean isUnderLock) {}

  CallsUnderLock(Program program) {
    this.program = program;
    for (ClassNode type : program.classes()) {
      type.methods.stream()
          .filter(method -> !method.name.startsWith("<"))
          .forEach(this::addCallsOf);
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (ClassNode type : program.classes()) {
        for (MethodNode method : type.methods) {
          grows |= areAllUnderLock(type, method) && parts.add(method);
        }
      }
    }
  }

  /** Returns true if the method is called, and nowhere without a lock. */
  boolean areAllOf(MethodNode method) {
    return parts.contains(method);
  }

  private void addCallsOf(MethodNode caller) {
    boolean isSynchronized = (caller.access & Opcodes.ACC_SYNCHRONIZED) != 0;
    boolean holds = isSynchronized;
    for (AbstractInsnNode each : caller.instructions) {
      if (each instanceof MethodInsnNode call) {
        if (program.has(call.owner)) {
          calls.add(new CallSite(caller, call, holds));
        } else if (ENTERS.contains(call.name)) {
          holds = true;
        } else if (LEAVES.contains(call.name)) {
          holds = isSynchronized;
        }
      } else if (each.getOpcode() == Opcodes.MONITORENTER) {
        holds = true;
      } else if (each.getOpcode() == Opcodes.MONITOREXIT) {
        holds = isSynchronized;
      }
    }
  }

  private boolean areAllUnderLock(ClassNode type, MethodNode method) {
    List<CallSite> here =
        calls.stream()
            .filter(each -> each.caller != method && mayRun(each.call, type, method))
            .toList();
    return !here.isEmpty()
        && here.stream().allMatch(each -> each.isUnderLock || parts.contains(each.caller));
  }

  private boolean mayRun(MethodInsnNode call, ClassNode type, MethodNode method) {
    ClassNode owner = program.get(call.owner);
    return call.name.equals(method.name)
        && call.desc.equals(method.desc)
        && owner != null
        && (program.isSubclass(type, owner.name) || program.isSubclass(owner, type.name));
  }
}
