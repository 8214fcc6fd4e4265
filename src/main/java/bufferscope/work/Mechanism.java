package bufferscope.work;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.TwoConditions;
import bufferscope.event.Item;
import bufferscope.sync.Sync;
import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The catalogue: every way to build the buffer. A new one is a class and a line here. */
public enum Mechanism {
  TWO_CONDITIONS("two-conditions", TwoConditions::new);

  private final String id;
  private final Constructor constructor;

  Mechanism(String id, Constructor constructor) {
    this.id = id;
    this.constructor = constructor;
  }

  /** Makes an empty buffer of the given capacity. */
  @Immutable
  private interface Constructor {
    BoundedBuffer<Item> newBuffer(Sync sync, int capacity);
  }

  /** The name in files and on the command line. */
  public String id() {
    return id;
  }

  public BoundedBuffer<Item> newBuffer(Sync sync, int capacity) {
    return constructor.newBuffer(sync, capacity);
  }

  /**
   * The mechanism of that id.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Mechanism of(String id) {
    for (Mechanism mechanism : values()) {
      if (mechanism.id.equals(id)) {
        return mechanism;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is not a mechanism; there is %s"
            .formatted(
                id, Arrays.stream(values()).map(Mechanism::id).collect(Collectors.joining(", "))));
  }
}
