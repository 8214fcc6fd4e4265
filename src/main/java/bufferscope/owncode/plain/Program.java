package bufferscope.owncode.plain;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The class files of one source file, as the compiler made them. */
final class Program {
  private final Map<String, ClassNode> classes = new LinkedHashMap<>();

  Program(Collection<byte[]> classFiles) {
    for (byte[] classFile : classFiles) {
      ClassNode node = new ClassNode();
      new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
      MethodReferences.replace(node);
      readClocks(node);
      classes.put(node.name, node);
    }
  }

  /** Makes {@code new Date()} read the clock by itself, as all other code does. */
  private static void readClocks(ClassNode type) {
    for (MethodNode method : type.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof MethodInsnNode call
            && call.owner.equals("java/util/Date")
            && call.name.equals("<init>")
            && call.desc.equals("()V")) {
          call.desc = "(J)V";
          method.instructions.insertBefore(
              call,
              new MethodInsnNode(
                  Opcodes.INVOKESTATIC, "java/lang/System", "currentTimeMillis", "()J", false));
          method.maxStack += 2;
        }
      }
    }
  }

  Collection<ClassNode> classes() {
    return classes.values();
  }

  boolean has(String name) {
    return classes.containsKey(name);
  }

  @Nullable ClassNode get(@Nullable String name) {
    return classes.get(name);
  }

  /** Returns the class of the file that declares the field which the name means in that class. */
  Optional<ClassNode> declaringField(String owner, String name) {
    for (ClassNode each = get(owner); each != null; each = get(each.superName)) {
      for (FieldNode field : each.fields) {
        if (field.name.equals(name)) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns true if the field is one of those, which have their names from their classes on. */
  boolean isAmong(Set<String> fields, FieldInsnNode field) {
    return declaringField(field.owner, field.name)
        .filter(found -> fields.contains(found.name + "." + field.name))
        .isPresent();
  }

  /** Returns the class of the file that declares the method which such a call would run. */
  Optional<ClassNode> declaring(String owner, String name, String descriptor) {
    for (ClassNode each = get(owner); each != null; each = get(each.superName)) {
      if (method(each, name, descriptor).isPresent()) {
        return Optional.of(each);
      }
      for (String type : each.interfaces) {
        Optional<ClassNode> above = declaring(type, name, descriptor);
        if (above.isPresent()) {
          return above;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns true if the method has such a call. */
  static boolean calls(MethodNode method, Predicate<MethodInsnNode> such) {
    return Arrays.stream(method.instructions.toArray())
        .anyMatch(each -> each instanceof MethodInsnNode call && such.test(call));
  }

  static Optional<MethodNode> method(ClassNode type, String name, String descriptor) {
    return type.methods.stream()
        .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
        .findFirst();
  }

  /** Returns the first superclass of that class that the file does not declare. */
  String superOutside(String name) {
    ClassNode node = get(name);
    while (node != null) {
      name = node.superName;
      node = get(name);
    }
    return name;
  }

  boolean isSubclass(ClassNode type, String of) {
    for (ClassNode each = type; each != null; each = get(each.superName)) {
      if (each.name.equals(of)
          || each.interfaces.stream()
              .anyMatch(
                  above -> {
                    ClassNode node = get(above);
                    return above.equals(of) || (node != null && isSubclass(node, of));
                  })) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if the code interrupts other threads. */
  boolean interruptsThreads() {
    return classes.values().stream().anyMatch(Program::interrupts);
  }

  private static boolean interrupts(ClassNode type) {
    for (MethodNode method : type.methods) {
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof MethodInsnNode call
            && (call.name.equals("interrupt") || call.name.equals("shutdownNow"))
            && call.desc.startsWith("()")
            && !isOnItself(call)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOnItself(MethodInsnNode call) {
    return call.getPrevious() instanceof MethodInsnNode before
        && before.name.equals("currentThread");
  }
}
