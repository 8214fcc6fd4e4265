package bufferscope.owncode.plain;

import bufferscope.owncode.CompiledClasses;
import bufferscope.owncode.LoopLimit;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.twin.EndlessLoopError;
import bufferscope.owncode.twin.Heap;
import bufferscope.owncode.twin.RefusedOperationError;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A Java file with a {@code main} that starts threads, as it was written. */
public final class PlainProgram {
  /** The maximum number of arguments that are tried for {@code main}. */
  private static final int MOST_ARGUMENTS = 6;

  private static final String MAIN = "main";
  private static final String DESCRIPTOR = "([Ljava/lang/String;)V";

  private final PlainFile file;
  private final ClassNode type;
  private final List<String> used;
  private final Transformation whole;

  private final Chance chance;

  /** What of the data is only printed: fields, arrays and collections. */
  private final Set<String> forgotten;

  /** The same without the values that are only printed; null until they are to be forgotten. */
  private @Nullable Transformation forgetful;

  private final boolean stopsByTime;
  private final boolean interruptsThreads;
  private final Optional<Exercise> exercise;
  private final SortedSet<Integer> decidedByNumber;
  private final SortedSet<Integer> reading;
  private final List<String> surroundings;

  /** What {@code main} is started with. */
  private final List<String> arguments;

  /** Whether the arguments are not the user's. */
  private final boolean triesArguments;

  private PlainProgram(PlainFile file, Wishes wishes) {
    this.file = file;
    Program program = file.compile(file.text());
    reading = Keyboard.replaceIn(program);
    exercise = Exercise.in(file.text(), file.name());
    type = mainClass(program, wishes);
    surroundings = Surroundings.replaceIn(program, main(type), file.lines());
    Reachable reachable = new Reachable(program);
    reachable.add(type, main(type));
    file.refuse(new Objections(program, reachable, true).all());
    interruptsThreads = program.interruptsThreads();
    stopsByTime = interruptsThreads || sleeps(main(type));
    used = reachable.used().stream().map(each -> each.name.replace('/', '.')).toList();
    chance = new Chance(program, reachable.members(), true);
    decidedByNumber = chance.decidedByNumber();
    PrintedValues printed = PrintedValues.of(program, false);
    whole = new Transformation(program, chance, List.of(), printed, Set.of());
    forgotten = new HashSet<>(printed.fields());
    forgotten.retainAll(whole.changing());
    forgotten.addAll(printed.contents());
    triesArguments = wishes.arguments().isEmpty() && readsArguments(main(type));
    arguments = triesArguments ? argumentsToStart() : wishes.arguments();
  }

  private static boolean readsArguments(MethodNode main) {
    for (AbstractInsnNode each : main.instructions) {
      if (each instanceof VarInsnNode load && load.var == 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the fewest arguments with which {@code main} starts threads; else none. */
  private List<String> argumentsToStart() {
    return IntStream.rangeClosed(0, MOST_ARGUMENTS)
        .mapToObj(count -> Collections.nCopies(count, String.valueOf(Keyboard.TYPED)))
        .filter(this::startsThreads)
        .findFirst()
        .orElse(List.of());
  }

  private boolean startsThreads(List<String> typed) {
    ControlledSync sync = new ControlledSync();
    try {
      LoadedProgram loaded = load(sync, LoopLimit.FEW, false, typed);
      new CallAutomaton(sync, Memory.KEYS).start(loaded.call(0));
    } catch (NotFollowedException | NotRepeatableException | RefusedCodeException e) {
      return typed.isEmpty(); // a search gets there too, and reports it
    }
    return sync.threads().size() > 1;
  }

  /** Returns true if fields, arrays or collections may hold what is only printed. */
  public boolean mayForget() {
    return !forgotten.isEmpty();
  }

  private Transformation forgetful() {
    if (forgetful == null) {
      Program copy = file.compile(file.text());
      Keyboard.replaceIn(copy);
      Surroundings.replaceIn(copy, main(Objects.requireNonNull(copy.get(type.name))), file.lines());
      PrintedValues printed = PrintedValues.of(copy, true);
      forgetful = new Transformation(copy, chance, List.of(), printed, forgotten);
    }
    return forgetful;
  }

  /**
   * Reads the file, compiles it in memory and inspects its code.
   *
   * @throws RefusedCodeException if it cannot be read, compiled or searched, or has no {@code main}
   */
  public static PlainProgram read(Path path, Wishes wishes) {
    return of(PlainFile.read(path), wishes);
  }

  /**
   * The same with a file that was read.
   *
   * @throws RefusedCodeException if it cannot be compiled or searched, or has no {@code main}
   */
  public static PlainProgram of(PlainFile file, Wishes wishes) {
    return new PlainProgram(file, wishes);
  }

  /**
   * The same with a text that may not be in a file yet.
   *
   * @param path the name of the text in messages
   * @throws RefusedCodeException if it cannot be compiled or searched, or has no {@code main}
   */
  public static PlainProgram of(Path path, String text, Wishes wishes) {
    return new PlainProgram(PlainFile.of(path, text), wishes);
  }

  private ClassNode mainClass(Program program, Wishes wishes) {
    List<ClassNode> found =
        program.classes().stream()
            .filter(each -> Program.method(each, MAIN, DESCRIPTOR).filter(this::isMain).isPresent())
            .filter(each -> wishes.type() == null || Shape.isCalled(each, wishes.type()))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    List<ClassNode> named =
        found.stream().filter(each -> file.isCalled(Objections.readable(each.name))).toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    if (found.isEmpty()) {
      throw new NothingToSearchException(file.name() + ": no class has a main(String[])");
    }
    throw new RefusedCodeException(
        "%s: several classes have a main(String[]); name one with --class: %s"
            .formatted(
                file.name(),
                found.stream()
                    .map(each -> Objections.readable(each.name))
                    .sorted()
                    .collect(Collectors.joining(", "))));
  }

  private boolean isMain(MethodNode method) {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }

  private static MethodNode main(ClassNode type) {
    return Program.method(type, MAIN, DESCRIPTOR).orElseThrow();
  }

  private static boolean sleeps(MethodNode method) {
    return Program.calls(method, call -> call.name.equals("sleep"));
  }

  /** Returns true if threads are stopped after a time, or interrupted: then items may be left. */
  public boolean stopsByTime() {
    return stopsByTime;
  }

  /** Returns true if the program interrupts threads. */
  public boolean interruptsThreads() {
    return interruptsThreads;
  }

  /** Returns the exercise in the comments of the file. */
  public Optional<Exercise> exercise() {
    return exercise;
  }

  /** Returns the lines that decide by a random number, of which only one value is tried. */
  public SortedSet<Integer> decidedByNumber() {
    return decidedByNumber;
  }

  /** Returns sentences about what the program asks for, and gets chosen values for. */
  public List<String> input() {
    List<String> sentences = new ArrayList<>(surroundings);
    if (!reading.isEmpty()) {
      sentences.add(
          "%s reads from the keyboard; whatever is read is %d"
              .formatted(file.lines().name(reading.first()), Keyboard.TYPED));
    }
    if (triesArguments && !arguments.isEmpty()) {
      int count = arguments.size();
      sentences.add(
          "main starts threads with %s only; each is %d"
              .formatted(count == 1 ? "an argument" : count + " arguments", Keyboard.TYPED));
    }
    return sentences;
  }

  /** Returns the class whose {@code main} is run, in words. */
  public String description() {
    return "the program from %s.main".formatted(Objections.readable(type.name));
  }

  /** Returns the first line of {@code main}. */
  public int firstLine() {
    return Lines.first(main(type));
  }

  /**
   * Loads the classes anew, so that nothing is left of another search.
   *
   * @param limit how far loops are followed
   * @param forgets whether data that is only printed keeps no value
   * @throws RefusedCodeException if an initialiser of a class throws
   */
  public LoadedProgram load(ControlledSync sync, LoopLimit limit, boolean forgets) {
    return load(sync, limit, forgets, arguments);
  }

  private LoadedProgram load(
      ControlledSync sync, LoopLimit limit, boolean forgets, List<String> typed) {
    Transformation code = forgets ? forgetful() : whole;
    CompiledClasses loader = new CompiledClasses(code.classes());
    sync.nameLines(file.lines()::name);
    Heap heap = new Heap(sync, code.sites(), code.changing());
    heap.begin(MAIN, 0);
    try {
      IdentityHashMap<Object, String> roots = new IdentityHashMap<>();
      for (String name : used) {
        Class<?> each = Class.forName(name, true, loader);
        roots.put(each, each.getSimpleName() + ".class");
      }
      Method main =
          loader.loadClass(type.name.replace('/', '.')).getDeclaredMethod(MAIN, String[].class);
      main.setAccessible(true);
      heap.beginProgram(roots, limit);
      return new LoadedProgram(file.name(), description(), heap, main, typed);
    } catch (ExceptionInInitializerError e) {
      throw new RefusedCodeException(
          "%s: to make a class ready throws %s"
              .formatted(file.name(), Objects.requireNonNullElse(e.getCause(), e)));
    } catch (RefusedOperationError e) {
      throw new RefusedCodeException("%s, %s".formatted(file.name(), e.getMessage()));
    } catch (StackOverflowError | EndlessLoopError e) {
      throw new RefusedCodeException(
          "%s: to make a class ready throws %s".formatted(file.name(), e));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiler made it", e);
    } finally {
      heap.end();
    }
  }
}
