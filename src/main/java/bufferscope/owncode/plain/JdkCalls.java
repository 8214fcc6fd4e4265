package bufferscope.owncode.plain;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** A call of a method of the JDK that has a meaning of its own in a search. */
final class JdkCalls {
  private static final String OBJECT = "(Ljava/lang/Object;";

  /** Hooks by method, for calls whose arguments stay and get the site in addition. */
  private static final Map<String, String> HOOKS =
      Map.ofEntries(
          Map.entry("java/lang/Object.wait()V", "await" + OBJECT + "I)V"),
          Map.entry("java/lang/Object.wait(J)V", "await" + OBJECT + "JI)V"),
          Map.entry("java/lang/Object.notify()V", "signal" + OBJECT + "I)V"),
          Map.entry("java/lang/Object.notifyAll()V", "signalAll" + OBJECT + "I)V"),
          Map.entry("java/lang/Thread.sleep(J)V", "sleep(JI)V"),
          Map.entry("java/lang/Thread.sleep(JI)V", "sleep(JII)V"),
          Map.entry("java/lang/Thread.yield()V", "giveWay(I)V"),
          Map.entry("java/lang/Thread.onSpinWait()V", "giveWay(I)V"),
          Map.entry(
              "java/util/concurrent/TimeUnit.sleep(J)V",
              "sleep(Ljava/util/concurrent/TimeUnit;JI)V"),
          Map.entry(
              "java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V",
              "arraycopy(Ljava/lang/Object;ILjava/lang/Object;III)V"),
          Map.entry("java/lang/Math.random()D", "random(I)D"),
          Map.entry("java/lang/System.currentTimeMillis()J", "clock(I)J"),
          Map.entry("java/lang/System.nanoTime()J", "clock(I)J"));

  /** Hooks by method, for calls that do not need the site. */
  private static final Map<String, String> PLAIN_HOOKS =
      Map.ofEntries(
          Map.entry(
              "java/util/concurrent/Executors.newFixedThreadPool(I)Ljava/util/concurrent/ExecutorService;",
              "newFixedThreadPool(I)Ljava/util/concurrent/ExecutorService;"),
          Map.entry(
              "java/util/concurrent/Executors.newSingleThreadExecutor()Ljava/util/concurrent/ExecutorService;",
              "newSingleThreadExecutor()Ljava/util/concurrent/ExecutorService;"),
          Map.entry(
              "java/util/concurrent/Executors.newCachedThreadPool()Ljava/util/concurrent/ExecutorService;",
              "newCachedThreadPool()Ljava/util/concurrent/ExecutorService;"),
          Map.entry(
              "java/util/Collections.synchronizedList(Ljava/util/List;)Ljava/util/List;",
              "synchronizedList(Ljava/util/List;)Ljava/util/List;"),
          Map.entry(
              "java/util/Collections.synchronizedCollection(Ljava/util/Collection;)Ljava/util/Collection;",
              "synchronizedCollection(Ljava/util/Collection;)Ljava/util/Collection;"));

  private static final Set<String> RANDOM =
      Set.of("java/util/Random", "java/util/concurrent/ThreadLocalRandom");

  private final MethodInsnNode call;
  private final String name;

  JdkCalls(Program program, MethodInsnNode call) {
    this.call = call;
    name = owner(program, call) + "." + call.name + call.desc;
  }

  /** Returns the class of the JDK that declares the method, as far as that matters. */
  private static String owner(Program program, MethodInsnNode call) {
    boolean ofMonitor =
        (call.name.equals("wait") && call.desc.endsWith("V") && call.desc.length() <= 5)
            || ((call.name.equals("notify") || call.name.equals("notifyAll"))
                && call.desc.equals("()V"));
    if (ofMonitor) {
      return "java/lang/Object";
    }
    boolean inherited =
        program.has(call.owner) && program.declaring(call.owner, call.name, call.desc).isEmpty();
    return inherited ? program.superOutside(call.owner) : call.owner;
  }

  boolean isReplaced() {
    return HOOKS.containsKey(name) || PLAIN_HOOKS.containsKey(name) || isOutput() || isRandom();
  }

  /** Returns the method with its class, if that is one of the JDK. */
  String name() {
    return name;
  }

  private boolean isOutput() {
    return (call.owner.equals("java/io/PrintStream")
            && (call.name.startsWith("print")
                || call.name.equals("format")
                || call.name.equals("flush")))
        || (call.owner.equals("java/util/logging/Logger") && call.desc.endsWith("V"))
        || (call.name.equals("printStackTrace") && call.desc.equals("()V"));
  }

  private boolean isRandom() {
    return RANDOM.contains(call.owner) && call.name.startsWith("next");
  }

  private boolean isChance() {
    return isRandom()
        || name.startsWith("java/lang/Math.random")
        || name.startsWith("java/lang/System.nanoTime")
        || name.startsWith("java/lang/System.currentTimeMillis");
  }

  /**
   * Returns the code that replaces the call.
   *
   * @param at code that pushes the site
   */
  Code replacement(Code at, Code none) {
    if (isChance() && isForSleep()) {
      return zero(none);
    }
    if (isOutput()) {
      return output(none);
    }
    if (isRandom()) {
      return random(at, none);
    }
    String hook = HOOKS.get(name);
    return hook != null ? hook(at, hook) : hook(none, PLAIN_HOOKS.getOrDefault(name, ""));
  }

  private static Code hook(Code code, String hook) {
    int descriptor = hook.indexOf('(');
    return code.call(hook.substring(0, descriptor), hook.substring(descriptor));
  }

  private Code popped(Code code) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    for (int i = arguments.length - 1; i >= 0; i--) {
      code.add(Instructions.pop(arguments[i]));
    }
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      code.add(Opcodes.POP);
    }
    return code;
  }

  private Code zero(Code code) {
    popped(code);
    return switch (Type.getReturnType(call.desc).getSort()) {
      case Type.DOUBLE -> code.add(Opcodes.DCONST_0);
      case Type.FLOAT -> code.add(Opcodes.FCONST_0);
      case Type.LONG -> code.add(Opcodes.LCONST_0);
      default -> code.add(Opcodes.ICONST_0);
    };
  }

  private Code output(Code code) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    boolean returns = Type.getReturnType(call.desc).getSort() != Type.VOID;
    for (int i = arguments.length - 1; i >= 0; i--) {
      if (arguments[i].getSort() == Type.OBJECT) {
        code.call("print", "(Ljava/lang/Object;)V");
      } else {
        code.add(Instructions.pop(arguments[i]));
      }
    }
    return returns ? code : code.add(Opcodes.POP);
  }

  private Code random(Code at, Code code) {
    popped(code);
    code.instructions().add(at.instructions());
    code.call("random", "(I)D");
    return switch (Type.getReturnType(call.desc).getSort()) {
      case Type.DOUBLE -> code;
      case Type.FLOAT -> code.add(Opcodes.D2F);
      case Type.LONG -> code.add(Opcodes.D2L);
      default -> code.add(Opcodes.D2I);
    };
  }

  /** Returns true if only the time of a sleep depends on the result. */
  private boolean isForSleep() {
    AbstractInsnNode next = call.getNext();
    while (next != null && isArithmetic(next)) {
      next = next.getNext();
    }
    return next instanceof MethodInsnNode sleep
        && sleep.name.equals("sleep")
        && sleep.desc.equals("(J)V");
  }

  private static boolean isArithmetic(AbstractInsnNode each) {
    int opcode = each.getOpcode();
    return opcode < 0
        || (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.DLOAD)
        || (opcode >= Opcodes.IADD && opcode <= Opcodes.DREM && !isDivision(opcode))
        || (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S);
  }

  private static boolean isDivision(int opcode) {
    return opcode == Opcodes.IDIV
        || opcode == Opcodes.LDIV
        || opcode == Opcodes.IREM
        || opcode == Opcodes.LREM;
  }
}
