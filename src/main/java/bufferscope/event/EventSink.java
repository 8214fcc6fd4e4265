package bufferscope.event;

/** Takes events from any thread. It never blocks, never throws and never calls back. */
@FunctionalInterface
public interface EventSink {
  void emit(Event event);
}
