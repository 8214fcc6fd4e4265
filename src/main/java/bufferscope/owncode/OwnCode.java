package bufferscope.owncode;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.io.BadFileException;
import bufferscope.io.Printable;
import bufferscope.io.TextFile;
import bufferscope.sync.Sync;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A buffer of one's own: a class in a source file that implements {@link BoundedBuffer} and has a
 * constructor that takes a {@link Sync}, or a {@code Sync} and a capacity.
 */
public final class OwnCode {
  /** The maximum size of a file; a class for a lecture is shorter. */
  private static final int MAX_BYTES = 1_000_000;

  private final String file;
  private final Constructor<?> constructor;
  private final boolean remembersRounds;

  private OwnCode(String file, Constructor<?> constructor, boolean remembersRounds) {
    this.file = file;
    this.constructor = constructor;
    this.remembersRounds = remembersRounds;
  }

  /**
   * Reads the file, compiles it in memory and inspects it.
   *
   * @throws RefusedCodeException if it cannot be read, compiled or explored
   */
  public static OwnCode read(Path file) {
    String name = Printable.of(file.toString());
    String text = text(file);
    if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
      throw new RefusedCodeException(
          name + " cannot be compiled: this Java runtime has no javac, which a JDK has");
    }
    Source source = Source.of(file, text);
    return new OwnCode(name, constructor(name, classes(source)), source.remembersRounds());
  }

  private static String text(Path file) {
    try {
      return TextFile.read(file, MAX_BYTES);
    } catch (BadFileException e) {
      throw new RefusedCodeException(e.getMessage());
    }
  }

  private static List<? extends Class<?>> classes(Source source) {
    CompiledClasses loader = new CompiledClasses(source.compile());
    return loader.names().map(loader::load).toList();
  }

  private static Constructor<?> constructor(String file, List<? extends Class<?>> classes) {
    List<? extends Class<?>> buffers = classes.stream().filter(OwnCode::isBuffer).toList();
    if (buffers.size() != 1) {
      throw new RefusedCodeException(
          "%s has %s that implements BoundedBuffer; there must be one"
              .formatted(file, buffers.isEmpty() ? "no class" : "more than one class"));
    }
    Class<?> buffer = buffers.get(0);
    return Stream.of(constructor(buffer, Sync.class, int.class), constructor(buffer, Sync.class))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedCodeException(
                    "%s: %s has no constructor that takes a Sync and an int, or a Sync"
                        .formatted(file, buffer.getSimpleName())));
  }

  private static boolean isBuffer(Class<?> type) {
    return BoundedBuffer.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
  }

  private static Optional<Constructor<?>> constructor(Class<?> type, Class<?>... parameters) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return Optional.of(constructor);
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  /** Returns the class of the buffer. */
  public Class<?> buffer() {
    return constructor.getDeclaringClass();
  }

  /** Returns the file, as it was named. */
  public String file() {
    return file;
  }

  /** Returns true if a call may remember in one round of a loop what happened in earlier ones. */
  public boolean remembersRounds() {
    return remembersRounds;
  }

  /**
   * Creates a buffer.
   *
   * @throws RefusedCodeException if its constructor throws
   */
  public BoundedBuffer<Item> newBuffer(Sync sync, int capacity) {
    try {
      Rounds.begin();
      Object buffer =
          constructor.getParameterCount() == 1
              ? constructor.newInstance(sync)
              : constructor.newInstance(sync, capacity);
      return new Guarded(items(buffer));
    } catch (InvocationTargetException | ExceptionInInitializerError e) {
      throw refusal("to make a buffer throws " + e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a constructor of a class that is not abstract", e);
    }
  }

  @SuppressWarnings(
      "unchecked") // a buffer of anything takes items, or the compiler would have refused it
  private static BoundedBuffer<Item> items(Object buffer) {
    return (BoundedBuffer<Item>) buffer;
  }

  /** Returns the refusal of the whole file, for that reason. */
  public RefusedCodeException refusal(@Nullable String reason) {
    return new RefusedCodeException(file + ": " + reason);
  }

  /** A buffer whose rounds are counted anew in each call. */
  private record Guarded(BoundedBuffer<Item> buffer) implements BoundedBuffer<Item> {
    @Override
    public void put(Item item) throws InterruptedException {
      Rounds.begin();
      buffer.put(item);
    }

    @Override
    public Item take() throws InterruptedException {
      Rounds.begin();
      return buffer.take();
    }
  }
}
