package bufferscope;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.concurrent.Task;

/**
 * The JavaFX thread takes no lock that a worker holds while it dwells, waits or stands still, and
 * does not wait for other threads.
 */
@AnalyzeClasses(packagesOf = Launcher.class, importOptions = DoNotIncludeTests.class)
final class WindowLocksTest {
  /** The classes whose locks the JavaFX thread takes, and what is done under these locks. */
  private static final Map<String, String> SHORT_LOCKS =
      Map.of(
          "RunControl", "sets a few fields",
          "RunClock", "sets a field",
          "WorkerGroup", "goes through the workers and wakes, interrupts or starts them",
          "WorkerThread", "interrupts the thread or reads its stack");

  /** Methods at which the search ends, and why. */
  private static final Map<String, String> ENDS =
      Map.of(
          "HeldLocks.keepUntilStop", "the last act of a worker, on the worker's thread",
          "RunControl.watchTime", "the body of the timekeeper, on the timekeeper's thread",
          "WorkerCalls.makeAndPut", "with a ControlledSync a call ends where it would wait",
          "WorkerCalls.takeAndWork", "with a ControlledSync a call ends where it would wait",
          "CompiledClasses.<init>", "a loader of its own, which no other thread has yet",
          "Background.awaitEnd", "the window is closed, and drafts are saved or soon given up");

  /** Methods of {@code java.util.concurrent} that do not return before another thread acts. */
  private static final Pattern WAITING =
      Pattern.compile("acquire.*|await.*|exchange|get|invokeA.*|join|park.*|put|sleep|take|wait.*");

  /** Methods of locks that neither acquire the lock nor wait for it. */
  private static final Pattern HARMLESS =
      Pattern.compile("<init>|unlock.*|unpark|validate|tryOptimisticRead|(is|has|get)[A-Z].*");

  private static final Pattern STRING = Pattern.compile("\"[^\"\\n]*\"");

  @ArchTest
  static void theWindowTakesShortLocksOnly(JavaClasses classes) {
    CallGraph calls =
        new CallGraph(classes, WindowLocksTest::isOnTheJavaFxThread, WindowLocksTest::isEnd);
    assertThat(faults(calls)).isEmpty();
  }

  /** Otherwise the window would wait for the thread that holds the lock. */
  @ArchTest
  static void noThreadWaitsWithAShortLock(JavaClasses classes) {
    CallGraph calls =
        new CallGraph(classes, unit -> isShort(unit) && takesLock(unit), WindowLocksTest::isEnd);
    assertThat(faults(calls)).isEmpty();
  }

  private static boolean isOnTheJavaFxThread(JavaCodeUnit unit) {
    JavaClass owner = unit.getOwner();
    boolean inBackground = owner.isAssignableTo(Task.class) && unit.getName().equals("call");
    return owner.getPackageName().startsWith("bufferscope.ui") && !inBackground;
  }

  private static boolean isEnd(JavaCodeUnit unit) {
    return ENDS.containsKey(CallGraph.name(unit));
  }

  private static boolean isShort(JavaCodeUnit unit) {
    return SHORT_LOCKS.containsKey(unit.getOwner().getSimpleName());
  }

  /** The way to each method that waits, or takes a lock that is not a short one. */
  private static List<String> faults(CallGraph calls) {
    return calls
        .reached()
        .filter(unit -> !isEnd(unit))
        .filter(unit -> waits(unit) || (takesLock(unit) && !isShort(unit)))
        .map(unit -> String.join(" > ", calls.way(unit)))
        .toList();
  }

  private static boolean waits(JavaCodeUnit unit) {
    return CallGraph.accesses(unit).anyMatch(WindowLocksTest::isWaiting);
  }

  private static boolean isWaiting(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean ofThreads =
        owner.matches("java\\.util\\.concurrent\\.(?!Concurrent|CopyOnWrite|atomic).*")
            || owner.matches("java\\.lang\\.(Object|Process|Thread)");
    return ofThreads && WAITING.matcher(access.getName()).matches();
  }

  private static boolean takesLock(JavaCodeUnit unit) {
    boolean ours = unit.getOwner().getPackageName().startsWith("bufferscope");
    return (ours && unit.getModifiers().contains(JavaModifier.SYNCHRONIZED))
        || hasSynchronizedBlock(unit.getOwner())
        || CallGraph.accesses(unit).anyMatch(WindowLocksTest::isLocking);
  }

  private static boolean isLocking(JavaAccess<?> access) {
    return access.getTargetOwner().getPackageName().equals("java.util.concurrent.locks")
        && !HARMLESS.matcher(access.getName()).matches();
  }

  /** Byte code as it is read here does not show the block, so all methods of the class count. */
  private static boolean hasSynchronizedBlock(JavaClass owner) {
    String file = owner.getName().replace('.', '/').replaceAll("\\$.*", "") + ".java";
    try {
      Path source = Path.of("src/main/java", file);
      return Files.exists(source)
          && STRING.matcher(Files.readString(source)).replaceAll("").contains("synchronized (");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
