package bufferscope.json;

import java.util.function.Function;

/**
 * A key of an object in a file.
 *
 * @param getter what is written under it for such an object
 * @param about what it means, for the schema
 */
public record Key<O, T>(
    String name, Kind<T> kind, Function<O, T> getter, Presence presence, String about) {

  /** When a file has the key. What is left out is as usual. */
  public enum Presence {
    /** It must be there. */
    REQUIRED,
    /** It is always written. */
    WRITTEN,
    /** It is written where it is not as usual. */
    SPECIAL
  }

  public static <O, T> Key<O, T> required(
      String name, Kind<T> kind, Function<O, T> getter, String about) {
    return new Key<>(name, kind, getter, Presence.REQUIRED, about);
  }

  public static <O, T> Key<O, T> of(
      String name, Kind<T> kind, Function<O, T> getter, String about) {
    return new Key<>(name, kind, getter, Presence.WRITTEN, about);
  }

  public static <O, T> Key<O, T> special(
      String name, Kind<T> kind, Function<O, T> getter, String about) {
    return new Key<>(name, kind, getter, Presence.SPECIAL, about);
  }

  boolean isRequired() {
    return presence == Presence.REQUIRED;
  }

  boolean isWritten(O object, O usual) {
    return presence != Presence.SPECIAL || !getter.apply(object).equals(getter.apply(usual));
  }

  Object write(O object) {
    return kind.write(getter.apply(object));
  }
}
