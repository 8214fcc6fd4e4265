package bufferscope.owncode.plain;

import org.jspecify.annotations.Nullable;

/**
 * The user's choices for a file; null for those that the program makes.
 *
 * @param capacityFrom the constant that the capacity replaces
 */
public record Wishes(
    @Nullable String type,
    @Nullable String put,
    @Nullable String take,
    @Nullable String capacityFrom) {
  public static final Wishes NONE = new Wishes(null, null, null, null);

  /** Returns true if the user has named a part of a buffer, which is wanted then. */
  public boolean nameBuffer() {
    return put != null || take != null || capacityFrom != null;
  }
}
