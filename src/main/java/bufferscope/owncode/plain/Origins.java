package bufferscope.owncode.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import org.objectweb.asm.Opcodes;

/**
 * Where values may come from, as sets of bits: from a random number, whose least and greatest value
 * may be known, from a constant, a clock, or anything else. Some comparisons have the same result
 * whatever a random number is, such as that of a number below 100 with the -1 that ends a program.
 */
final class Origins {
  /** No chance. */
  static final long PLAIN = 1;

  /** Any random number. */
  static final long NUMBER = 2;

  static final long CLOCK = 4;

  private static final long ANY = PLAIN | NUMBER | CLOCK;
  private static final int FIRST = 3;

  /** The numbers that each bit from {@value #FIRST} on stands for. */
  private final List<Origin> ranges = new ArrayList<>();

  private record Origin(boolean isRandom, double least, double greatest) {}

  long constant(double value) {
    return of(new Origin(false, value, value));
  }

  /** Returns the origin of a random number from {@code least} to {@code greatest}. */
  long random(double least, double greatest) {
    return of(new Origin(true, least, greatest));
  }

  private long of(Origin range) {
    if (!ranges.contains(range) && FIRST + ranges.size() < Long.SIZE) {
      ranges.add(range);
    }
    int known = ranges.indexOf(range);
    return known >= 0 ? bit(known) : range.isRandom() ? NUMBER : PLAIN;
  }

  private static long bit(int range) {
    return 1L << (FIRST + range);
  }

  private List<Origin> in(long origins) {
    List<Origin> found = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      if ((origins & bit(i)) != 0) {
        found.add(ranges.get(i));
      }
    }
    return found;
  }

  /** Returns the range in which the value is, if it has one origin. */
  private Optional<Origin> only(long origins) {
    List<Origin> all = in(origins);
    return (origins & ANY) == 0 && all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** Returns the constant that the value is, if it is one. */
  Optional<Double> constantIn(long origins) {
    return only(origins).filter(range -> !range.isRandom()).map(Origin::least);
  }

  /** Returns the chance in the origins: {@link #NUMBER}, {@link #CLOCK}, both, or 0. */
  long chance(long origins) {
    boolean isRandom = in(origins).stream().anyMatch(Origin::isRandom);
    return (origins & (NUMBER | CLOCK)) | (isRandom ? NUMBER : 0);
  }

  /** Returns the origins of a value that is made of others in any way. */
  long blurred(long origins) {
    long chance = chance(origins);
    return chance == 0 ? PLAIN : chance;
  }

  /**
   * Returns the chance by which a comparison of two values may come out in different ways.
   *
   * @param opcode the branch; another one if they are compared in three ways or for being the same
   */
  long compared(int opcode, long one, long other) {
    boolean varies =
        in(one).stream()
            .anyMatch(
                a ->
                    in(other).stream()
                        .filter(b -> a.isRandom() || b.isRandom())
                        .anyMatch(b -> !isFixed(opcode, a, b)));
    return ((one | other) & (NUMBER | CLOCK))
        | (isUnknown(one) ? chance(other) : 0)
        | (isUnknown(other) ? chance(one) : 0)
        | (varies ? NUMBER : 0);
  }

  private static boolean isUnknown(long origins) {
    return origins == 0 || (origins & ANY) != 0;
  }

  private static boolean isFixed(int opcode, Origin one, Origin other) {
    return switch (opcode) {
      case Opcodes.IFLT, Opcodes.IFGE, Opcodes.IF_ICMPLT, Opcodes.IF_ICMPGE ->
          one.least() >= other.greatest() || one.greatest() < other.least();
      case Opcodes.IFGT, Opcodes.IFLE, Opcodes.IF_ICMPGT, Opcodes.IF_ICMPLE ->
          one.greatest() <= other.least() || one.least() > other.greatest();
      default -> one.greatest() < other.least() || one.least() > other.greatest();
    };
  }

  /** Returns the origins of the result of an operation on one number. */
  long converted(int opcode, long origins) {
    return switch (opcode) {
      case Opcodes.CHECKCAST, Opcodes.I2L, Opcodes.I2D, Opcodes.L2D -> origins;
      case Opcodes.D2I, Opcodes.D2L ->
          only(origins)
              .filter(Origin::isRandom)
              .map(range -> random(Math.floor(range.least()), Math.ceil(range.greatest())))
              .orElse(blurred(origins));
      default -> blurred(origins);
    };
  }

  /** Returns the origins of the result of an operation on two numbers. */
  long combined(int opcode, long one, long other) {
    return switch (opcode) {
      case Opcodes.IADD, Opcodes.DADD -> combined((a, b) -> a + b, one, other);
      case Opcodes.ISUB, Opcodes.DSUB -> combined((a, b) -> a - b, one, other);
      case Opcodes.IMUL, Opcodes.DMUL -> combined((a, b) -> a * b, one, other);
      default -> blurred(one | other);
    };
  }

  private long combined(DoubleBinaryOperator operation, long one, long other) {
    Optional<Origin> a = only(one);
    Optional<Origin> b = only(other);
    if (a.isEmpty() || b.isEmpty() || chance(one | other) == 0) {
      return blurred(one | other);
    }
    double[] ends =
        DoubleStream.of(a.get().least(), a.get().greatest())
            .flatMap(
                x ->
                    DoubleStream.of(b.get().least(), b.get().greatest())
                        .map(y -> operation.applyAsDouble(x, y)))
            .sorted()
            .toArray();
    boolean fits = ends[0] >= Integer.MIN_VALUE && ends[ends.length - 1] <= Integer.MAX_VALUE;
    return fits ? random(ends[0], ends[ends.length - 1]) : blurred(one | other);
  }
}
