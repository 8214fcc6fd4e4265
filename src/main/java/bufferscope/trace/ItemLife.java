package bufferscope.trace;

import bufferscope.event.Item;

/** An item and the run times of its stations in nanoseconds; {@link #NOT_YET} for those to come. */
public record ItemLife(Item item, long made, long inserted, long removed, long finished) {
  public static final long NOT_YET = -1;

  /** Returns true if the item is in a slot and no thread has read it there. */
  public boolean isStored() {
    return inserted != NOT_YET && removed == NOT_YET;
  }

  static ItemLife made(Item item, long at) {
    return new ItemLife(item, at, NOT_YET, NOT_YET, NOT_YET);
  }

  ItemLife inserted(long at) {
    return new ItemLife(item, made, at, NOT_YET, NOT_YET);
  }

  ItemLife removed(long at) {
    return new ItemLife(item, made, inserted, at, NOT_YET);
  }

  ItemLife finished(long at) {
    return new ItemLife(item, made, inserted, removed, at);
  }
}
