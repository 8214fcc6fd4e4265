package bufferscope.owncode.plain;

import bufferscope.owncode.twin.Site;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Rewrites the instructions of a method that use shared data. */
final class Instructions {
  private static final String ITERATOR = "java/util/Iterator";

  private final Program program;
  private final Set<String> changing;
  private final boolean decidesByClock;
  private final ClassNode type;
  private final MethodNode method;
  private final List<Site> sites;
  private final InsnList code;

  /** Whether the constructor has called that of the superclass, so that its object exists. */
  private boolean above;

  /** The number of objects that were allocated and whose constructors have not been called. */
  private int allocated;

  Instructions(
      Program program,
      Set<String> changing,
      boolean decidesByClock,
      ClassNode type,
      MethodNode method,
      List<Site> sites) {
    this.decidesByClock = decidesByClock;
    this.changing = changing;
    this.program = program;
    this.type = type;
    this.method = method;
    this.sites = sites;
    code = method.instructions;
  }

  void rewrite() {
    for (AbstractInsnNode each : code.toArray()) {
      if (each instanceof FieldInsnNode field) {
        rewrite(field);
      } else if (each instanceof MethodInsnNode call) {
        rewrite(call);
      } else if (each instanceof InvokeDynamicInsnNode dynamic) {
        rewrite(dynamic);
      } else if (each instanceof JumpInsnNode jump) {
        rewrite(jump);
      } else {
        rewriteSimple(each);
      }
    }
  }

  private Code at(AbstractInsnNode instruction, Code before, String owner, String member) {
    return before.site(Lines.at(instruction), owner, member);
  }

  private Code at(AbstractInsnNode instruction) {
    return at(instruction, new Code(sites), type.name, method.name);
  }

  private void before(AbstractInsnNode instruction, Code added) {
    code.insertBefore(instruction, added.instructions());
  }

  private void replace(AbstractInsnNode instruction, Code by) {
    before(instruction, by);
    code.remove(instruction);
  }

  private void rewrite(FieldInsnNode field) {
    if (!program.isAmong(changing, field)) {
      checkOwn(field);
      return;
    }
    String value = hookType(Type.getType(field.desc));
    Type owner = Type.getObjectType(field.owner);
    Code added = new Code(sites);
    switch (field.getOpcode()) {
      case Opcodes.GETFIELD ->
          before(
              field,
              at(field, added.add(Opcodes.DUP), field.owner, field.name)
                  .call("beforeGet", "(Ljava/lang/Object;I)V"));
      case Opcodes.GETSTATIC ->
          before(
              field,
              at(field, added.push(owner), field.owner, field.name)
                  .call("beforeGetStatic", "(Ljava/lang/Class;I)V"));
      case Opcodes.PUTFIELD ->
          replace(
              field,
              at(field, added, field.owner, field.name)
                  .call("put", "(Ljava/lang/Object;%sI)V".formatted(value)));
      default ->
          replace(
              field,
              at(field, added.push(owner), field.owner, field.name)
                  .call("putStatic", "(%sLjava/lang/Class;I)V".formatted(value)));
    }
  }

  /** Checks that a constructor does not set a constant field after it has shared its object. */
  private void checkOwn(FieldInsnNode field) {
    if (above
        && field.getOpcode() == Opcodes.PUTFIELD
        && method.name.equals("<init>")
        && field.owner.equals(type.name)) {
      Code check = new Code(sites).add(new VarInsnNode(Opcodes.ALOAD, 0));
      check.site(Lines.at(field), type.name, method.name);
      code.insert(field, check.call("afterSet", "(Ljava/lang/Object;I)V").instructions());
    }
  }

  /** Handles a lambda, which is an object that is made here. */
  private void rewrite(InvokeDynamicInsnNode dynamic) {
    if (dynamic.bsm.getOwner().endsWith("LambdaMetafactory")) {
      made(dynamic);
    }
  }

  private void rewrite(JumpInsnNode jump) {
    boolean equal = jump.getOpcode() == Opcodes.IF_ACMPEQ;
    if (equal || jump.getOpcode() == Opcodes.IF_ACMPNE) {
      Code compare = new Code(sites).call("same", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
      int opcode = equal ? Opcodes.IFNE : Opcodes.IFEQ;
      replace(jump, compare.add(new JumpInsnNode(opcode, jump.label)));
    }
  }

  /** Returns the parameter type of a hook that takes such a value. */
  private static String hookType(Type type) {
    return switch (type.getSort()) {
      case Type.LONG, Type.FLOAT, Type.DOUBLE, Type.INT -> type.getDescriptor();
      case Type.OBJECT, Type.ARRAY -> "Ljava/lang/Object;";
      default -> "I";
    };
  }

  private void rewriteSimple(AbstractInsnNode each) {
    int opcode = each.getOpcode();
    switch (opcode) {
      case Opcodes.NEW -> allocated++;
      case Opcodes.IALOAD,
          Opcodes.LALOAD,
          Opcodes.FALOAD,
          Opcodes.DALOAD,
          Opcodes.AALOAD,
          Opcodes.BALOAD,
          Opcodes.CALOAD,
          Opcodes.SALOAD ->
          before(
              each,
              at(each, new Code(sites).add(Opcodes.DUP2), "", "")
                  .call("beforeLoad", "(Ljava/lang/Object;II)V"));
      case Opcodes.IASTORE, Opcodes.BASTORE, Opcodes.CASTORE, Opcodes.SASTORE -> store(each, "I");
      case Opcodes.LASTORE -> store(each, "J");
      case Opcodes.FASTORE -> store(each, "F");
      case Opcodes.DASTORE -> store(each, "D");
      case Opcodes.AASTORE -> store(each, "Ljava/lang/Object;");
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> made(each);
      case Opcodes.MONITORENTER ->
          replace(each, at(each).call("monitorEnter", "(Ljava/lang/Object;I)V"));
      case Opcodes.MONITOREXIT ->
          replace(each, at(each).call("monitorExit", "(Ljava/lang/Object;I)V"));
      default -> {}
    }
  }

  private void store(AbstractInsnNode each, String value) {
    replace(each, at(each).call("store", "(Ljava/lang/Object;I%sI)V".formatted(value)));
  }

  private void made(AbstractInsnNode each) {
    code.insert(
        each,
        new Code(sites).add(Opcodes.DUP).call("made", "(Ljava/lang/Object;)V").instructions());
  }

  private void rewrite(MethodInsnNode call) {
    if (call.name.equals("<init>")) {
      constructor(call);
    } else if (new JdkCalls(program, call).isReplaced()) {
      replace(
          call, new JdkCalls(program, call).replacement(at(call), new Code(sites), decidesByClock));
    } else if (Twins.has(outside(call)) || Twins.isInterface(call.owner)) {
      before(call, at(call).call("at", "(I)V"));
    } else if (call.owner.equals(ITERATOR)) {
      checkReceiver(call);
    } else if (Chance.isRandom(call.owner)) {
      before(call, new Code(sites).call("changes", "()V"));
    }
    if (!program.has(call.owner)
        && !call.name.equals("<init>")
        && (Type.getReturnType(call.desc).getSort() == Type.ARRAY
            || call.owner.startsWith("[")
            || call.desc.endsWith(")L" + ITERATOR + ";"))
        && code.contains(call)) {
      made(call);
    }
  }

  /** Before the call, shows its receiver, which is below the arguments on the stack. */
  private void checkReceiver(MethodInsnNode call) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    int[] variables = new int[arguments.length];
    Code added = new Code(sites);
    for (int i = arguments.length - 1; i >= 0; i--) {
      variables[i] = method.maxLocals;
      method.maxLocals += arguments[i].getSize();
      added.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ISTORE), variables[i]));
    }
    at(call, added.add(Opcodes.DUP), type.name, method.name)
        .call("changes", "(Ljava/lang/Object;I)V");
    for (int i = 0; i < arguments.length; i++) {
      added.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ILOAD), variables[i]));
    }
    before(call, added);
  }

  /** Returns the class that declares the method, if that is not in the file. */
  private String outside(MethodInsnNode call) {
    return program.has(call.owner) && program.declaring(call.owner, call.name, call.desc).isEmpty()
        ? program.superOutside(call.owner)
        : call.owner;
  }

  private void constructor(MethodInsnNode call) {
    boolean isNew = allocated > 0;
    if (Twins.has(call.owner)) {
      before(call, at(call).call("at", "(I)V"));
    }
    if (!isNew) { // the constructor of the superclass, or another one of this class
      above = true;
      Code made = new Code(sites).add(new VarInsnNode(Opcodes.ALOAD, 0));
      code.insert(call, made.call("made", "(Ljava/lang/Object;)V").instructions());
      return;
    }
    allocated--;
    if (!program.has(call.owner) && !Twins.has(call.owner)) {
      made(call);
    }
  }

  static InsnNode pop(Type type) {
    return new InsnNode(type.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
  }
}
