package bufferscope.owncode.plain;

import bufferscope.owncode.plain.ChanceInterpreter.Flow;
import bufferscope.owncode.plain.Reachable.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Interpreter;
import org.objectweb.asm.tree.analysis.Value;

/** Follows chance through one method: see {@link Chance}. */
@SuppressWarnings("NullAway") // the interpreter of ASM returns null for void
final class ChanceInterpreter extends Interpreter<Flow> {
  private static final String ELEMENTS = "elements of ";

  /** The elements of arrays of objects. */
  static final String OBJECTS = ELEMENTS + (Opcodes.AASTORE - Opcodes.IASTORE);

  private final BasicInterpreter types = new BasicInterpreter();
  private final Chance chance;
  private final Program program;
  private final Member member;

  /** A value of that type, and the kinds of chance that it may come from. */
  record Flow(BasicValue type, int kinds) implements Value {
    @Override
    public int getSize() {
      return type.getSize();
    }
  }

  ChanceInterpreter(Chance chance, Program program, Member member) {
    super(Opcodes.ASM9);
    this.chance = chance;
    this.program = program;
    this.member = member;
  }

  private static @Nullable Flow flow(@Nullable BasicValue type, int kinds) {
    return type == null ? null : new Flow(type, kinds);
  }

  private static String parameter(String method, int variable) {
    return "parameter " + variable + " of " + method;
  }

  private static String result(String method) {
    return "result of " + method;
  }

  private static String field(AbstractInsnNode each) {
    return field(((FieldInsnNode) each).name);
  }

  private static String field(String name) {
    return "field " + name;
  }

  private String here() {
    return member.method().name + member.method().desc;
  }

  @Override
  public @Nullable Flow newValue(@Nullable Type type) {
    return flow(types.newValue(type), Chance.NONE);
  }

  @Override
  public Flow newParameterValue(boolean isInstance, int variable, Type type) {
    int kinds = chance.at(parameter(here(), variable));
    if (Reachable.isCalledByJdk(member.method().name) && (variable > 0 || !isInstance)) {
      kinds |= chance.at(JdkFlow.CONTENTS);
    }
    return new Flow(types.newValue(type), kinds);
  }

  @Override
  public @Nullable Flow newOperation(AbstractInsnNode each) throws AnalyzerException {
    boolean reads = each.getOpcode() == Opcodes.GETSTATIC;
    return flow(types.newOperation(each), reads ? chance.at(field(each)) : Chance.NONE);
  }

  @Override
  public Flow copyOperation(AbstractInsnNode each, Flow value) {
    return value;
  }

  @Override
  public @Nullable Flow unaryOperation(AbstractInsnNode each, Flow value) throws AnalyzerException {
    int kinds = value.kinds;
    switch (each.getOpcode()) {
      case Opcodes.IFEQ,
          Opcodes.IFNE,
          Opcodes.IFLT,
          Opcodes.IFGE,
          Opcodes.IFGT,
          Opcodes.IFLE,
          Opcodes.TABLESWITCH,
          Opcodes.LOOKUPSWITCH,
          Opcodes.NEWARRAY,
          Opcodes.ANEWARRAY,
          Opcodes.MONITORENTER ->
          chance.decides(kinds, each);
      case Opcodes.PUTSTATIC -> chance.flows(kinds, field(each));
      case Opcodes.GETFIELD -> kinds = chance.at(field(each));
      case Opcodes.INSTANCEOF, Opcodes.ARRAYLENGTH -> kinds = Chance.NONE;
      default -> {}
    }
    return flow(types.unaryOperation(each, value.type), kinds);
  }

  @Override
  public @Nullable Flow binaryOperation(AbstractInsnNode each, Flow one, Flow other)
      throws AnalyzerException {
    int kinds = one.kinds | other.kinds;
    int opcode = each.getOpcode();
    boolean divides =
        opcode == Opcodes.IDIV
            || opcode == Opcodes.LDIV
            || opcode == Opcodes.IREM
            || opcode == Opcodes.LREM;
    if (divides || Chance.isArray(opcode)) {
      chance.decides(other.kinds, each);
    } else if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE) {
      chance.decides(kinds, each);
    } else if (opcode == Opcodes.PUTFIELD) {
      chance.flows(other.kinds, field(each));
    }
    if (Chance.isArray(opcode)) {
      kinds = chance.at(ELEMENTS + (opcode - Opcodes.IALOAD));
      kinds |= opcode == Opcodes.AALOAD ? chance.at(JdkFlow.CONTENTS) : Chance.NONE;
      kinds = isArgumentOfMain(each) ? Chance.NONE : kinds;
    }
    return flow(types.binaryOperation(each, one.type, other.type), kinds);
  }

  /** Returns true if an element of the parameter of {@code main} is loaded. */
  private boolean isArgumentOfMain(AbstractInsnNode each) {
    return here().equals("main([Ljava/lang/String;)V")
        && each.getPrevious().getPrevious() instanceof VarInsnNode load
        && load.getOpcode() == Opcodes.ALOAD
        && load.var == 0;
  }

  @Override
  public @Nullable Flow ternaryOperation(
      AbstractInsnNode each, Flow array, Flow index, Flow value) {
    chance.decides(index.kinds, each);
    chance.flows(value.kinds, ELEMENTS + (each.getOpcode() - Opcodes.IASTORE));
    return null;
  }

  @Override
  public @Nullable Flow naryOperation(AbstractInsnNode each, List<? extends Flow> values)
      throws AnalyzerException {
    int kinds = kinds(values);
    if (each instanceof MethodInsnNode call) {
      kinds = isOfFile(call) ? ofFile(call, values) : JdkFlow.through(call, values, chance);
    } else if (each instanceof InvokeDynamicInsnNode dynamic) {
      kinds |= chance.at(JdkFlow.TEXTS);
      for (Object argument : dynamic.bsmArgs) {
        if (argument instanceof Handle handle) {
          boolean ofRecord = handle.getTag() == Opcodes.H_GETFIELD;
          kinds |= ofRecord ? chance.at(field(handle.getName())) : captured(handle, values);
        }
      }
    } else {
      chance.decides(kinds, each);
    }
    return flow(types.naryOperation(each, List.of()), kinds);
  }

  static int kinds(List<? extends Flow> values) {
    return values.stream().mapToInt(Flow::kinds).reduce(Chance.NONE, (one, other) -> one | other);
  }

  private boolean isOfFile(MethodInsnNode call) {
    return program.has(call.owner)
        && program.declaring(call.owner, call.name, call.desc).isPresent();
  }

  private int ofFile(MethodInsnNode call, List<? extends Flow> values) {
    String method = call.name + call.desc;
    int variable = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : -1;
    for (int i = 0; i < values.size(); i++) {
      if (variable >= 0) {
        chance.flows(values.get(i).kinds(), parameter(method, variable));
      }
      variable = Math.max(1, variable + values.get(i).getSize());
    }
    return chance.at(result(method));
  }

  /** What a lambda has captured are its first parameters; the JDK passes the others. */
  private int captured(Handle handle, List<? extends Flow> values) {
    String method = handle.getName() + handle.getDesc();
    int variable = 0;
    for (Flow each : values) {
      chance.flows(each.kinds, parameter(method, variable));
      variable += each.getSize();
    }
    int size = Type.getArgumentsAndReturnSizes(handle.getDesc()) >> 2;
    for (; variable < size; variable++) {
      chance.flows(chance.at(JdkFlow.CONTENTS), parameter(method, variable));
    }
    chance.flows(chance.at(result(method)), JdkFlow.CONTENTS);
    return Chance.NONE;
  }

  @Override
  public void returnOperation(AbstractInsnNode each, Flow value, Flow expected) {
    chance.flows(value.kinds, result(here()));
    String name = member.method().name;
    if (name.equals("toString")) {
      chance.flows(value.kinds, JdkFlow.TEXTS);
    } else if (name.startsWith("lambda$") && each.getOpcode() == Opcodes.IRETURN) {
      chance.decides(value.kinds, each); // as a condition, or a comparison
    } else if (Reachable.isCalledByJdk(name)) {
      chance.flows(value.kinds, JdkFlow.CONTENTS);
    }
  }

  @Override
  public Flow merge(Flow one, Flow other) {
    return new Flow(types.merge(one.type, other.type), one.kinds | other.kinds);
  }
}
