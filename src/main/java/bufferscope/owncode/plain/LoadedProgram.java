package bufferscope.owncode.plain;

import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.twin.Heap;
import bufferscope.owncode.twin.RefusedOperationError;
import bufferscope.owncode.twin.ThreadTwin;
import bufferscope.sync.controlled.CallAutomaton.Call;
import bufferscope.sync.controlled.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A program whose classes were loaded for one search, or for one run in steps. */
public final class LoadedProgram {
  private final String file;
  private final String description;
  private final Heap heap;
  private final Method main;
  private final List<String> arguments;

  /** What main has thrown the last time it ran. */
  private @Nullable Throwable thrown;

  LoadedProgram(String file, String description, Heap heap, Method main, List<String> arguments) {
    this.file = file;
    this.description = description;
    this.heap = heap;
    this.main = main;
    this.arguments = arguments;
  }

  /** Returns true if the code has made a lock or semaphore that is fair. */
  public boolean isFair() {
    return heap.isFair();
  }

  /**
   * Returns the one call of the thread of that number: {@code main} for 0, otherwise its {@code
   * run}.
   */
  public Call call(int thread) {
    return () -> {
      try {
        ThreadTwin object = heap.beginThread(thread);
        if (thread == 0) {
          main.invoke(null, (Object) heap.arrayOf(arguments));
        } else {
          object.run();
        }
        heap.endThread(thread);
        return Operation.NO_ITEM;
      } catch (InvocationTargetException e) {
        thrown = e.getCause();
        heap.leavesMain();
        throw EndOfCall.thrown(Objects.requireNonNullElse(e.getCause(), e), heap::lineName);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("it was made accessible", e);
      } catch (RuntimeException | Error e) {
        throw EndOfCall.thrown(e, heap::lineName);
      } finally {
        heap.end();
      }
    };
  }

  /** Returns the refusal of a program that has started no thread. */
  public RefusedCodeException withoutThreads() {
    if (thrown instanceof RefusedOperationError) {
      return new RefusedCodeException("%s, %s".formatted(file, thrown.getMessage()));
    }
    return new RefusedCodeException(
        "%s: %s starts no thread%s"
            .formatted(file, description, thrown == null ? "" : ", since it throws " + thrown));
  }
}
