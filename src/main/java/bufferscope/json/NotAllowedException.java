package bufferscope.json;

import com.fasterxml.jackson.core.JsonPointer;

/** A value in a file is not allowed, although the schema accepts it. */
public final class NotAllowedException extends RuntimeException {
  private final transient JsonPointer place;
  private final String allowed;

  /** Refuses the value of a key of the outermost object; {@code allowed} names what is allowed. */
  public NotAllowedException(String key, String allowed) {
    this.place = JsonPointer.empty().appendProperty(key);
    this.allowed = allowed;
  }

  JsonPointer place() {
    return place;
  }

  String allowed() {
    return allowed;
  }
}
