package bufferscope.owncode.plain;

import bufferscope.owncode.plain.Reachable.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 * Checks code against the list of what a search can follow. Anything else is refused: it might keep
 * or read something that the search does not see.
 */
final class Objections {
  private static final Set<String> VALUES =
      Set.of(
          "java/lang/String",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Boolean",
          "java/lang/Double",
          "java/lang/Float",
          "java/lang/Number",
          "java/lang/Math",
          "java/lang/StringBuilder",
          "java/lang/CharSequence",
          "java/lang/Comparable",
          "java/util/Comparator",
          "java/lang/Enum",
          "java/lang/Record",
          "java/lang/Runnable",
          "java/util/Iterator",
          "java/util/Map$Entry",
          "java/util/Set",
          "java/util/concurrent/Callable",
          "java/util/UUID",
          "java/util/Optional",
          "java/util/OptionalInt",
          "java/util/OptionalLong",
          "java/util/OptionalDouble",
          "java/util/logging/Level",
          "java/util/concurrent/TimeUnit");

  private static final Set<String> SINGLE_METHODS =
      Set.of(
          "java/lang/Object.<init>",
          "java/lang/Object.getClass",
          "java/lang/Object.equals",
          "java/lang/Object.toString",
          "java/lang/Class.getName",
          "java/lang/Class.getSimpleName",
          "java/lang/Class.desiredAssertionStatus",
          "java/util/Collections.reverseOrder",
          "java/util/Objects.requireNonNull",
          "java/util/Objects.equals",
          "java/util/Objects.isNull",
          "java/util/Objects.nonNull",
          "java/util/Objects.toString",
          "java/lang/System.lineSeparator",
          "java/util/Date.<init>",
          "java/util/Date.getTime",
          "java/util/Date.toString",
          "java/util/Date.equals",
          "java/util/Date.before",
          "java/util/Date.after",
          "java/util/stream/Collectors.joining",
          "java/util/stream/Collectors.counting",
          "java/util/logging/Logger.getLogger",
          "java/util/logging/Logger.getGlobal",
          "java/util/logging/Logger.getAnonymousLogger");

  /** Methods of the classes above that read more than their arguments, or are not repeatable. */
  private static final Set<String> HIDDEN =
      Set.of(
          "java/lang/Integer.getInteger",
          "java/lang/Long.getLong",
          "java/lang/Boolean.getBoolean",
          "java/lang/Enum.hashCode",
          "java/lang/Record.hashCode",
          "java/time/Clock.systemUTC",
          "java/util/UUID.randomUUID",
          "java/util/concurrent/TimeUnit.timedWait",
          "java/util/concurrent/TimeUnit.timedJoin");

  /** The methods of random number generators of which the search needs no result. */
  private static final Set<String> RANDOM_METHODS = Set.of("<init>", "current", "setSeed");

  /** The methods of streams that use one element after the other, in the thread that calls them. */
  private static final Set<String> STREAM_METHODS =
      Set.of(
          "range",
          "rangeClosed",
          "of",
          "iterate",
          "limit",
          "skip",
          "filter",
          "map",
          "mapToInt",
          "mapToLong",
          "mapToDouble",
          "mapToObj",
          "boxed",
          "asLongStream",
          "asDoubleStream",
          "distinct",
          "sorted",
          "forEach",
          "collect",
          "toList",
          "sum",
          "count",
          "reduce",
          "min",
          "max",
          "average",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "findFirst");

  private static final Set<String> CHANGES_A_THROWABLE =
      Set.of("initCause", "getSuppressed", "setStackTrace", "fillInStackTrace");

  private static final Set<String> CALLED_BY_THE_JDK =
      Set.of("finalize", "readObject", "writeObject", "readResolve", "writeReplace");

  private static final Set<String> BOOTSTRAPS =
      Set.of(
          "java/lang/invoke/LambdaMetafactory",
          "java/lang/invoke/StringConcatFactory",
          "java/lang/runtime/ObjectMethods");

  private static final String OTHER =
      "%s is not on the list of what a search can follow; do without it";

  private static final String USE_ANOTHER = "%s is not modelled; use a ";

  /** Beginnings of names, and the objections to them. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("bufferscope/", "%s is a name of this program; choose another one"),
          Map.entry("java/lang/System.exit", "%s would end the program; return instead"),
          Map.entry("java/lang/Runtime", "%s acts on the whole program; take it out"),
          Map.entry("java/io/", "%s uses a file or a stream; a buffer is searched without any"),
          Map.entry("java/nio/", "%s uses a file or a buffer of the system; take it out"),
          Map.entry("java/net/", "%s uses the network; a buffer is searched without it"),
          Map.entry("java/lang/reflect/", "%s looks into classes; call the method itself"),
          Map.entry("java/lang/invoke/", "%s looks into classes; call the method itself"),
          Map.entry("java/lang/Class.", "%s looks into classes; call the method itself"),
          Map.entry("java/lang/Process", "%s starts a process; take it out"),
          Map.entry(
              "java/lang/Thread.", "%s: threads of a buffer are those that call it; take it out"),
          Map.entry(
              "java/util/concurrent/Executor",
              "%s: threads of a buffer are those that call it; take it out"),
          Map.entry("java/lang/System.in", "%s reads input; write the number itself"),
          Map.entry("java/lang/System.", "%s reads what is outside of the code; take it out"),
          Map.entry(
              "java/lang/Object.hashCode",
              "%s differs from run to run; compare by something that the code sets"),
          Map.entry(
              "java/util/concurrent/locks/",
              "%s is not modelled yet; use a ReentrantLock and its conditions"),
          Map.entry("java/util/Scanner", "%s reads input; write the number itself"),
          Map.entry("java/util/concurrent/Exchanger", "%s is not modelled; use two queues"),
          Map.entry("java/util/concurrent/Phaser", USE_ANOTHER + "CyclicBarrier"),
          Map.entry("java/util/concurrent/DelayQueue", "%s is not modelled; use another queue"),
          Map.entry("java/util/concurrent/LinkedTransferQueue", USE_ANOTHER + "SynchronousQueue"),
          Map.entry("java/util/concurrent/TransferQueue", USE_ANOTHER + "SynchronousQueue"),
          Map.entry("java/util/concurrent/Scheduled", USE_ANOTHER + "thread that sleeps in a loop"),
          Map.entry("java/util/concurrent/ForkJoin", USE_ANOTHER + "fixed thread pool"),
          Map.entry("java/util/Timer", USE_ANOTHER + "thread that sleeps in a loop"),
          Map.entry("java/util/stream/", "%s is not modelled; write a loop"),
          Map.entry("java/util/Arrays.", "%s of an array is not modelled; write a loop"),
          Map.entry("java/lang/StringBuffer", USE_ANOTHER + "list of characters"),
          Map.entry(
              "java/util/concurrent/atomic/",
              "%s is not modelled; use an AtomicInteger, or an array and a lock"),
          Map.entry("javax/swing/", "%s is part of a window; print instead"),
          Map.entry("java/awt/", "%s is part of a window; print instead"));

  /** The operations on threads that are allowed in a buffer; a program may use others too. */
  private static final Set<String> THREADS_OF_BUFFERS =
      Set.of("<init>", "currentThread", "getName", "interrupt", "interrupted", "isInterrupted");

  private final Program program;
  private final boolean startsThreads;
  private final List<Objection> found = new ArrayList<>();

  /** Finds the objections to a buffer, or to a program that starts its threads itself. */
  Objections(Program program, Reachable reachable, boolean startsThreads) {
    this.program = program;
    this.startsThreads = startsThreads;
    reachable.used().forEach(this::check);
    reachable.members().forEach(this::check);
    found.sort(Comparator.comparing(Objection::line));
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
            || isThrowable(above);
    if (!known) {
      object(
          0,
          "class %s extends %s, of which the search does not see all; keep one in a field"
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
      object(Lines.at(at), OTHER.formatted(readable(dynamic.bsm.getOwner())));
    }
  }

  private void checkField(FieldInsnNode field) {
    boolean isOutput =
        field.owner.equals("java/lang/System")
            && (field.name.equals("out") || field.name.equals("err"));
    boolean known = program.has(field.owner) || VALUES.contains(field.owner) || isOutput;
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
    boolean makesThreads = call.owner.equals("java/util/concurrent/Executors") && !startsThreads;
    if (jdk.isReplaced() && !makesThreads) {
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
                    insteadOf(owner)));
      }
    } else if (!isKnown(owner, call.name)) {
      object(at, owner, call.name);
    }
  }

  private void checkArray(AbstractInsnNode at, MethodInsnNode call, Member member) {
    boolean ofEnum = member.method().name.equals("values");
    if (!ofEnum) {
      object(
          Lines.at(at), "%s of an array is not followed; copy it in a loop".formatted(call.name));
    }
  }

  private static boolean isKnown(String owner, String name) {
    String method = owner + "." + name;
    if (HIDDEN.contains(method) || (isThrowable(owner) && CHANGES_A_THROWABLE.contains(name))) {
      return false;
    }
    return VALUES.contains(owner)
        || owner.startsWith("java/time/")
        || (Chance.isRandom(owner) && RANDOM_METHODS.contains(name))
        || SINGLE_METHODS.contains(method)
        || (owner.matches("java/util/stream/.*Stream") && STREAM_METHODS.contains(name))
        || owner.startsWith("java/util/function/")
        || isThrowable(owner);
  }

  /** Returns what to use instead of a method that a twin does not have. */
  private static String insteadOf(String owner) {
    if (isOfCollection(owner)) {
      return "use add, remove, get, size and the like, or write a loop";
    }
    return owner.endsWith("StampedLock")
        ? "use readLock and writeLock"
        : owner.endsWith("CompletableFuture")
            ? "submit a task to an ExecutorService, and get its Future"
            : "do without it";
  }

  private static boolean isOfCollection(String owner) {
    return (owner.startsWith("java/util/") && !owner.startsWith("java/util/concurrent/"))
        || owner.endsWith("Queue")
        || owner.endsWith("Deque");
  }

  private static boolean isThrowable(String owner) {
    if (!owner.startsWith("java/")) {
      return false;
    }
    try {
      Class<?> type =
          Class.forName(owner.replace('/', '.'), false, Objections.class.getClassLoader());
      return Throwable.class.isAssignableFrom(type);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private void object(AbstractInsnNode at, String owner, String member) {
    String name = member.equals("<init>") ? owner : owner + "." + member;
    String sentence =
        REASONS.entrySet().stream()
            .filter(reason -> name.startsWith(reason.getKey()))
            .max(Comparator.comparing(reason -> reason.getKey().length()))
            .map(Map.Entry::getValue)
            .orElse(OTHER);
    object(Lines.at(at), sentence.formatted(readable(name)));
  }

  private void object(int line, String sentence) {
    found.add(new Objection(line, sentence));
  }

  static String readable(String name) {
    return name.replace('/', '.').replace('$', '.');
  }
}
