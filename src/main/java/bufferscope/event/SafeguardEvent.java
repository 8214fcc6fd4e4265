package bufferscope.event;

/** An event of the safeguards of a pipeline: a flaw that they meet, or a measure that they take. */
public sealed interface SafeguardEvent extends Event {
  /** One method for each of these events. */
  interface SafeguardVisitor {
    void on(HostileItemMade event);

    void on(ItemRefused event);

    void on(ItemDeadLettered event);

    void on(ThreadRestarted event);

    void on(ShutdownBegan event);

    void on(ShutdownEnded event);
  }

  /** A hostile producer made an item with a flaw; its {@link ItemEvent.ItemMade} follows. */
  record HostileItemMade(long at, int thread, Item item, ItemFlaw flaw) implements SafeguardEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.safeguards().on(this);
    }
  }

  /** The item in the thread's hands was refused and discarded. */
  record ItemRefused(long at, int thread, Item item, Refusal why) implements SafeguardEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.safeguards().on(this);
    }
  }

  /** The item in the thread's hands went to the dead letters, to be examined later. */
  record ItemDeadLettered(long at, int thread, Item item, String cause) implements SafeguardEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.safeguards().on(this);
    }
  }

  /**
   * A consumer failed with an exception, dropped the item in its hands and was started again.
   *
   * @param restart the number of restarts of this consumer, including this one
   */
  record ThreadRestarted(long at, int thread, String message, int restart)
      implements SafeguardEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.safeguards().on(this);
    }
  }

  /** Producers stop; consumers have until the limit to use up the remaining items. */
  record ShutdownBegan(long at, int thread, long limitNanos) implements SafeguardEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.safeguards().on(this);
    }
  }

  /**
   * The shutdown is over.
   *
   * @param left the items in the buffer and in hands that will not be used
   */
  record ShutdownEnded(long at, int thread, int left) implements SafeguardEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.safeguards().on(this);
    }
  }

  /** The flaw of an item that a hostile producer made. */
  enum ItemFlaw {
    /** Its value is one that no item can have. */
    INVALID,
    /** It names another thread as its maker. */
    FORGED,
    /** It was changed after it was sealed. */
    ALTERED,
    /** The same item was put before. */
    REPLAYED
  }

  /** The reason why an item was refused. */
  enum Refusal {
    /** The buffer stayed full for as long as a put may wait. */
    BUFFER_FULL,
    /** Its producer has too many items in the buffer. */
    QUOTA,
    /** Its seal is valid, but belongs to another producer than its maker. */
    FORGED,
    /** Its seal belongs to no producer. */
    ALTERED,
    /** It was used before. */
    REPLAYED
  }
}
