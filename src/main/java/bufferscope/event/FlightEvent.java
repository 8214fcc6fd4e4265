package bufferscope.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/**
 * An event of a run as JDK Flight Recorder keeps it, so that JDK Mission Control shows it in the
 * lane of its thread. While the JDK records nothing, it costs nothing: even its class is not
 * loaded, since the JDK rewrites such a class when it is loaded.
 */
@Name(FlightEvent.NAME)
@Label("Step")
@Category("Bufferscope")
@Description("What a thread did at the buffer")
@StackTrace(false)
final class FlightEvent extends jdk.jfr.Event {
  static final String NAME = "bufferscope.Step";

  @Label("Step")
  String step = "";

  @Label("Details")
  String details = "";

  @Label("Run time")
  @Description("The time of the run, which leaves pauses out")
  @Timespan
  long runTime;

  /** Hands the event to the recording of the JDK, if there is one, on the thread that acted. */
  static void record(Event event) {
    FlightEvent flight = new FlightEvent();
    if (flight.shouldCommit()) {
      flight.step = event.getClass().getSimpleName();
      flight.details = event.toString();
      flight.runTime = event.at();
      flight.commit();
    }
  }
}
