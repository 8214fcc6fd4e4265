package bufferscope.owncode.plain;

import bufferscope.owncode.twin.JdkHooks;
import bufferscope.owncode.twin.ListHooks;
import bufferscope.owncode.twin.PrintHooks;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** A call of a method of the JDK that has a meaning of its own in a search. */
final class JdkCalls {
  private static final String OBJECT = "(Ljava/lang/Object;";

  private static final String PARK = "java/util/concurrent/locks/LockSupport.park";

  private static final String TEXT_OF_ARRAY = "text" + OBJECT + "I)Ljava/lang/String;";

  /** Hooks of searches and live runs by method, for calls that get the site in addition. */
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
              "arraycopy(Ljava/lang/Object;ILjava/lang/Object;III)V"));

  /** Methods of {@link JdkHooks} by method, for calls that get the site in addition. */
  private static final Map<String, String> JDK_HOOKS =
      Map.ofEntries(
          Map.entry("java/util/Arrays.toString([I)Ljava/lang/String;", TEXT_OF_ARRAY),
          Map.entry("java/util/Arrays.toString([J)Ljava/lang/String;", TEXT_OF_ARRAY),
          Map.entry("java/util/Arrays.toString([C)Ljava/lang/String;", TEXT_OF_ARRAY),
          Map.entry("java/util/Arrays.toString([Z)Ljava/lang/String;", TEXT_OF_ARRAY),
          Map.entry("java/util/Arrays.toString([B)Ljava/lang/String;", TEXT_OF_ARRAY),
          Map.entry("java/util/Arrays.toString([S)Ljava/lang/String;", TEXT_OF_ARRAY),
          Map.entry("java/util/Arrays.toString([F)Ljava/lang/String;", TEXT_OF_ARRAY),
          Map.entry("java/util/Arrays.toString([D)Ljava/lang/String;", TEXT_OF_ARRAY),
          Map.entry(
              "java/util/Arrays.toString([Ljava/lang/Object;)Ljava/lang/String;", TEXT_OF_ARRAY),
          Map.entry(
              "java/util/Arrays.asList([Ljava/lang/Object;)Ljava/util/List;",
              "listOf([Ljava/lang/Object;I)Ljava/util/List;"),
          Map.entry(
              "java/util/List.of([Ljava/lang/Object;)Ljava/util/List;",
              "listOf([Ljava/lang/Object;I)Ljava/util/List;"),
          Map.entry(PARK + "()V", "park(I)V"),
          Map.entry(PARK + OBJECT + ")V", "park" + OBJECT + "I)V"),
          Map.entry(PARK + "Nanos(J)V", "parkNanos(JI)V"),
          Map.entry(PARK + "Nanos(Ljava/lang/Object;J)V", "parkNanos(Ljava/lang/Object;JI)V"),
          Map.entry(
              "java/util/concurrent/locks/LockSupport.unpark(Ljava/lang/Thread;)V",
              "unpark" + OBJECT + "I)V"),
          Map.entry("java/lang/System.exit(I)V", "exit(II)V"),
          Map.entry("java/util/Objects.hash([Ljava/lang/Object;)I", "hash([Ljava/lang/Object;I)I"),
          Map.entry("java/util/Objects.hashCode(Ljava/lang/Object;)I", "hash" + OBJECT + "I)I"),
          Map.entry("java/lang/System.currentTimeMillis()J", "clock(I)J"),
          Map.entry("java/lang/System.nanoTime()J", "clock(I)J"));

  /** Methods of {@link JdkHooks} by method, for calls that do not need the site. */
  private static final Map<String, String> PLAIN_JDK_HOOKS =
      Map.ofEntries(
          Map.entry(
              "java/lang/Throwable.addSuppressed(Ljava/lang/Throwable;)V",
              "suppress(Ljava/lang/Throwable;Ljava/lang/Throwable;)V"),
          Map.entry(
              "java/util/concurrent/Executors.newFixedThreadPool(I)Ljava/util/concurrent/ExecutorService;",
              "newFixedThreadPool(I)Ljava/util/concurrent/ExecutorService;"),
          Map.entry(
              "java/util/concurrent/Executors.newSingleThreadExecutor()Ljava/util/concurrent/ExecutorService;",
              "newSingleThreadExecutor()Ljava/util/concurrent/ExecutorService;"),
          Map.entry(
              "java/util/concurrent/Executors.newCachedThreadPool()Ljava/util/concurrent/ExecutorService;",
              "newCachedThreadPool()Ljava/util/concurrent/ExecutorService;"));

  /** Methods of {@link ListHooks} by method, for calls that make a list. */
  private static final Map<String, String> LIST_HOOKS =
      Map.ofEntries(
          Map.entry(
              "java/util/stream/Collectors.toList()Ljava/util/stream/Collector;",
              "toList()Ljava/util/stream/Collector;"),
          Map.entry("java/util/List.of()Ljava/util/List;", "listOf()Ljava/util/List;"),
          Map.entry(
              "java/util/List.of(Ljava/lang/Object;)Ljava/util/List;",
              "listOf(Ljava/lang/Object;)Ljava/util/List;"),
          Map.entry(
              "java/util/List.of(Ljava/lang/Object;Ljava/lang/Object;)Ljava/util/List;",
              "listOf(Ljava/lang/Object;Ljava/lang/Object;)Ljava/util/List;"),
          Map.entry(
              "java/util/List.of(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Ljava/util/List;",
              "listOf(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Ljava/util/List;"),
          Map.entry(
              "java/util/List.of(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Ljava/util/List;",
              "listOf(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Ljava/util/List;"),
          Map.entry(
              "java/util/Collections.synchronizedList(Ljava/util/List;)Ljava/util/List;",
              "synchronizedList(Ljava/util/List;)Ljava/util/List;"),
          Map.entry(
              "java/util/Collections.synchronizedCollection(Ljava/util/Collection;)Ljava/util/Collection;",
              "synchronizedCollection(Ljava/util/Collection;)Ljava/util/Collection;"));

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
    return HOOKS.containsKey(name)
        || JDK_HOOKS.containsKey(name)
        || PLAIN_JDK_HOOKS.containsKey(name)
        || LIST_HOOKS.containsKey(name)
        || isOutput(call)
        || new FixedChance(call).isPossible();
  }

  /** Returns true if the call would end the whole program. */
  boolean isExit() {
    return name.startsWith("java/lang/System.exit");
  }

  /** Returns true if only a program is searched with such calls, and no buffer alone. */
  boolean isOfProgram() {
    return isExit()
        || call.owner.equals("java/util/concurrent/Executors")
        || call.owner.endsWith("/LockSupport");
  }

  /** Returns true if a live run replaces the call; it has real random numbers and clocks. */
  boolean isReplacedLive() {
    return HOOKS.containsKey(name) || (isOutput(call) && !isPrinting());
  }

  /** Returns the code that replaces the call in a live run; parameters as below. */
  Code liveReplacement(Code at, Code none) {
    if (call.name.equals("printStackTrace")) {
      return none.call("printStackTrace", "(Ljava/lang/Throwable;)V");
    }
    return isOutput(call) ? output(none) : hook(at, HOOKS.getOrDefault(name, ""));
  }

  private boolean isPrinting() {
    return call.owner.equals("java/io/PrintStream");
  }

  /** Returns the method with its class, if that is one of the JDK. */
  String name() {
    return name;
  }

  static boolean isOutput(MethodInsnNode call) {
    return (call.owner.equals("java/io/PrintStream")
            && (call.name.startsWith("print")
                || call.name.equals("format")
                || call.name.equals("flush")))
        || (call.owner.equals("java/util/logging/Logger") && call.desc.endsWith("V"))
        || (call.name.equals("printStackTrace") && call.desc.equals("()V"));
  }

  /**
   * Returns the code that replaces the call.
   *
   * @param at code that pushes the site
   * @param decidesByClock whether the program decides by a clock, of which no reading can be chosen
   */
  Code replacement(Code at, Code none, boolean decidesByClock) {
    FixedChance fixed = new FixedChance(call);
    boolean isClock = Chance.source(call) == Origins.CLOCK;
    if (fixed.isPossible() && !(isClock && decidesByClock)) {
      return fixed.addTo(none);
    }
    if (isOutput(call)) {
      return isLogger() ? output(none) : printed(none);
    }
    if (HOOKS.containsKey(name)) {
      return hook(at, HOOKS.getOrDefault(name, ""));
    } else if (JDK_HOOKS.containsKey(name)) {
      return hook(at, JdkHooks.class, JDK_HOOKS.getOrDefault(name, ""));
    } else if (LIST_HOOKS.containsKey(name)) {
      return hook(none, ListHooks.class, LIST_HOOKS.getOrDefault(name, ""));
    }
    return hook(none, JdkHooks.class, PLAIN_JDK_HOOKS.getOrDefault(name, ""));
  }

  private static Code hook(Code code, String hook) {
    int descriptor = hook.indexOf('(');
    return code.call(hook.substring(0, descriptor), hook.substring(descriptor));
  }

  private static Code hook(Code code, Class<?> owner, String hook) {
    int descriptor = hook.indexOf('(');
    return code.call(owner, hook.substring(0, descriptor), hook.substring(descriptor));
  }

  private boolean isLogger() {
    return call.owner.equals("java/util/logging/Logger");
  }

  /** Returns the code that hands what is printed to {@link PrintHooks}. */
  private Code printed(Code code) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    if (arguments.length == 1) {
      Boxes.box(code, arguments[0]);
      code.call(PrintHooks.class, call.name, OBJECT + ")V");
    } else if (call.name.equals("println")) {
      code.call(PrintHooks.class, call.name, "()V");
    } else if (call.name.equals("printStackTrace")) {
      return code.call(PrintHooks.class, call.name, "(Ljava/lang/Throwable;)V");
    } else if (!call.name.equals("flush")) {
      String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, arguments);
      code.call(PrintHooks.class, "printf", descriptor);
    }
    return returns() ? code : code.add(Opcodes.POP);
  }

  private boolean returns() {
    return Type.getReturnType(call.desc).getSort() != Type.VOID;
  }

  private Code output(Code code) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    for (int i = arguments.length - 1; i >= 0; i--) {
      if (arguments[i].getSort() == Type.OBJECT) {
        code.call("print", "(Ljava/lang/Object;)V");
      } else {
        code.add(Instructions.pop(arguments[i]));
      }
    }
    return returns() ? code : code.add(Opcodes.POP);
  }
}
