package bufferscope.event;

/** What the safeguards of a pipeline meet, and what they do. */
public sealed interface SafeguardEvent extends Event {
  /** Calls the visitor's method for this event. */
  void accept(SafeguardVisitor visitor);

  @Override
  default void accept(EventVisitor visitor) {
    visitor.on(this);
  }

  /** One method for each of these events. */
  interface SafeguardVisitor {
    void on(HostileItemMade event);

    void on(ItemRefused event);

    void on(ItemDeadLettered event);

    void on(ThreadRestarted event);

    void on(ShutdownBegan event);

    void on(ShutdownEnded event);
  }

  /**
   * A hostile producer made an item that is not what it seems; its {@link ItemEvent.ItemMade}
   * follows.
   */
  record HostileItemMade(long at, int thread, Item item, ItemFlaw flaw) implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The item in the thread's hands was refused, and is gone. */
  record ItemRefused(long at, int thread, Item item, Refusal why) implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The item in the thread's hands was put aside, to be looked at later. */
  record ItemDeadLettered(long at, int thread, Item item, String cause) implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * A consumer failed with an exception, dropped the item in its hands and was started again.
   *
   * @param restart how many restarts of this consumer there were, with this one
   */
  record ThreadRestarted(long at, int thread, String message, int restart)
      implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Producers stop; consumers have the time of the limit to use up the rest. */
  record ShutdownBegan(long at, int thread, long limitNanos) implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * The shutdown is over.
   *
   * @param left the items in the buffer and in hands that will not be used
   */
  record ShutdownEnded(long at, int thread, int left) implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /** What is wrong with an item that a hostile producer made. */
  enum ItemFlaw {
    /** Its value is one that no item can have. */
    INVALID,
    /** It names another thread as its maker. */
    FORGED,
    /** It was changed after it was sealed. */
    ALTERED,
    /** It has been put before. */
    REPLAYED
  }

  /** Why an item was refused. */
  enum Refusal {
    /** The buffer stayed full for the time that a put may take. */
    BUFFER_FULL,
    /** Its producer has too many items in the buffer. */
    QUOTA,
    /** Its seal is that of another producer than its maker. */
    FORGED,
    /** Its seal is that of no producer. */
    ALTERED,
    /** It was used before. */
    REPLAYED
  }
}
