package bufferscope.owncode.plain;

import bufferscope.owncode.twin.ArrayDequeTwin;
import bufferscope.owncode.twin.ArrayListTwin;
import bufferscope.owncode.twin.AtomicBooleanTwin;
import bufferscope.owncode.twin.AtomicIntegerArrayTwin;
import bufferscope.owncode.twin.AtomicIntegerTwin;
import bufferscope.owncode.twin.AtomicLongTwin;
import bufferscope.owncode.twin.BarrierTwin;
import bufferscope.owncode.twin.BlockingDequeTwin;
import bufferscope.owncode.twin.BlockingQueueTwin;
import bufferscope.owncode.twin.CompletableFutureTwin;
import bufferscope.owncode.twin.ConcurrentDequeTwin;
import bufferscope.owncode.twin.ConcurrentMapTwin;
import bufferscope.owncode.twin.CopyOnWriteListTwin;
import bufferscope.owncode.twin.ExchangerTwin;
import bufferscope.owncode.twin.ExecutorTwin;
import bufferscope.owncode.twin.HashSetTwin;
import bufferscope.owncode.twin.LatchTwin;
import bufferscope.owncode.twin.LinkedHashMapTwin;
import bufferscope.owncode.twin.LinkedListTwin;
import bufferscope.owncode.twin.LockTwin;
import bufferscope.owncode.twin.LongAdderTwin;
import bufferscope.owncode.twin.MapTwin;
import bufferscope.owncode.twin.PhaserTwin;
import bufferscope.owncode.twin.PriorityBlockingQueueTwin;
import bufferscope.owncode.twin.PriorityQueueTwin;
import bufferscope.owncode.twin.ReadLockTwin;
import bufferscope.owncode.twin.ReadWriteLockTwin;
import bufferscope.owncode.twin.ReferenceTwin;
import bufferscope.owncode.twin.SemaphoreTwin;
import bufferscope.owncode.twin.SetTwin;
import bufferscope.owncode.twin.StackTwin;
import bufferscope.owncode.twin.StampedLockTwin;
import bufferscope.owncode.twin.StringBufferTwin;
import bufferscope.owncode.twin.StringBuilderTwin;
import bufferscope.owncode.twin.SynchronousQueueTwin;
import bufferscope.owncode.twin.ThreadLocalTwin;
import bufferscope.owncode.twin.ThreadTwin;
import bufferscope.owncode.twin.TreeMapTwin;
import bufferscope.owncode.twin.TreeSetTwin;
import bufferscope.owncode.twin.VectorTwin;
import bufferscope.owncode.twin.WriteLockTwin;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.commons.SimpleRemapper;

/** The classes of the program that stand for classes of the JDK. */
final class Twins {
  private static final Map<String, Class<?>> BY_NAME =
      Map.ofEntries(
          Map.entry("java/lang/Thread", ThreadTwin.class),
          Map.entry("java/lang/StringBuilder", StringBuilderTwin.class),
          Map.entry("java/lang/StringBuffer", StringBufferTwin.class),
          Map.entry("java/util/HashSet", HashSetTwin.class),
          Map.entry("java/util/LinkedHashSet", SetTwin.class),
          Map.entry("java/util/TreeSet", TreeSetTwin.class),
          Map.entry("java/util/LinkedHashMap", LinkedHashMapTwin.class),
          Map.entry("java/util/TreeMap", TreeMapTwin.class),
          Map.entry("java/util/concurrent/CopyOnWriteArrayList", CopyOnWriteListTwin.class),
          Map.entry("java/util/concurrent/atomic/AtomicIntegerArray", AtomicIntegerArrayTwin.class),
          Map.entry("java/util/concurrent/locks/StampedLock", StampedLockTwin.class),
          Map.entry("java/lang/ThreadLocal", ThreadLocalTwin.class),
          Map.entry("java/util/concurrent/CompletableFuture", CompletableFutureTwin.class),
          Map.entry("java/util/concurrent/Exchanger", ExchangerTwin.class),
          Map.entry("java/util/concurrent/Phaser", PhaserTwin.class),
          Map.entry("java/util/PriorityQueue", PriorityQueueTwin.class),
          Map.entry("java/util/concurrent/PriorityBlockingQueue", PriorityBlockingQueueTwin.class),
          Map.entry("java/util/concurrent/LinkedBlockingDeque", BlockingDequeTwin.class),
          Map.entry("java/util/concurrent/SynchronousQueue", SynchronousQueueTwin.class),
          Map.entry("java/util/HashMap", MapTwin.class),
          Map.entry("java/util/concurrent/ConcurrentHashMap", ConcurrentMapTwin.class),
          Map.entry("java/util/concurrent/CyclicBarrier", BarrierTwin.class),
          Map.entry("java/util/concurrent/locks/ReentrantReadWriteLock", ReadWriteLockTwin.class),
          Map.entry(
              "java/util/concurrent/locks/ReentrantReadWriteLock$ReadLock", ReadLockTwin.class),
          Map.entry(
              "java/util/concurrent/locks/ReentrantReadWriteLock$WriteLock", WriteLockTwin.class),
          Map.entry("java/util/LinkedList", LinkedListTwin.class),
          Map.entry("java/util/ArrayList", ArrayListTwin.class),
          Map.entry("java/util/ArrayDeque", ArrayDequeTwin.class),
          Map.entry("java/util/Vector", VectorTwin.class),
          Map.entry("java/util/Stack", StackTwin.class),
          Map.entry("java/util/concurrent/ArrayBlockingQueue", BlockingQueueTwin.class),
          Map.entry("java/util/concurrent/LinkedBlockingQueue", BlockingQueueTwin.class),
          Map.entry("java/util/concurrent/ConcurrentLinkedQueue", ConcurrentDequeTwin.class),
          Map.entry("java/util/concurrent/ConcurrentLinkedDeque", ConcurrentDequeTwin.class),
          Map.entry("java/util/concurrent/Semaphore", SemaphoreTwin.class),
          Map.entry("java/util/concurrent/CountDownLatch", LatchTwin.class),
          Map.entry("java/util/concurrent/locks/ReentrantLock", LockTwin.class),
          Map.entry("java/util/concurrent/atomic/AtomicInteger", AtomicIntegerTwin.class),
          Map.entry("java/util/concurrent/atomic/AtomicLong", AtomicLongTwin.class),
          Map.entry("java/util/concurrent/atomic/LongAdder", LongAdderTwin.class),
          Map.entry("java/util/concurrent/atomic/AtomicBoolean", AtomicBooleanTwin.class),
          Map.entry("java/util/concurrent/atomic/AtomicReference", ReferenceTwin.class));

  /** Interfaces through which code uses twins. */
  private static final Set<String> INTERFACES =
      Set.of(
          "java/util/List",
          "java/util/Collection",
          "java/util/Queue",
          "java/util/Deque",
          "java/lang/Iterable",
          "java/util/Map",
          "java/util/concurrent/BlockingQueue",
          "java/util/concurrent/BlockingDeque",
          "java/util/concurrent/ConcurrentMap",
          "java/util/concurrent/Executor",
          "java/util/concurrent/ExecutorService",
          "java/util/concurrent/Future",
          "java/util/concurrent/locks/ReadWriteLock",
          "java/util/concurrent/locks/Lock",
          "java/util/concurrent/locks/Condition");

  private static final Set<String> METHODS =
      Stream.concat(BY_NAME.values().stream(), Stream.of(ExecutorTwin.class, Future.class))
          .flatMap(Twins::declared)
          .collect(Collectors.toSet());

  private static final Remapper REMAPPER = newRemapper();

  private Twins() {}

  private static Stream<String> declared(Class<?> twin) {
    return Arrays.stream(twin.getMethods())
        .filter(method -> !method.isDefault() && method.getDeclaringClass() != Object.class)
        .map(Twins::signature);
  }

  private static String signature(Method method) {
    return method.getName() + Type.getMethodDescriptor(method);
  }

  static boolean has(String name) {
    return BY_NAME.containsKey(name);
  }

  static boolean isInterface(String name) {
    return INTERFACES.contains(name);
  }

  private static Class<?> twin(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name);
  }

  /** Returns true if the twins have that method. */
  static boolean offers(String owner, String name, String original) {
    String descriptor = REMAPPER.mapDesc(original);
    if (name.equals("<init>")) {
      return Arrays.stream(twin(owner).getConstructors())
          .anyMatch(each -> Type.getConstructorDescriptor(each).equals(descriptor));
    }
    if (isInterface(owner)) {
      return METHODS.contains(name + descriptor) || owner.endsWith("Condition");
    }
    return Arrays.stream(twin(owner).getMethods())
        .filter(method -> !method.isDefault())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .anyMatch(
            method ->
                method.getName().equals(name)
                    && argumentsOf(Type.getMethodDescriptor(method))
                        .equals(argumentsOf(descriptor)));
  }

  private static String argumentsOf(String descriptor) {
    return descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  static Remapper remapper() {
    return REMAPPER;
  }

  private static Remapper newRemapper() {
    Map<String, String> names = new HashMap<>();
    BY_NAME.forEach((name, twin) -> names.put(name, Type.getInternalName(twin)));
    return new SimpleRemapper(Opcodes.ASM9, names);
  }
}
