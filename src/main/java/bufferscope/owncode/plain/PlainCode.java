package bufferscope.owncode.plain;

import bufferscope.owncode.CompiledClasses;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.twin.EndlessLoopError;
import bufferscope.owncode.twin.Heap;
import bufferscope.owncode.twin.RefusedOperationError;
import bufferscope.sync.controlled.ControlledSync;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** A Java file with a buffer, as it was written: it needs no class of this program. */
public final class PlainCode {
  private final PlainFile file;
  private final Wishes wishes;
  private final Prepared asWritten;
  private final boolean interrupts;
  private final Optional<Exercise> exercise;
  private final @Nullable Capacity capacity;

  /** The compiled and transformed classes, by the capacity that was put into the text. */
  private final Map<Integer, Prepared> prepared = new HashMap<>();

  /** The classes that are ready to be loaded, the buffer among them, and those that it uses. */
  private record Prepared(
      Shape shape,
      @Nullable MethodNode constructor,
      List<String> used,
      SortedSet<Integer> decidedByNumber,
      Transformation code) {}

  private PlainCode(PlainFile file, Wishes wishes) {
    this.file = file;
    this.wishes = wishes;
    exercise = Exercise.in(file.text(), file.name());
    Program program = file.compile(file.text());
    interrupts = program.interruptsThreads();
    asWritten = prepare(program);
    MethodNode constructor = asWritten.constructor;
    capacity =
        constructor != null && constructor.desc.endsWith("I)V")
            ? null
            : Capacity.in(
                file.text(), asWritten.code.changing(), wishes.capacityFrom(), file.name());
  }

  /**
   * Reads the file, compiles it in memory, finds the buffer and inspects its code.
   *
   * @throws RefusedCodeException if it cannot be read, compiled or searched
   */
  public static PlainCode read(Path path, Wishes wishes) {
    return new PlainCode(PlainFile.read(path), wishes);
  }

  /**
   * The same with a text that may not be in a file yet.
   *
   * @param path the name of the text in messages
   * @throws RefusedCodeException if it cannot be compiled, or does what cannot be searched
   */
  public static PlainCode of(Path path, String text, Wishes wishes) {
    return new PlainCode(PlainFile.of(path, text), wishes);
  }

  private Prepared prepare(Program program) {
    Shape shape = Shape.of(program, wishes, file.name());
    Reachable calls = calls(program, shape);
    Reachable reachable = calls(program, shape);
    MethodNode constructor = shape.isStatic() ? null : constructor(program, shape.type());
    if (constructor != null) {
      reachable.add(shape.type(), constructor);
      ClassNode around = program.get(around(shape.type().name));
      if (around != null) {
        noArguments(around).ifPresent(method -> reachable.add(around, method));
      }
    }
    file.refuse(new Objections(program, reachable, false).all());
    List<String> used = reachable.used().stream().map(type -> type.name.replace('/', '.')).toList();
    Chance chance = new Chance(program, reachable.members());
    return new Prepared(
        shape,
        constructor,
        used,
        chance.decidedByNumber(),
        new Transformation(program, chance, calls.members()));
  }

  private static Reachable calls(Program program, Shape shape) {
    Reachable calls = new Reachable(program);
    calls.add(shape.type(), shape.put());
    calls.add(shape.type(), shape.take());
    return calls;
  }

  /** Returns the constructor that takes the capacity, or else one without parameters. */
  private MethodNode constructor(Program program, ClassNode type) {
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
                        .formatted(file.name(), Objections.readable(type.name))));
  }

  private static String around(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('$')));
  }

  private static Optional<MethodNode> noArguments(@Nullable ClassNode type) {
    return type == null ? Optional.empty() : Program.method(type, "<init>", "()V");
  }

  public boolean interruptsThreads() {
    return interrupts;
  }

  /** Returns the exercise in the comments of the file. */
  public Optional<Exercise> exercise() {
    return exercise;
  }

  /** Returns the lines that decide by a random number, of which only one value is tried. */
  public SortedSet<Integer> decidedByNumber() {
    return asWritten.decidedByNumber;
  }

  /** Returns the class and its two methods, in words. */
  public String description() {
    return asWritten.shape.text();
  }

  /** The line at which the method that puts begins. */
  public int firstLine() {
    for (AbstractInsnNode each : asWritten.shape.put().instructions) {
      if (each instanceof LineNumberNode place) {
        return place.line;
      }
    }
    return 1;
  }

  /**
   * Returns true if items are not visible from outside: the methods make and use them themselves.
   */
  public boolean isSilent() {
    return asWritten.shape.isSilent();
  }

  /** Returns true if the code fixes the capacity, whatever the search asks for. */
  public boolean hasFixedCapacity() {
    return capacity != null && capacity.isFixed();
  }

  /**
   * Creates the buffer anew, so that nothing is left of another search.
   *
   * @throws RefusedCodeException if its constructor throws
   */
  public PlainBuffer newBuffer(ControlledSync sync, int slots) {
    Prepared classes = prepared(slots);
    CompiledClasses loader = new CompiledClasses(classes.code.classes());
    Heap heap = new Heap(sync, classes.code.sites(), classes.code.changing());
    heap.begin("main", 0);
    try {
      return newBuffer(classes, loader, heap, slots);
    } catch (InvocationTargetException | ExceptionInInitializerError e) {
      throw refusal(Objects.requireNonNullElse(e.getCause(), e));
    } catch (RefusedOperationError | StackOverflowError | EndlessLoopError e) {
      throw refusal(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiler made it", e);
    } finally {
      heap.end();
    }
  }

  private Prepared prepared(int slots) {
    return capacity == null || capacity.isFixed()
        ? asWritten
        : prepared.computeIfAbsent(
            slots, each -> prepare(file.compile(capacity.set(file.text(), each))));
  }

  private static PlainBuffer newBuffer(
      Prepared classes, CompiledClasses loader, Heap heap, int slots)
      throws ReflectiveOperationException {
    IdentityHashMap<Object, String> roots = new IdentityHashMap<>();
    for (String name : classes.used) {
      Class<?> type = Class.forName(name, true, loader);
      roots.put(type, type.getSimpleName() + ".class");
    }
    Class<?> type = loader.loadClass(classes.shape.type().name.replace('/', '.'));
    Object buffer = classes.constructor == null ? null : make(type, classes.constructor, slots);
    if (buffer != null) {
      roots.put(buffer, Heap.THE_BUFFER);
    }
    Method put = method(type, classes.shape.put());
    Method take = method(type, classes.shape.take());
    Parameters in = classes.shape.in();
    Items items = new Items(in.hasItem() ? put.getParameterTypes()[in.item()] : int.class);
    heap.share(roots);
    return new PlainBuffer(heap, buffer, put, take, items, classes.shape);
  }

  private RefusedCodeException refusal(Throwable thrown) {
    return new RefusedCodeException(
        thrown instanceof RefusedOperationError
            ? file.name() + ", " + thrown.getMessage()
            : file.name() + ": to make a buffer throws " + thrown);
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

  private static Method method(Class<?> type, MethodNode node) {
    String descriptor = Twins.remapper().mapMethodDesc(node.desc);
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
