package bufferscope;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The methods of the program that can be called from some of its methods, directly or through
 * others.
 *
 * <p>Class hierarchy analysis (Dean, Grove and Chambers, ECOOP 1995): a call of a method may run
 * each method that overrides it. A lambda or a method reference counts as called where it stands.
 * Calls made by the JDK are not seen.
 */
final class CallGraph {
  /** Each method that can be reached, with a method that calls it; a root is its own caller. */
  private final Map<JavaCodeUnit, JavaCodeUnit> callers = new LinkedHashMap<>();

  /**
   * The graph of these classes.
   *
   * @param isRoot where calls begin
   * @param isEnd where they are not followed
   */
  CallGraph(JavaClasses classes, Predicate<JavaCodeUnit> isRoot, Predicate<JavaCodeUnit> isEnd) {
    Deque<JavaCodeUnit> open = new ArrayDeque<>();
    for (JavaClass each : classes) {
      each.getCodeUnits().stream().filter(isRoot).forEach(root -> reach(root, root, open));
    }
    while (!open.isEmpty()) {
      JavaCodeUnit caller = open.remove();
      if (!isEnd.test(caller)) {
        accesses(caller).flatMap(CallGraph::targets).forEach(each -> reach(each, caller, open));
      }
    }
  }

  private void reach(JavaCodeUnit target, JavaCodeUnit caller, Deque<JavaCodeUnit> open) {
    if (callers.putIfAbsent(target, caller) == null) {
      open.add(target);
    }
  }

  /**
   * Returns the methods that a method calls itself, or passes on as lambdas and method references.
   */
  static Stream<JavaAccess<?>> accesses(JavaCodeUnit caller) {
    return Stream.of(
            caller.getCallsFromSelf(),
            caller.getMethodReferencesFromSelf(),
            caller.getConstructorReferencesFromSelf())
        .flatMap(accesses -> accesses.stream().map(access -> (JavaAccess<?>) access));
  }

  private static Stream<JavaCodeUnit> targets(JavaAccess<?> access) {
    Stream<JavaCodeUnit> named =
        access.getTarget().resolveMember().stream().map(JavaCodeUnit.class::cast);
    return named.flatMap(CallGraph::withOverriding);
  }

  private static Stream<JavaCodeUnit> withOverriding(JavaCodeUnit unit) {
    if (!(unit instanceof JavaMethod method) || !isOurs(unit.getOwner())) {
      return Stream.of(unit);
    }
    String[] parameters =
        method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    Stream<JavaCodeUnit> overriding =
        method.getOwner().getAllSubclasses().stream()
            .flatMap(each -> each.tryGetMethod(method.getName(), parameters).stream());
    return Stream.concat(Stream.of(unit), overriding);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(Launcher.class.getPackageName());
  }

  /** All methods that can be reached. */
  Stream<JavaCodeUnit> reached() {
    return callers.keySet().stream();
  }

  /** The shortest way from a root to that method. */
  List<String> way(JavaCodeUnit target) {
    List<String> way = new ArrayList<>();
    JavaCodeUnit at = target;
    while (callers.get(at) != at) {
      way.add(0, name(at));
      at = callers.get(at);
    }
    way.add(0, name(at));
    return way;
  }

  /** The method with its class, such as {@code LiveRun.start}. */
  static String name(JavaCodeUnit unit) {
    return unit.getOwner().getSimpleName() + "." + unit.getName();
  }
}
