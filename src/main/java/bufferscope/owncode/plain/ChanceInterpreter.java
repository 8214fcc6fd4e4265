package bufferscope.owncode.plain;

import bufferscope.owncode.plain.ChanceInterpreter.FlowValue;
import bufferscope.owncode.plain.Reachable.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Interpreter;
import org.objectweb.asm.tree.analysis.Value;

/** Follows chance through one method: see {@link Chance}. */
@SuppressWarnings("NullAway") // the interpreter of ASM returns null for void
final class ChanceInterpreter extends Interpreter<FlowValue> {
  private static final String ELEMENTS = "elements of ";

  /** The elements of arrays of objects. */
  static final String OBJECTS = ELEMENTS + (Opcodes.AASTORE - Opcodes.IASTORE);

  private final BasicInterpreter types = new BasicInterpreter();
  private final Chance chance;
  private final Origins origins;
  private final Program program;
  private final Member member;

  /** A value of that type, and where it may come from: see {@link Origins}. */
  record FlowValue(BasicValue type, long from) implements Value {
    @Override
    public int getSize() {
      return type.getSize();
    }
  }

  ChanceInterpreter(Chance chance, Program program, Member member) {
    super(Opcodes.ASM9);
    this.chance = chance;
    this.origins = chance.origins();
    this.program = program;
    this.member = member;
  }

  private static @Nullable FlowValue flow(@Nullable BasicValue type, long from) {
    return type == null ? null : new FlowValue(type, from);
  }

  private static String parameter(String method, int variable) {
    return "parameter " + variable + " of " + method;
  }

  private static String result(String method) {
    return "result of " + method;
  }

  private static String field(AbstractInsnNode each) {
    return Chance.field(((FieldInsnNode) each).name);
  }

  private long inField(AbstractInsnNode each) {
    return chance.ofField(((FieldInsnNode) each).name);
  }

  private String here() {
    return member.method().name + member.method().desc;
  }

  @Override
  public @Nullable FlowValue newValue(@Nullable Type type) {
    return flow(types.newValue(type), Origins.PLAIN);
  }

  @Override
  public FlowValue newParameterValue(boolean isInstance, int variable, Type type) {
    if (isInstance && variable == 0) {
      return new FlowValue(types.newValue(type), Origins.PLAIN);
    }
    long from = chance.ofParameter(parameter(here(), variable));
    if (Reachable.isCalledByJdk(member.method().name)) {
      from |= chance.at(JdkFlow.CONTENTS);
    }
    return new FlowValue(types.newValue(type), from);
  }

  @Override
  public @Nullable FlowValue newOperation(AbstractInsnNode each) throws AnalyzerException {
    return flow(types.newOperation(each), origin(each));
  }

  private long origin(AbstractInsnNode each) {
    int opcode = each.getOpcode();
    if (opcode == Opcodes.GETSTATIC) {
      return inField(each);
    } else if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return origins.constant(opcode - Opcodes.ICONST_0);
    } else if (each instanceof IntInsnNode number) {
      return origins.constant(number.operand);
    } else if (each instanceof LdcInsnNode constant && constant.cst instanceof Number number) {
      return origins.constant(number.doubleValue());
    }
    return Origins.PLAIN;
  }

  @Override
  public FlowValue copyOperation(AbstractInsnNode each, FlowValue value) {
    return value;
  }

  @Override
  public @Nullable FlowValue unaryOperation(AbstractInsnNode each, FlowValue value)
      throws AnalyzerException {
    long from = origins.converted(each.getOpcode(), value.from);
    switch (each.getOpcode()) {
      case Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE ->
          chance.decides(origins.compared(each.getOpcode(), value.from, origins.constant(0)), each);
      case Opcodes.TABLESWITCH,
          Opcodes.LOOKUPSWITCH,
          Opcodes.NEWARRAY,
          Opcodes.ANEWARRAY,
          Opcodes.MONITORENTER ->
          chance.decides(value.from, each);
      case Opcodes.PUTSTATIC -> chance.flows(value.from, field(each));
      case Opcodes.GETFIELD -> from = inField(each);
      case Opcodes.INSTANCEOF, Opcodes.ARRAYLENGTH -> from = Origins.PLAIN;
      default -> {}
    }
    return flow(types.unaryOperation(each, value.type), from);
  }

  @Override
  public @Nullable FlowValue binaryOperation(AbstractInsnNode each, FlowValue one, FlowValue other)
      throws AnalyzerException {
    int opcode = each.getOpcode();
    long from = origins.combined(opcode, one.from, other.from);
    boolean divides =
        opcode == Opcodes.IDIV
            || opcode == Opcodes.LDIV
            || opcode == Opcodes.IREM
            || opcode == Opcodes.LREM;
    if (divides || Chance.isArray(opcode)) {
      chance.decides(other.from, each);
    } else if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE) {
      chance.decides(origins.compared(opcode, one.from, other.from), each);
    } else if (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG) {
      from = origins.blurred(origins.compared(opcode, one.from, other.from));
    } else if (opcode == Opcodes.PUTFIELD) {
      chance.flows(other.from, field(each));
    }
    if (Chance.isArray(opcode)) {
      from = chance.at(ELEMENTS + (opcode - Opcodes.IALOAD));
      from |= opcode == Opcodes.AALOAD ? chance.at(JdkFlow.CONTENTS) : 0;
      from = isArgumentOfMain(each) ? Origins.PLAIN : from;
    }
    return flow(types.binaryOperation(each, one.type, other.type), from);
  }

  /** Returns true if an element of the parameter of {@code main} is loaded. */
  private boolean isArgumentOfMain(AbstractInsnNode each) {
    return here().equals("main([Ljava/lang/String;)V")
        && each.getPrevious().getPrevious() instanceof VarInsnNode load
        && load.getOpcode() == Opcodes.ALOAD
        && load.var == 0;
  }

  @Override
  public @Nullable FlowValue ternaryOperation(
      AbstractInsnNode each, FlowValue array, FlowValue index, FlowValue value) {
    chance.decides(index.from, each);
    chance.flows(value.from, ELEMENTS + (each.getOpcode() - Opcodes.IASTORE));
    return null;
  }

  @Override
  public @Nullable FlowValue naryOperation(AbstractInsnNode each, List<? extends FlowValue> values)
      throws AnalyzerException {
    long from = from(values);
    if (each instanceof MethodInsnNode call) {
      from = isOfFile(call) ? ofFile(call, values) : JdkFlow.through(call, values, chance);
    } else if (each instanceof InvokeDynamicInsnNode dynamic) {
      from = origins.blurred(from | madeBy(dynamic, values));
    } else {
      chance.decides(from, each);
    }
    return flow(types.naryOperation(each, List.of()), from);
  }

  /** Returns where the parts of a text, or of a record, come from that such code makes or reads. */
  private long madeBy(InvokeDynamicInsnNode dynamic, List<? extends FlowValue> values) {
    long from = chance.at(JdkFlow.TEXTS);
    for (Object argument : dynamic.bsmArgs) {
      if (argument instanceof Handle handle && handle.getTag() == Opcodes.H_GETFIELD) {
        from |= chance.ofField(handle.getName());
      } else if (argument instanceof Handle handle) {
        captured(handle, values);
      }
    }
    return from;
  }

  static long from(List<? extends FlowValue> values) {
    return values.stream().mapToLong(FlowValue::from).reduce(0, (one, other) -> one | other);
  }

  private boolean isOfFile(MethodInsnNode call) {
    return program.has(call.owner)
        && program.declaring(call.owner, call.name, call.desc).isPresent();
  }

  private long ofFile(MethodInsnNode call, List<? extends FlowValue> values) {
    String method = call.name + call.desc;
    int variable = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : -1;
    for (int i = 0; i < values.size(); i++) {
      if (variable >= 0) {
        chance.flows(values.get(i).from(), parameter(method, variable));
      }
      variable = Math.max(1, variable + values.get(i).getSize());
    }
    return chance.at(result(method));
  }

  /** What a lambda has captured are its first parameters; the JDK passes the others. */
  private void captured(Handle handle, List<? extends FlowValue> values) {
    String method = handle.getName() + handle.getDesc();
    int variable = 0;
    for (FlowValue each : values) {
      chance.flows(each.from, parameter(method, variable));
      variable += each.getSize();
    }
    int size = Type.getArgumentsAndReturnSizes(handle.getDesc()) >> 2;
    for (; variable < size; variable++) {
      chance.flows(chance.at(JdkFlow.CONTENTS), parameter(method, variable));
    }
    chance.flows(chance.at(result(method)), JdkFlow.CONTENTS);
  }

  @Override
  public void returnOperation(AbstractInsnNode each, FlowValue value, FlowValue expected) {
    chance.flows(value.from, result(here()));
    String name = member.method().name;
    if (name.equals("toString")) {
      chance.flows(value.from, JdkFlow.TEXTS);
    } else if (name.startsWith("lambda$") && each.getOpcode() == Opcodes.IRETURN) {
      chance.decides(value.from, each); // as a condition, or a comparison
    } else if (Reachable.isCalledByJdk(name)) {
      chance.flows(value.from, JdkFlow.CONTENTS);
    }
  }

  @Override
  public FlowValue merge(FlowValue one, FlowValue other) {
    return new FlowValue(types.merge(one.type, other.type), one.from | other.from);
  }
}
