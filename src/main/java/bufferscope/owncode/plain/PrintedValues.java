package bufferscope.owncode.plain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * The numbers and strings of a program that are only printed, such as a sum of what was taken. It
 * is a slice (Weiser, Program slicing, 1981): a value is needed if a branch, an index, an operation
 * on shared data or anything else that is not output uses it, or a value that is computed from it.
 *
 * <p>A search may forget the others. Which operation a thread does next, whether it throws, and
 * what it stores elsewhere does not depend on them, so two states that differ in them alone have
 * the same futures. Only what is printed would differ, and a search prints nothing.
 *
 * <p>Values are followed through local variables, the operand stack, fields by class and name,
 * parameters and results of methods by name and descriptor, and all arrays, lists and queues at
 * once ({@link PrintedContents}). All else needs its operands.
 *
 * <p>A value that is forgotten where it is stored stays a number, a string or null as it was, since
 * the class of an object decides what its text does, and null what is thrown. A local variable with
 * an object of the file counts even if it is only printed.
 */
final class PrintedValues {
  private final Map<MethodNode, Frame<SourceValue>[]> frames = new HashMap<>();

  /**
   * What is needed: instructions that push or store a value, and names of fields, parameters and
   * results.
   */
  private final Set<Object> needed = new HashSet<>();

  private final Set<String> fields = new HashSet<>();
  private final Set<String> contents = new HashSet<>();

  private PrintedValues() {}

  /**
   * Returns the values that are only printed in the program, as the compiler made it.
   *
   * @param forgets whether the contents of arrays and collections, and fields that may hold any
   *     object, keep no such values; otherwise local variables that are stored there count
   */
  static PrintedValues of(Program program, boolean forgets) {
    PrintedValues printed = new PrintedValues();
    Map<MethodNode, ClassNode> types = new HashMap<>();
    for (ClassNode type : program.classes()) {
      for (MethodNode method : type.methods) {
        if (method.instructions.size() > 0) {
          types.put(method, type);
          printed.frames.put(method, frames(type, method));
        }
      }
    }
    Set<Object> neededByAll = new HashSet<>();
    if (printed.makesOrder()) {
      neededByAll.addAll(PrintedContents.all());
    }
    printed.needed.addAll(neededByAll);
    printed.follow(program, types, neededByAll, false);
    for (ClassNode type : program.classes()) {
      for (FieldNode field : type.fields) {
        String name = type.name + "." + field.name;
        if (PrintedFlow.mayBePlain(Type.getType(field.desc))
            && !neededByAll.contains(PrintedFlow.field(name))) {
          printed.fields.add(name);
        }
        if (!forgets && !PrintedFlow.isPlain(Type.getType(field.desc))) {
          printed.needed.add(PrintedFlow.field(name));
        }
      }
    }
    if (!forgets) {
      printed.needed.addAll(PrintedContents.all());
    }
    printed.follow(program, types, printed.needed, true);
    printed.contents.addAll(PrintedContents.all());
    printed.contents.removeIf(neededByAll::contains);
    return printed;
  }

  /** Adds what all methods need, until nothing is new. */
  private void follow(
      Program program, Map<MethodNode, ClassNode> types, Set<Object> needs, boolean strict) {
    int before;
    do {
      before = needs.size();
      frames.forEach(
          (method, states) ->
              new PrintedFlow(
                      program, Objects.requireNonNull(types.get(method)), method, needs, strict)
                  .follow(states));
    } while (needs.size() > before);
  }

  private boolean makesOrder() {
    return frames.keySet().stream()
        .flatMap(method -> Arrays.stream(method.instructions.toArray()))
        .anyMatch(PrintedContents::makesOrder);
  }

  /** Returns an object for which all values count. */
  static PrintedValues none() {
    return new PrintedValues();
  }

  private static Frame<SourceValue>[] frames(ClassNode type, MethodNode method) {
    try {
      return new Analyzer<>(new Sources()).analyzeAndComputeMaxs(type.name, method);
    } catch (AnalyzerException e) {
      throw new IllegalStateException("code that the compiler made", e);
    }
  }

  /** Like its superclass, with an instruction for the value of each parameter. */
  private static final class Sources extends SourceInterpreter {
    Sources() {
      super(Opcodes.ASM9);
    }

    @Override
    public SourceValue newParameterValue(boolean isInstance, int variable, Type type) {
      return new SourceValue(type.getSize(), new Parameter(variable));
    }
  }

  /** Stands for what a caller has pushed. */
  static final class Parameter extends InsnNode {
    private final int variable;

    private Parameter(int variable) {
      super(Opcodes.NOP);
      this.variable = variable;
    }

    int variable() {
      return variable;
    }
  }

  /** Returns the fields that are only printed, as class, dot, name. */
  Set<String> fields() {
    return fields;
  }

  /** Returns the arrays and collections whose contents are only printed, by name. */
  Set<String> contents() {
    return contents;
  }

  /** Returns true if what the local variable holds before that instruction is only printed. */
  boolean isOnlyPrinted(MethodNode method, int instruction, int variable) {
    Frame<SourceValue>[] all = frames.get(method);
    if (all == null || all[instruction] == null) {
      return false;
    }
    Set<AbstractInsnNode> sources = all[instruction].getLocal(variable).insns;
    return !sources.isEmpty() && sources.stream().noneMatch(needed::contains);
  }
}
