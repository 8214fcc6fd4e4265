package bufferscope.owncode.plain;

import java.util.Comparator;
import java.util.Map;

/** What to do instead of that which a search cannot follow. */
final class Advice {
  private static final String OTHER =
      "%s is not on the list of what a search can follow; do without it";

  private static final String USE_ANOTHER = "%s is not modelled; use a ";

  /** Beginnings of names, and the objections to them. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("bufferscope/", "%s is a name of this program; choose another one"),
          Map.entry("java/lang/System.exit", "%s would end the program; return instead"),
          Map.entry("java/lang/Runtime", "%s acts on the whole program; take it out"),
          Map.entry("java/io/", "%s uses a file or a stream; a buffer is searched without any"),
          Map.entry("java/nio/", "%s uses a file or a buffer of the system; take it out"),
          Map.entry("java/net/", "%s uses the network; a buffer is searched without it"),
          Map.entry("java/lang/reflect/", "%s looks into classes; call the method itself"),
          Map.entry("java/lang/invoke/", "%s looks into classes; call the method itself"),
          Map.entry("java/lang/Class.", "%s looks into classes; call the method itself"),
          Map.entry("java/lang/Process", "%s starts a process; take it out"),
          Map.entry(
              "java/lang/Thread.", "%s: threads of a buffer are those that call it; take it out"),
          Map.entry(
              "java/util/concurrent/Executor",
              "%s: threads of a buffer are those that call it; take it out"),
          Map.entry("java/lang/System.in", "%s reads input; write the number itself"),
          Map.entry("java/lang/System.", "%s reads what is outside of the code; take it out"),
          Map.entry(
              "java/lang/Object.hashCode",
              "%s differs from run to run; compare by something that the code sets"),
          Map.entry(
              "java/util/concurrent/locks/",
              "%s is not modelled yet; use a ReentrantLock and its conditions"),
          Map.entry("java/util/Scanner", "%s reads input; write the number itself"),
          Map.entry(
              "java/util/concurrent/locks/LockSupport",
              "%s is followed in a program with a main only; use a ReentrantLock and its conditions"),
          Map.entry("java/util/concurrent/DelayQueue", USE_ANOTHER + "PriorityBlockingQueue"),
          Map.entry("java/util/concurrent/Delayed", USE_ANOTHER + "PriorityBlockingQueue"),
          Map.entry("java/util/concurrent/LinkedTransferQueue", USE_ANOTHER + "SynchronousQueue"),
          Map.entry("java/util/concurrent/TransferQueue", USE_ANOTHER + "SynchronousQueue"),
          Map.entry("java/util/concurrent/Scheduled", USE_ANOTHER + "thread that sleeps in a loop"),
          Map.entry(
              "java/util/concurrent/Executors.newScheduled",
              USE_ANOTHER + "thread that sleeps in a loop"),
          Map.entry(
              "java/util/concurrent/Executors.newSingleThreadScheduled",
              USE_ANOTHER + "thread that sleeps in a loop"),
          Map.entry("java/util/concurrent/Executors.newWork", USE_ANOTHER + "fixed thread pool"),
          Map.entry("java/util/concurrent/ForkJoin", USE_ANOTHER + "fixed thread pool"),
          Map.entry("java/util/Timer", USE_ANOTHER + "thread that sleeps in a loop"),
          Map.entry("java/util/stream/", "%s is not modelled; write a loop"),
          Map.entry("java/util/Arrays.", "%s of an array is not modelled; write a loop"),
          Map.entry(
              "java/util/concurrent/atomic/",
              "%s is not modelled; use an AtomicInteger, or an array and a lock"),
          Map.entry("javax/swing/", "%s is part of a window; print instead"),
          Map.entry("java/awt/", "%s is part of a window; print instead"));

  /** What to use instead of other methods of classes that a search can follow. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "StampedLock",
          "use readLock and writeLock",
          "Phaser",
          "use one without a parent, and arriveAndAwaitAdvance",
          "CompletableFuture",
          "submit a task to an ExecutorService, and get its Future");

  private Advice() {}

  /** Returns the objection to a class or to a member of one, by its name in class files. */
  static String to(String name) {
    String sentence =
        REASONS.entrySet().stream()
            .filter(reason -> name.startsWith(reason.getKey()))
            .max(Comparator.comparing(reason -> reason.getKey().length()))
            .map(Map.Entry::getValue)
            .orElse(OTHER);
    return sentence.formatted(Objections.readable(name));
  }

  /** Returns what to use instead of a method that a twin does not have. */
  static String insteadOf(String owner) {
    if (isOfCollection(owner)) {
      return "use add, remove, get, size and the like, or write a loop";
    }
    return INSTEAD.getOrDefault(owner.substring(owner.lastIndexOf('/') + 1), "do without it");
  }

  /** Returns true if there is an objection to that class, and not only to all that is unknown. */
  static boolean names(String owner) {
    return REASONS.keySet().stream().anyMatch(owner::startsWith);
  }

  private static boolean isOfCollection(String owner) {
    return (owner.startsWith("java/util/") && !owner.startsWith("java/util/concurrent/"))
        || owner.endsWith("Queue")
        || owner.endsWith("Deque");
  }
}
