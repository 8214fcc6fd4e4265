package bufferscope.owncode.plain;

import bufferscope.owncode.CompiledClasses;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.twin.Heap;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * How the buffer of a program is made.
 *
 * @param constructor null if the buffer is a class with static methods
 * @param item the class of which items are made, if it is one of the file
 * @param used the classes that the buffer uses, and that are initialised before
 * @param calls the methods that its calls may run
 * @param reachable the same with those that make it
 */
record Blueprint(
    Shape shape,
    @Nullable MethodNode constructor,
    Optional<String> item,
    List<String> used,
    Reachable calls,
    Reachable reachable) {

  /**
   * A buffer with its methods.
   *
   * @param buffer null if its methods are static
   * @param roots the objects from which all others can be reached, with their names
   */
  record BufferInstance(
      @Nullable Object buffer,
      Method put,
      Method take,
      Items items,
      Shape shape,
      IdentityHashMap<Object, String> roots) {}

  /**
   * Finds the buffer in the program.
   *
   * @throws RefusedCodeException if there is none, or it is not clear which
   */
  static Blueprint of(Program program, Wishes wishes, String file) {
    Shape shape = Shape.of(program, wishes, file);
    Reachable calls = calls(program, shape);
    Reachable reachable = calls(program, shape);
    MethodNode constructor = shape.isStatic() ? null : constructor(program, shape.type(), file);
    if (constructor != null) {
      reachable.add(shape.type(), constructor);
      ClassNode around = program.get(around(shape.type().name));
      if (around != null) {
        noArguments(around).ifPresent(method -> reachable.add(around, method));
      }
    }
    List<String> used = reachable.used().stream().map(type -> type.name.replace('/', '.')).toList();
    Optional<String> item =
        shape.in().hasItem()
            ? concrete(program, shape.in().itemType()).map(type -> type.name.replace('/', '.'))
            : Optional.empty();
    return new Blueprint(shape, constructor, item, used, calls, reachable);
  }

  private static Reachable calls(Program program, Shape shape) {
    Reachable calls = new Reachable(program);
    calls.add(shape.type(), shape.put());
    calls.add(shape.type(), shape.take());
    if (shape.in().hasItem()) {
      addItems(program, shape.in().itemType(), calls, new HashSet<>());
    }
    return calls;
  }

  /** Adds the code of items, which are made for the calls, such as {@code toString}. */
  private static void addItems(Program program, Type item, Reachable calls, Set<ClassNode> added) {
    concrete(program, item)
        .filter(added::add)
        .ifPresent(
            type ->
                type.methods.stream()
                    .filter(method -> method.name.equals("<init>"))
                    .forEach(
                        method -> {
                          calls.add(type, method);
                          for (Type each : Type.getArgumentTypes(method.desc)) {
                            addItems(program, each, calls, added);
                          }
                        }));
  }

  /** Returns the class of the file of which objects of that type can be made. */
  private static Optional<ClassNode> concrete(Program program, Type item) {
    ClassNode type = item.getSort() == Type.OBJECT ? program.get(item.getInternalName()) : null;
    if (type == null || (type.access & Opcodes.ACC_ABSTRACT) == 0) {
      return Optional.ofNullable(type);
    }
    return program.classes().stream()
        .filter(each -> (each.access & Opcodes.ACC_ABSTRACT) == 0)
        .filter(each -> program.isSubclass(each, type.name))
        .findFirst();
  }

  /** Returns the constructor that takes the capacity, or else one without parameters. */
  private static MethodNode constructor(Program program, ClassNode type, String file) {
    String around = around(type.name);
    boolean isInner = program.has(around) && noArguments(program.get(around)).isPresent();
    String outer = isInner ? "L" + around + ";" : "";
    return Stream.of("(I)V", "()V", "(" + outer + "I)V", "(" + outer + ")V")
        .flatMap(descriptor -> Program.method(type, "<init>", descriptor).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedCodeException(
                    "%s: %s has no constructor that takes the capacity, an int, or nothing"
                        .formatted(file, Objections.readable(type.name))));
  }

  private static String around(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('$')));
  }

  private static Optional<MethodNode> noArguments(@Nullable ClassNode type) {
    return type == null ? Optional.empty() : Program.method(type, "<init>", "()V");
  }

  /** Returns the name of the constructor's parameter that is the capacity. */
  Optional<String> capacityParameter() {
    if (constructor == null || !constructor.desc.endsWith("I)V")) {
      return Optional.empty();
    }
    int variable = Type.getArgumentCount(constructor.desc); // 0 is the buffer
    return constructor.localVariables.stream()
        .filter(each -> each.index == variable)
        .findFirst()
        .map(each -> each.name);
  }

  /**
   * Makes the buffer.
   *
   * @param file its name in refusals
   * @param remapper the names that the classes of the JDK have in the transformed code
   */
  BufferInstance make(CompiledClasses loader, Remapper remapper, int slots, String file)
      throws ReflectiveOperationException {
    IdentityHashMap<Object, String> roots = new IdentityHashMap<>();
    for (String name : used) {
      Class<?> type = Class.forName(name, true, loader);
      roots.put(type, type.getSimpleName() + ".class");
    }
    Class<?> type = loader.loadClass(shape.type().name.replace('/', '.'));
    Object buffer = constructor == null ? null : make(type, constructor, slots);
    if (buffer != null) {
      roots.put(buffer, Heap.THE_BUFFER);
    }
    Method put = method(type, shape.put(), remapper);
    Method take = method(type, shape.take(), remapper);
    Parameters in = shape.in();
    Class<?> taken = in.hasItem() ? put.getParameterTypes()[in.item()] : int.class;
    Items items = new Items(item.isPresent() ? loader.loadClass(item.get()) : taken, file);
    return new BufferInstance(buffer, put, take, items, shape, roots);
  }

  private static Object make(Class<?> type, MethodNode constructor, int slots)
      throws ReflectiveOperationException {
    Constructor<?> found =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(each -> Type.getConstructorDescriptor(each).equals(constructor.desc))
            .findFirst()
            .orElseThrow();
    found.setAccessible(true);
    Object[] arguments = new Object[found.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Class<?> parameter = found.getParameterTypes()[i];
      arguments[i] = parameter == int.class ? slots : makeAround(parameter);
    }
    return found.newInstance(arguments);
  }

  private static Object makeAround(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> found = type.getDeclaredConstructor();
    found.setAccessible(true);
    return found.newInstance();
  }

  private static Method method(Class<?> type, MethodNode node, Remapper remapper) {
    String descriptor = remapper.mapMethodDesc(node.desc);
    Method found =
        Arrays.stream(type.getDeclaredMethods())
            .filter(each -> each.getName().equals(node.name))
            .filter(each -> Type.getMethodDescriptor(each).equals(descriptor))
            .findFirst()
            .orElseThrow();
    found.setAccessible(true);
    return found;
  }
}
