package bufferscope.owncode.plain;

import java.util.Set;

/**
 * The list of what a search can follow of the JDK beside what twins stand for: it keeps nothing,
 * and reads nothing but its arguments.
 */
final class KnownJdk {
  private static final Set<String> VALUES =
      Set.of(
          "java/lang/String",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Boolean",
          "java/lang/Double",
          "java/lang/Float",
          "java/lang/Number",
          "java/lang/Math",
          "java/lang/StringBuilder",
          "java/lang/StringBuffer",
          "java/lang/CharSequence",
          "java/lang/Comparable",
          "java/util/Comparator",
          "java/lang/Enum",
          "java/lang/Record",
          "java/lang/Runnable",
          "java/util/Iterator",
          "java/util/Map$Entry",
          "java/util/Set",
          "java/util/concurrent/Callable",
          "java/util/UUID",
          "java/util/Optional",
          "java/util/OptionalInt",
          "java/util/OptionalLong",
          "java/util/OptionalDouble",
          "java/util/logging/Level",
          "java/util/concurrent/TimeUnit");

  private static final Set<String> SINGLE_METHODS =
      Set.of(
          "java/lang/Object.<init>",
          "java/lang/Object.getClass",
          "java/lang/Object.equals",
          "java/lang/Object.toString",
          "java/lang/Class.getName",
          "java/lang/Class.getSimpleName",
          "java/lang/Class.desiredAssertionStatus",
          "java/util/Collections.reverseOrder",
          "java/util/Objects.requireNonNull",
          "java/util/Objects.equals",
          "java/util/Objects.isNull",
          "java/util/Objects.nonNull",
          "java/util/Objects.toString",
          "java/lang/System.lineSeparator",
          "java/util/Date.<init>",
          "java/util/Date.getTime",
          "java/util/Date.toString",
          "java/util/Date.equals",
          "java/util/Date.before",
          "java/util/Date.after",
          "java/util/stream/Collectors.joining",
          "java/util/stream/Collectors.counting",
          "java/util/logging/Logger.getLogger",
          "java/util/logging/Logger.getGlobal",
          "java/util/logging/Logger.getAnonymousLogger");

  /** Methods of the classes above that read more than their arguments, or are not repeatable. */
  private static final Set<String> HIDDEN =
      Set.of(
          "java/lang/Integer.getInteger",
          "java/lang/Long.getLong",
          "java/lang/Boolean.getBoolean",
          "java/lang/Enum.hashCode",
          "java/lang/Record.hashCode",
          "java/time/Clock.systemUTC",
          "java/util/UUID.randomUUID",
          "java/util/concurrent/TimeUnit.timedWait",
          "java/util/concurrent/TimeUnit.timedJoin");

  /** The methods of random number generators of which the search needs no result. */
  private static final Set<String> RANDOM_METHODS = Set.of("<init>", "current", "setSeed");

  /** The methods of streams that use one element after the other, in the thread that calls them. */
  private static final Set<String> STREAM_METHODS =
      Set.of(
          "range",
          "rangeClosed",
          "of",
          "iterate",
          "limit",
          "skip",
          "filter",
          "map",
          "mapToInt",
          "mapToLong",
          "mapToDouble",
          "mapToObj",
          "boxed",
          "asLongStream",
          "asDoubleStream",
          "distinct",
          "sorted",
          "forEach",
          "collect",
          "toList",
          "sum",
          "count",
          "reduce",
          "min",
          "max",
          "average",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "findFirst");

  private static final Set<String> CHANGES_A_THROWABLE =
      Set.of("initCause", "getSuppressed", "setStackTrace", "fillInStackTrace");

  private KnownJdk() {}

  /** Returns true if all methods and constants of that class are known, but for a few. */
  static boolean isValue(String owner) {
    return VALUES.contains(owner);
  }

  /** Returns true if a search can follow a call of that method. */
  static boolean isKnown(String owner, String name) {
    String method = owner + "." + name;
    if (HIDDEN.contains(method) || (isThrowable(owner) && CHANGES_A_THROWABLE.contains(name))) {
      return false;
    }
    return VALUES.contains(owner)
        || owner.startsWith("java/time/")
        || (Chance.isRandom(owner) && RANDOM_METHODS.contains(name))
        || SINGLE_METHODS.contains(method)
        || (owner.matches("java/util/stream/.*Stream") && STREAM_METHODS.contains(name))
        || owner.startsWith("java/util/function/")
        || isThrowable(owner);
  }

  /** Returns true if that is a class of the JDK whose objects are thrown. */
  static boolean isThrowable(String owner) {
    if (!owner.startsWith("java/")) {
      return false;
    }
    try {
      Class<?> type =
          Class.forName(owner.replace('/', '.'), false, KnownJdk.class.getClassLoader());
      return Throwable.class.isAssignableFrom(type);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
