package bufferscope.event;

/** An event of a thread outside the buffer. */
public sealed interface ThreadEvent extends Event {
  /** One method for each of these events. */
  interface ThreadVisitor {
    void on(ThreadStarted event);

    void on(ThreadEnded event);

    void on(ThreadFailed event);

    void on(ThreadInterrupted event);

    void on(FailureCaught event);

    void on(AwaitsThread event);

    void on(GotThread event);

    void on(AwaitsInput event);

    void on(GotInput event);

    void on(ThreadPaused event);

    void on(ThreadResumed event);

    void on(ReachedLine event);

    void on(Slept event);

    void on(Woke event);

    void on(SettingChanged event);
  }

  record ThreadStarted(long at, int thread, String name, Role role) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /** The thread ended. An item in its hands stays there. */
  record ThreadEnded(long at, int thread, Ending ending) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /** The thread threw; {@code message} names the exception. */
  record ThreadFailed(long at, int thread, String message) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /** The thread was interrupted. It notices this at its next wait or sleep. */
  record ThreadInterrupted(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /** The thread caught an exception, dropped the item in its hands and goes on. */
  record FailureCaught(long at, int thread, String message) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /** The worker is in the queue of a pool until one of the pool's threads is free. */
  record AwaitsThread(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /** A thread of the pool runs the worker until the worker ends. */
  record GotThread(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /** The producer waits for the user to type a line, from which it makes an item. */
  record AwaitsInput(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  record GotInput(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /** The user paused this one thread. */
  record ThreadPaused(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  record ThreadResumed(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /** The thread is about to execute this line of the buffer's source. */
  record ReachedLine(long at, int thread, int line) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /**
   * The thread began to work on an item, or continues at another rate.
   *
   * @param began the run time in nanoseconds at which it would have begun at this rate
   * @param nanos the duration of the whole work at this rate
   */
  record Slept(long at, int thread, long began, long nanos) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  record Woke(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /**
   * A setting of the threads was changed while the run was under way.
   *
   * @param thread the thread that has another rate, or the one that acts for the user
   * @param value items per second, infinite if unlimited; or a number of threads
   */
  record SettingChanged(long at, int thread, ChangedSetting setting, double value)
      implements ThreadEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.threads().on(this);
    }
  }

  /** A setting that can change during a run. */
  enum ChangedSetting {
    /** The rate of each producer. */
    PRODUCTION_RATE,
    /** The rate of each consumer. */
    CONSUMPTION_RATE,
    /** The rate of one thread. */
    THREAD_RATE,
    /** The number of producers. */
    PRODUCERS,
    /** The number of consumers. */
    CONSUMERS
  }

  /** The reason why a thread ended. */
  enum Ending {
    /** It made or used up all its items. */
    DONE,
    /** The user wants fewer threads. */
    RETIRED,
    /** It was interrupted. */
    INTERRUPTED,
    /** It took "THE END". */
    TOOK_THE_END,
    /** All tasks are done, and the thread that joined the buffer ended the consumers. */
    JOINED
  }
}
