package bufferscope.owncode.plain;

import bufferscope.owncode.plain.PrintedValues.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Which values one method needs, given what is needed elsewhere: see {@link PrintedValues}. */
final class PrintedFlow {
  private static final String STRING = "java/lang/String";

  /** Classes of the JDK with methods whose result is all that depends on their arguments. */
  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Boolean",
          "java/lang/Double",
          "java/lang/Float");

  /** Static methods of strings of which only the result depends on their arguments. */
  private static final Set<String> TEXTS = Set.of("format", "valueOf");

  private static final Set<String> OF_MATH = Set.of("max", "min", "abs", "sqrt", "round");

  private final Program program;
  private final ClassNode type;
  private final MethodNode method;
  private final Set<Object> needed;

  /** Whether the text of any object that is printed counts, not only that of collections. */
  private final boolean strict;

  private @Nullable Frame<SourceValue> frame;

  PrintedFlow(
      Program program, ClassNode type, MethodNode method, Set<Object> needed, boolean strict) {
    this.program = program;
    this.type = type;
    this.method = method;
    this.needed = needed;
    this.strict = strict;
  }

  /** Returns true if a field of that type may hold a value that is only printed. */
  static boolean mayBePlain(Type type) {
    return isPlainOrBox(type) || type.getDescriptor().equals("Ljava/lang/Object;");
  }

  /** Returns true if such a value is a number, a truth value or a string. */
  static boolean isPlain(Type type) {
    return type.getSort() < Type.ARRAY || type.getInternalName().equals(STRING);
  }

  static String field(String name) {
    return "field " + name;
  }

  private String field(FieldInsnNode each) {
    String owner =
        program.declaringField(each.owner, each.name).map(found -> found.name).orElse(each.owner);
    return field(owner + "." + each.name);
  }

  private static String result(String signature) {
    return "result of " + signature;
  }

  private static String parameter(String signature, int variable) {
    return "parameter %d of %s".formatted(variable, signature);
  }

  /** Adds what the method needs. */
  void follow(@Nullable Frame<SourceValue>[] frames) {
    AbstractInsnNode[] code = method.instructions.toArray();
    for (int i = 0; i < code.length; i++) {
      frame = frames[i];
      if (frame != null && code[i].getOpcode() >= 0) {
        follow(code[i]);
      }
    }
  }

  private Frame<SourceValue> frame() {
    return Objects.requireNonNull(frame, "of a reachable instruction");
  }

  /** Returns the value below the uppermost ones. */
  private SourceValue stack(int below) {
    return frame().getStack(frame().getStackSize() - 1 - below);
  }

  private void need(SourceValue value) {
    for (AbstractInsnNode source : value.insns) {
      needed.add(source);
      if (source instanceof Parameter parameter) {
        needed.add(parameter(method.name + method.desc, parameter.variable()));
      }
    }
  }

  private void needStack(int values) {
    for (int i = 0; i < values; i++) {
      need(stack(i));
    }
  }

  private void follow(AbstractInsnNode each) {
    boolean isNeeded = needed.contains(each);
    int opcode = each.getOpcode();
    if (each instanceof VarInsnNode variable && opcode <= Opcodes.ALOAD) {
      needIf(isNeeded, frame().getLocal(variable.var));
    } else if (each instanceof IincInsnNode increment) {
      needIf(isNeeded, frame().getLocal(increment.var));
    } else if (each instanceof FieldInsnNode field) {
      follow(field, isNeeded);
    } else if (each instanceof MethodInsnNode call) {
      follow(call, isNeeded);
    } else if (each instanceof InvokeDynamicInsnNode dynamic) {
      follow(dynamic, isNeeded);
    } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) {
      needIf(isOpen() || needed.contains(result(method.name + method.desc)), stack(0));
    } else if (opcode == Opcodes.AASTORE) {
      store();
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      need(stack(2));
      need(stack(1));
      needIf(needed.contains(PrintedContents.elements(opcode)), stack(0));
    } else if (Chance.isArray(opcode)) {
      needStack(2);
      if (isNeeded) {
        needed.add(PrintedContents.elements(opcode));
      }
    } else if (opcode == Opcodes.CHECKCAST) {
      needIf(isNeeded, stack(0));
    } else if (isDivision(opcode)) {
      need(stack(0));
      needIf(isNeeded, stack(1));
    } else if (isCopyOrArithmetic(opcode)) {
      if (isNeeded) {
        needStack(Math.min(operands(opcode), frame().getStackSize()));
      }
    } else {
      needStack(Math.min(used(opcode), frame().getStackSize()));
    }
  }

  /** Returns the number of operands of an instruction of which the operands count. */
  private static int used(int opcode) {
    if (opcode == Opcodes.POP || opcode == Opcodes.POP2) {
      return 0;
    } else if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE) {
      return 2;
    }
    boolean isOne =
        (opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE)
            || opcode == Opcodes.IFNULL
            || opcode == Opcodes.IFNONNULL
            || opcode == Opcodes.TABLESWITCH
            || opcode == Opcodes.LOOKUPSWITCH
            || (opcode >= Opcodes.NEWARRAY && opcode <= Opcodes.MONITOREXIT);
    return isOne ? 1 : Integer.MAX_VALUE;
  }

  private void needIf(boolean isNeeded, SourceValue value) {
    if (isNeeded) {
      need(value);
    }
  }

  private static boolean isDivision(int opcode) {
    return opcode == Opcodes.IDIV
        || opcode == Opcodes.LDIV
        || opcode == Opcodes.IREM
        || opcode == Opcodes.LREM;
  }

  private static boolean isCopyOrArithmetic(int opcode) {
    return opcode <= Opcodes.LDC
        || (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE)
        || (opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP)
        || (opcode >= Opcodes.IADD && opcode <= Opcodes.DCMPG)
        || opcode == Opcodes.GOTO
        || opcode == Opcodes.RETURN
        || opcode == Opcodes.NEW;
  }

  /** Returns the maximum number of operands of such an instruction. */
  private static int operands(int opcode) {
    if (opcode <= Opcodes.LDC || opcode == Opcodes.NEW) {
      return 0;
    }
    boolean isStore = opcode <= Opcodes.ASTORE;
    return isStore || opcode == Opcodes.DUP ? 1 : opcode <= Opcodes.SWAP ? 4 : 2;
  }

  private void follow(FieldInsnNode field, boolean isNeeded) {
    boolean reads = field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.GETSTATIC;
    if (reads) {
      if (isNeeded) {
        needed.add(field(field));
      }
      if (field.getOpcode() == Opcodes.GETFIELD) {
        need(stack(0));
      }
      return;
    }
    boolean counts = !mayBePlain(Type.getType(field.desc)) || needed.contains(field(field));
    needIf(counts, stack(0));
    if (field.getOpcode() == Opcodes.PUTFIELD) {
      need(stack(1));
    }
  }

  /** Follows a value that is put into an array, such as the one that printf gets. */
  private void store() {
    boolean isNew =
        stack(2).insns.stream()
            .allMatch(
                source ->
                    source.getOpcode() == Opcodes.ANEWARRAY || source.getOpcode() == Opcodes.DUP);
    need(stack(1));
    boolean counts = needed.contains(PrintedContents.elements(Opcodes.AASTORE));
    if (isNew) {
      boolean isText = stack(0).insns.stream().allMatch(PrintedFlow::isBoxOrText);
      counts |= !isText || stack(2).insns.stream().anyMatch(needed::contains);
    } else {
      need(stack(2));
    }
    needIf(counts, stack(0));
  }

  /** Returns true if the instruction pushes a boxed number or a string for sure. */
  private static boolean isBoxOrText(AbstractInsnNode source) {
    return (source instanceof MethodInsnNode call
            && isPlainOrBox(Type.getReturnType(call.desc))
            && call.owner.startsWith("java/lang/"))
        || (source instanceof FieldInsnNode field && isPlain(Type.getType(field.desc)))
        || (source instanceof InvokeDynamicInsnNode dynamic
            && isPlain(Type.getReturnType(dynamic.desc)));
  }

  private static boolean isPlainOrBox(Type type) {
    return isPlain(type)
        || (type.getSort() == Type.OBJECT && BOXES.contains(type.getInternalName()));
  }

  private void follow(InvokeDynamicInsnNode dynamic, boolean isNeeded) {
    boolean isText = dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory");
    arguments(dynamic.desc, argument -> isNeeded || !isText || !isText(argument));
    boolean showsAll =
        List.of(Type.getArgumentTypes(dynamic.desc)).stream().allMatch(PrintedFlow::isPlainOrBox);
    if (isText && isNeeded && !showsAll) {
      needed.addAll(PrintedContents.all());
    }
    for (Object argument : dynamic.bsmArgs) {
      if (argument instanceof Handle handle) { // what it returns goes to an unknown caller
        needed.add(result(handle.getName() + handle.getDesc()));
      }
    }
  }

  private void arguments(String descriptor, Predicate<Type> needs) {
    Type[] types = Type.getArgumentTypes(descriptor);
    for (int i = 0; i < types.length; i++) {
      needIf(needs.test(types[i]), stack(types.length - 1 - i));
    }
  }

  private void follow(MethodInsnNode call, boolean isNeeded) {
    int arguments = Type.getArgumentTypes(call.desc).length;
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    if (isUnboxing(call)) {
      needIf(isNeeded, stack(0));
      return;
    }
    if (!isStatic) {
      need(stack(arguments));
    }
    if (program.has(call.owner)
        && program.declaring(call.owner, call.name, call.desc).isPresent()) {
      String signature = call.name + call.desc;
      if (isNeeded) {
        needed.add(result(signature));
      }
      int variable = isStatic ? 0 : 1;
      Type[] types = Type.getArgumentTypes(call.desc);
      for (int i = 0; i < types.length; i++) {
        needIf(needed.contains(parameter(signature, variable)), stack(types.length - 1 - i));
        variable += types[i].getSize();
      }
    } else if (JdkCalls.isOutput(call)) {
      arguments(call.desc, argument -> !isPrinted(argument));
    } else if (isPure(call)) {
      arguments(call.desc, argument -> isNeeded);
    } else if (call.owner.equals(STRING) && isStatic && TEXTS.contains(call.name)) {
      boolean isFormat = call.name.equals("format"); // the first argument decides what is thrown
      arguments(
          call.desc,
          argument ->
              isNeeded || (isFormat ? argument.getSort() != Type.ARRAY : !isPrinted(argument)));
      if (isNeeded) {
        needed.addAll(PrintedContents.all());
      }
    } else {
      followOther(call, isNeeded);
    }
  }

  /** Follows a call of the JDK that may use what collections and arrays hold. */
  private void followOther(MethodInsnNode call, boolean isNeeded) {
    boolean isStore = PrintedContents.isStore(call);
    boolean isGift = PrintedContents.isGift(call);
    boolean counts = needed.contains(PrintedContents.CONTENTS);
    arguments(call.desc, argument -> !isStore || counts || argument.getSort() < Type.ARRAY);
    boolean isTextOfArray = call.owner.equals("java/util/Arrays") && call.name.equals("toString");
    boolean isFollowed = isGift || isTextOfArray;
    if (!isStore && (isFollowed ? isNeeded : PrintedContents.mayDecide(call))) {
      needed.addAll(PrintedContents.all());
    }
  }

  /** Returns true if the call returns the number or text of a box. */
  private static boolean isUnboxing(MethodInsnNode call) {
    return BOXES.contains(call.owner)
        && call.getOpcode() == Opcodes.INVOKEVIRTUAL
        && (call.name.endsWith("Value") || call.name.equals("toString"));
  }

  /** Returns true if the value of such an argument of a print method only goes into the output. */
  private boolean isPrinted(Type argument) {
    return isText(argument) || argument.getSort() == Type.ARRAY;
  }

  private boolean isText(Type argument) {
    return strict ? isPlainOrBox(argument) : mayBePlain(argument);
  }

  private static boolean isPure(MethodInsnNode call) {
    boolean isText =
        call.name.equals("valueOf") || call.name.equals("toString") || call.name.equals("sum");
    boolean ofNumbers =
        List.of(Type.getArgumentTypes(call.desc)).stream()
            .allMatch(argument -> argument.getSort() < Type.ARRAY);
    return call.getOpcode() == Opcodes.INVOKESTATIC
        && ofNumbers
        && ((isText && (BOXES.contains(call.owner) || call.owner.equals(STRING)))
            || (call.owner.equals("java/lang/Math") && OF_MATH.contains(call.name)));
  }

  /** Returns true if code outside of the file may call the method, and use its result. */
  private boolean isOpen() {
    boolean isOwn =
        (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) != 0
            || (type.interfaces.stream().allMatch(this::isOwn) && isOwn(type.superName));
    return !isOwn || method.name.startsWith("lambda$") || Reachable.isCalledByJdk(method.name);
  }

  private boolean isOwn(String name) {
    ClassNode node = program.get(name);
    return name.equals("java/lang/Object")
        || name.equals("java/lang/Runnable")
        || name.equals("java/lang/Thread")
        || (node != null
            && node.interfaces.stream().allMatch(this::isOwn)
            && isOwn(node.superName));
  }
}
