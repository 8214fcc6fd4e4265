package bufferscope.event;

import bufferscope.event.Event.AwaitsInput;
import bufferscope.event.Event.AwaitsThread;
import bufferscope.event.Event.FailureCaught;
import bufferscope.event.Event.GotInput;
import bufferscope.event.Event.GotThread;
import bufferscope.event.Event.ReachedLine;
import bufferscope.event.Event.Slept;
import bufferscope.event.Event.ThreadEnded;
import bufferscope.event.Event.ThreadFailed;
import bufferscope.event.Event.ThreadInterrupted;
import bufferscope.event.Event.ThreadPaused;
import bufferscope.event.Event.ThreadResumed;
import bufferscope.event.Event.ThreadStarted;
import bufferscope.event.Event.Woke;

/** What a thread does outside the buffer, and what happens to it. */
public sealed interface ThreadEvent extends Event
    permits ThreadStarted,
        ThreadEnded,
        ThreadFailed,
        ThreadInterrupted,
        FailureCaught,
        AwaitsThread,
        GotThread,
        AwaitsInput,
        GotInput,
        ThreadPaused,
        ThreadResumed,
        ReachedLine,
        Slept,
        Woke {
  /** Calls the visitor's method for this event. */
  void accept(ThreadVisitor visitor);

  @Override
  default void accept(EventVisitor visitor) {
    visitor.on(this);
  }

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
  }
}
