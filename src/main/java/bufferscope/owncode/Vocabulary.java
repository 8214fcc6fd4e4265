package bufferscope.owncode;

import com.sun.source.util.Trees;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The classes and methods that code may use: the primitives, plain values, and its own
 * declarations. Everything else might differ from one run of a call to the next, or keep something
 * that the search does not see.
 */
final class Vocabulary {
  /** The packages whose interfaces are primitives or stand for code. */
  private static final Set<String> PACKAGES =
      Set.of("bufferscope.sync", "bufferscope.buffer", "java.util.function");

  private static final Set<String> TYPES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.CharSequence",
          "java.lang.Comparable",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Math",
          "java.lang.Number",
          "java.lang.Record",
          "java.lang.Runnable",
          "java.lang.Short",
          "java.lang.String",
          "java.lang.Void",
          "java.util.Objects",
          "java.util.concurrent.TimeUnit",
          "java.util.concurrent.locks.Condition",
          "java.util.concurrent.locks.Lock");

  /** Types that may be passed on, but whose content is unknown. */
  private static final Set<String> OPAQUE = Set.of("java.lang.Object", "bufferscope.event.Item");

  private static final String THE_CLOCK = "%s reads a clock, and clocks differ each time";
  private static final String CHANCE = "%s is left to chance, and differs each time";
  private static final String A_THREAD = "%s is about threads, which the search does not have";
  static final String MONITOR =
      "%s is about the built-in monitor, which the search does not see; take a lock from the Sync";
  private static final String ITEM = "%s looks into an item, and those of a search are empty";
  private static final String OTHER =
      "%s may keep or read what the search does not see; allowed are the Sync and what it gives,"
          + " numbers, strings and exceptions";

  /** Beginnings of names, and the objections to them. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("java.lang.System.currentTimeMillis", THE_CLOCK),
          Map.entry("java.lang.System.nanoTime", THE_CLOCK),
          Map.entry("java.time.", THE_CLOCK),
          Map.entry("java.util.Date", THE_CLOCK),
          Map.entry("java.util.Calendar", THE_CLOCK),
          Map.entry("java.lang.Math.random", CHANCE),
          Map.entry("java.util.Random", CHANCE),
          Map.entry("java.util.SplittableRandom", CHANCE),
          Map.entry("java.util.UUID", CHANCE),
          Map.entry("java.util.concurrent.ThreadLocalRandom", CHANCE),
          Map.entry("java.security.", CHANCE),
          Map.entry("java.lang.Thread", A_THREAD),
          Map.entry("java.util.Timer", A_THREAD),
          Map.entry("java.util.concurrent.TimeUnit.sleep", A_THREAD),
          Map.entry("java.util.concurrent.TimeUnit.timed", A_THREAD),
          Map.entry("java.util.concurrent.Completable", A_THREAD),
          Map.entry("java.util.concurrent.Executor", A_THREAD),
          Map.entry("java.util.concurrent.ForkJoin", A_THREAD),
          Map.entry("java.lang.Object.wait", MONITOR),
          Map.entry("java.lang.Object.notify", MONITOR),
          Map.entry("java.lang.Object.equals", ITEM),
          Map.entry("java.lang.Object.hashCode", ITEM),
          Map.entry("java.lang.Object.toString", ITEM),
          Map.entry("java.util.Objects.equals", ITEM),
          Map.entry("java.util.Objects.hash", ITEM),
          Map.entry("java.util.Objects.toString", ITEM),
          Map.entry("bufferscope.event.Item.", ITEM));

  private final Trees trees;

  Vocabulary(Trees trees) {
    this.trees = trees;
  }

  /** Returns the objection to a use of that element; empty if there is none. */
  Optional<String> objection(Element used) {
    if (used instanceof TypeElement type) {
      return objection(type, type.getQualifiedName().toString());
    }
    if (used.getEnclosingElement() instanceof TypeElement type) {
      String member = used.getKind() == ElementKind.CONSTRUCTOR ? "" : "." + used.getSimpleName();
      return objection(type, type.getQualifiedName() + member);
    }
    return Optional.empty(); // for example a local variable
  }

  private Optional<String> objection(TypeElement type, String name) {
    if (trees.getTree(type) != null) {
      return Optional.empty(); // declared here, and inspected as well
    }
    return REASONS.entrySet().stream()
        .filter(reason -> name.startsWith(reason.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> isKnown(type) ? Optional.empty() : Optional.of(OTHER))
        .map(sentence -> sentence.formatted(name));
  }

  private static boolean isKnown(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return type.getKind() == ElementKind.ANNOTATION_TYPE
        || TYPES.contains(name)
        || OPAQUE.contains(name)
        || isInterfaceThere(type)
        || isThrowable(type);
  }

  private static boolean isInterfaceThere(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && type.getEnclosingElement() instanceof PackageElement around
        && PACKAGES.contains(around.getQualifiedName().toString());
  }

  private static boolean isThrowable(TypeElement type) {
    return type.getQualifiedName().contentEquals(Throwable.class.getName())
        || (type.getSuperclass() instanceof DeclaredType above
            && isThrowable((TypeElement) above.asElement()));
  }

  /**
   * Returns true if a final field of that type always has the same value, as far as the search can
   * see.
   */
  boolean isConstant(TypeMirror type) {
    return type.getKind().isPrimitive()
        || (type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && !OPAQUE.contains(element.getQualifiedName().toString())
            && objection(element).isEmpty());
  }
}
