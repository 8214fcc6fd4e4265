package bufferscope.owncode.plain;

import bufferscope.owncode.RefusedCodeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The buffer in a file: a class with a method that puts an item and one that takes one. They are
 * found by their parameters, by what they do, and by their names.
 *
 * @param in the parameters of the method that puts
 * @param nullForNothing whether the method that takes returns null if there is no item
 * @param numberForNothing the number that it returns if there is no item; null if it returns none
 */
record Shape(
    ClassNode type,
    MethodNode put,
    MethodNode take,
    Parameters in,
    boolean nullForNothing,
    @Nullable Integer numberForNothing) {
  private static final Set<String> WAITING = Set.of("wait", "await", "acquire", "take");

  private Shape(ClassNode type, MethodNode put, MethodNode take, Parameters in) {
    this(type, put, take, in, returnsNull(type, take), numberReturned(take));
  }

  /** A pair of methods, and how well their names fit. */
  private record Candidate(Shape shape, int fit) {
    boolean isPart(CallsUnderLock parts) {
      return parts.areAllOf(shape.put) || parts.areAllOf(shape.take);
    }
  }

  static Shape of(Program program, Wishes wishes, String file) {
    List<Candidate> candidates = new ArrayList<>();
    CallsUnderLock parts = new CallsUnderLock(program);
    boolean areWished = wishes.put() != null && wishes.take() != null;
    for (ClassNode type : program.classes()) {
      if ((type.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0
          && (wishes.type() == null || isCalled(type, wishes.type()))) {
        candidates(type, wishes).stream()
            .filter(each -> areWished || !each.isPart(parts))
            .forEach(candidates::add);
      }
    }
    int best = candidates.stream().mapToInt(Candidate::fit).max().orElse(0);
    List<Shape> found =
        candidates.stream()
            .filter(each -> each.fit == best)
            .map(Candidate::shape)
            .sorted(Comparator.comparing(shape -> shape.type.name))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      wishes.refuseUnknown(program, file);
      throw new NothingToSearchException(
          file
              + ": no class has a method that takes an item in and one that gives an item back;"
              + " name the class and both methods (--class, --put, --take)");
    }
    throw new RefusedCodeException(
        "%s: the buffer may be %s; name the class and both methods (--class, --put, --take)"
            .formatted(file, found.stream().map(Shape::text).collect(Collectors.joining(" or "))));
  }

  static boolean isCalled(ClassNode type, String name) {
    String full = Objections.readable(type.name);
    return full.equals(name) || full.endsWith("." + name);
  }

  private static List<Candidate> candidates(ClassNode type, Wishes wishes) {
    List<Candidate> found = new ArrayList<>();
    for (MethodNode put : type.methods) {
      for (MethodNode take : type.methods) {
        if (put != take && isUsable(put) && isUsable(take)) {
          Parameters in = Parameters.ofPut(put, take);
          fit(put, take, in, wishes)
              .ifPresent(fit -> found.add(new Candidate(new Shape(type, put, take, in), fit)));
        }
      }
    }
    return found;
  }

  private static boolean isUsable(MethodNode method) {
    return (method.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ABSTRACT)) == 0
        && !method.name.startsWith("<")
        && !method.name.equals("main")
        && !method.name.equals("run")
        && mayReturn(method);
  }

  private static boolean mayReturn(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (each.getOpcode() >= Opcodes.IRETURN && each.getOpcode() <= Opcodes.RETURN) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Integer> fit(
      MethodNode put, MethodNode take, Parameters in, Wishes wishes) {
    if ((wishes.put() != null && !wishes.put().equals(put.name))
        || (wishes.take() != null && !wishes.take().equals(take.name))) {
      return Optional.empty();
    }
    Type out = Type.getReturnType(take.desc);
    Type accepted = Type.getReturnType(put.desc);
    boolean named = Names.put(put.name) > 0 && Names.take(take.name) > 0;
    boolean wished = wishes.put() != null && wishes.take() != null;
    boolean callable =
        in.areKnown()
            && Parameters.ofTake(take).areKnown()
            && !StoredParameters.hasKey(take)
            && !takesKey(put);
    boolean pair =
        callable
            && in.hasItem()
            && Parameters.boxed(in.itemType()).equals(Parameters.boxed(Parameters.taken(take)))
            && (accepted.getSort() == Type.VOID || accepted.getSort() == Type.BOOLEAN)
            && storesItsParameter(put, in)
            && changesSomething(take);
    boolean silent =
        callable
            && (!in.hasItem() || storesItsParameter(put, in))
            && accepted.getSort() == Type.VOID
            && out.getSort() == Type.VOID
            && ((Names.put(put.name) == 2 && Names.take(take.name) == 2) || wished)
            && changesSomething(put)
            && changesSomething(take);
    if (!pair && !silent) {
      return Optional.empty();
    }
    int names = Names.put(put.name) + Names.take(take.name);
    return Optional.of((pair ? 10 : 5) + (named ? 10 : 0) + names + (wished ? 10 : 0));
  }

  /** Returns true if one of several parameters may be the key of a map, which must be unique. */
  private static boolean takesKey(MethodNode put) {
    return Type.getArgumentTypes(put.desc).length > 1
        && Program.calls(
            put, call -> call.owner.startsWith("java/util/") && call.owner.endsWith("Map"));
  }

  /** Returns true if the item is stored; a number of rounds, an index or an amount is none. */
  private static boolean storesItsParameter(MethodNode put, Parameters in) {
    return StoredParameters.of(put).get(in.itemVariable(put));
  }

  /** Returns true if the method may change shared data; a getter does not. */
  private static boolean changesSomething(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      int opcode = each.getOpcode();
      boolean writes =
          opcode == Opcodes.PUTFIELD
              || opcode == Opcodes.PUTSTATIC
              || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE);
      boolean calls =
          each instanceof MethodInsnNode call
              && !Set.of(
                      "size",
                      "isEmpty",
                      "get",
                      "length",
                      "contains",
                      "peek",
                      "valueOf",
                      "intValue",
                      "availablePermits",
                      "lock",
                      "unlock",
                      "toString",
                      "getName",
                      "remainingCapacity")
                  .contains(call.name)
              && !call.owner.equals("java/io/PrintStream");
      if (writes || calls || each instanceof InvokeDynamicInsnNode) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns true if items are not visible from outside: the methods make and use them themselves.
   */
  boolean isSilent() {
    return Type.getReturnType(take.desc).getSort() == Type.VOID || !in.hasItem();
  }

  /** Returns the item in what the method that takes has returned. */
  static @Nullable Object item(@Nullable Object returned) {
    return returned instanceof Optional<?> optional ? optional.orElse(null) : returned;
  }

  /** Returns true if the method that takes returns that value if there is no item. */
  boolean isNothing(@Nullable Object taken) {
    return taken == null
        ? nullForNothing
        : taken instanceof Number number
            && numberForNothing != null
            && numberForNothing == number.intValue();
  }

  boolean isStatic() {
    return (put.access & take.access & Opcodes.ACC_STATIC) != 0;
  }

  String text() {
    return "%s with %s and %s".formatted(Objections.readable(type.name), put.name, take.name);
  }

  /**
   * Returns true if the method may return null on purpose: it says so, or it polls a collection in
   * a class in which no method waits.
   */
  private static boolean returnsNull(ClassNode type, MethodNode method) {
    if (method.desc.endsWith("Ljava/util/Optional;")) {
      return true;
    }
    boolean neverWaits = type.methods.stream().noneMatch(Shape::waits);
    for (AbstractInsnNode each : method.instructions) {
      boolean polls =
          each instanceof MethodInsnNode call
              && call.name.startsWith("poll")
              && (neverWaits || call.desc.startsWith("(J") || call.owner.contains("/Concurrent"));
      if (polls || (each.getOpcode() == Opcodes.ACONST_NULL && isReturned(each, method))) {
        return true;
      }
    }
    return false;
  }

  private static boolean waits(MethodNode method) {
    return Program.calls(method, call -> WAITING.contains(call.name));
  }

  private static @Nullable Integer numberReturned(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      int opcode = each.getOpcode();
      boolean constant = opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5;
      if (constant && isReturned(each, method)) {
        return opcode - Opcodes.ICONST_0;
      }
    }
    return null;
  }

  /**
   * Returns true if the constant is returned, at once or after the {@code finally} blocks, for
   * which the compiler keeps it in a variable without a name.
   */
  private static boolean isReturned(AbstractInsnNode constant, MethodNode method) {
    AbstractInsnNode next = constant.getNext();
    return next.getOpcode() == Opcodes.ARETURN
        || next.getOpcode() == Opcodes.IRETURN
        || (next instanceof VarInsnNode store
            && store.getOpcode() >= Opcodes.ISTORE
            && method.localVariables.stream()
                .noneMatch(local -> local.index == store.var && isAfter(store, local.start)));
  }

  private static boolean isAfter(AbstractInsnNode store, LabelNode label) {
    return store.getNext() == label;
  }
}
