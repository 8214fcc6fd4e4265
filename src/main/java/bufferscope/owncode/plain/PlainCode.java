package bufferscope.owncode.plain;

import bufferscope.owncode.CompiledClasses;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.live.LivePicture;
import bufferscope.owncode.twin.EndlessLoopError;
import bufferscope.owncode.twin.Heap;
import bufferscope.owncode.twin.RefusedOperationError;
import bufferscope.sync.controlled.ControlledSync;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A Java file with a buffer, as it was written: it needs no class of this program. */
public final class PlainCode {
  private static final Set<String> SORTING =
      Set.of(
          "java/util/PriorityQueue",
          "java/util/concurrent/PriorityBlockingQueue",
          "java/util/TreeMap",
          "java/util/TreeSet",
          "java/util/HashSet");

  private final PlainFile file;
  private final Wishes wishes;
  private final Prepared asWritten;
  private final boolean interrupts;
  private final Optional<Exercise> exercise;
  private final @Nullable Capacity capacity;

  /** The compiled and transformed classes, by the capacity that was put into the text. */
  private final Map<Integer, Prepared> prepared = new HashMap<>();

  /** The classes that are ready to be loaded, and how they make the buffer. */
  private record Prepared(
      Blueprint blueprint, SortedSet<Integer> decidedByNumber, Transformation code) {}

  private PlainCode(PlainFile file, Wishes wishes) {
    this.file = file;
    this.wishes = wishes;
    exercise = Exercise.in(file.text(), file.name());
    Program program = file.compile(file.text());
    interrupts = program.interruptsThreads();
    asWritten = prepare(program);
    Optional<String> parameter = asWritten.blueprint.capacityParameter();
    boolean isParameter =
        parameter.isPresent()
            && (wishes.capacityFrom() == null || wishes.capacityFrom().equals(parameter.get()));
    capacity =
        isParameter
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
    return of(PlainFile.read(path), wishes);
  }

  /**
   * The same with a file that was read.
   *
   * @throws RefusedCodeException if it cannot be compiled or searched
   */
  public static PlainCode of(PlainFile file, Wishes wishes) {
    return new PlainCode(file, wishes);
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
    Blueprint blueprint = Blueprint.of(program, wishes, file.name());
    file.refuse(new Objections(program, blueprint.reachable(), false).all());
    Chance chance = new Chance(program, blueprint.reachable().members(), false);
    return new Prepared(
        blueprint,
        chance.decidedByNumber(),
        new Transformation(
            program, chance, blueprint.calls().members(), PrintedValues.none(), Set.of()));
  }

  public boolean interruptsThreads() {
    return interrupts;
  }

  /** Returns true if the buffer uses a queue that sorts its elements. */
  public boolean sortsItems() {
    return asWritten.blueprint.reachable().makes(SORTING);
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
    return asWritten.blueprint.shape().text();
  }

  /** Returns what was found in the file: all choices, but none for a capacity that is fixed. */
  public Wishes found() {
    Blueprint blueprint = asWritten.blueprint;
    Shape shape = blueprint.shape();
    return new Wishes(
        Objections.readable(shape.type().name),
        shape.put().name,
        shape.take().name,
        capacity == null ? blueprint.capacityParameter().orElse(null) : capacity.name());
  }

  /** Returns true if the capacity has a name that means the number of items that fit in. */
  public boolean namesCapacity() {
    String name = found().capacityFrom();
    return name != null && Capacity.isNumberOfItems(name);
  }

  /** The line at which the method that puts begins. */
  public int firstLine() {
    return Lines.first(asWritten.blueprint.shape().put());
  }

  /**
   * Returns true if items are not visible from outside: the methods make and use them themselves.
   */
  public boolean isSilent() {
    return asWritten.blueprint.shape().isSilent();
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
    sync.nameLines(file.lines()::name);
    Heap heap = new Heap(sync, classes.code.sites(), classes.code.changing());
    heap.begin("main", 0);
    try {
      Blueprint.BufferInstance made =
          classes.blueprint.make(loader, Twins.remapper(), slots, file.name());
      heap.share(made.roots());
      return new PlainBuffer(heap, made);
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

  private RefusedCodeException refusal(Throwable thrown) {
    return new RefusedCodeException(
        thrown instanceof RefusedOperationError
            ? file.name() + ", " + thrown.getMessage()
            : file.name() + ": to make a buffer throws " + thrown);
  }

  /**
   * Returns the code for live runs, which show it in that way.
   *
   * @param fillsUp whether a put waits if as many items are in the buffer as its capacity says
   * @throws RefusedCodeException if it does what cannot run live
   */
  public PlainLive live(LivePicture picture, boolean inOrder, boolean fillsUp) {
    Program program = file.compile(file.text());
    file.refuse(LiveTwins.objections(blueprint(program).reachable()));
    return new PlainLive(this, program, picture, inOrder, fillsUp);
  }

  Blueprint blueprint(Program program) {
    return Blueprint.of(program, wishes, file.name());
  }

  /** Returns that capacity if it is put into the text; 0 if the text stays as it is. */
  int capacityInText(int slots) {
    return capacity == null || capacity.isFixed() ? 0 : slots;
  }

  SourceLines lines() {
    return file.lines();
  }

  /** Returns the file as messages name it. */
  String fileName() {
    return file.name();
  }

  /** The program with that capacity in its text, compiled anew. */
  Program program(int slots) {
    return file.compile(
        capacity == null || capacity.isFixed() ? file.text() : capacity.set(file.text(), slots));
  }
}
