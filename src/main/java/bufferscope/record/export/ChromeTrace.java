package bufferscope.record.export;

import bufferscope.event.Event;
import bufferscope.record.Activity;
import bufferscope.record.ActivityText;
import bufferscope.record.Arrow;
import bufferscope.record.Lane;
import bufferscope.record.MarkKind;
import bufferscope.record.Timeline;
import bufferscope.record.Track;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * The trace event format of Chrome, which Perfetto opens. Each thread is a track with its states as
 * slices; arrows are flows, and the occupancy is a counter. Each lock is a track with its owners as
 * slices.
 *
 * @see <a
 *     href="https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU">Trace
 *     Event Format</a>
 */
final class ChromeTrace {
  private static final int THREADS = 1;
  private static final int LOCKS = 2;
  private static final int MICRO_DIGITS = 3;

  private final Part part;
  private final Timeline timeline;
  private final JsonGenerator json;

  private ChromeTrace(Part part, JsonGenerator json) {
    this.part = part;
    this.json = json;
    timeline = part.timeline();
  }

  static void write(Part part, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    json.writeStartObject();
    json.writeStringField("displayTimeUnit", "ns");
    json.writeArrayFieldStart("traceEvents");
    ChromeTrace trace = new ChromeTrace(part, json);
    trace.threads();
    trace.locks();
    trace.flows();
    trace.counter();
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write('\n');
  }

  private void threads() throws IOException {
    name("process_name", THREADS, 0, "threads");
    for (Lane lane : timeline.lanes()) {
      name("thread_name", THREADS, lane.thread(), lane.name());
      for (Part.Span<Activity> span : part.spans(lane.activities())) {
        if (!span.value().status().isOver()) {
          slice(THREADS, lane.thread(), span, ActivityText.of(span.value()), "state");
        }
      }
      Track<MarkKind> marks = lane.marks();
      for (int i = marks.floorEvent(part.from() - 1) + 1; i < marks.size(); i++) {
        if (part.has(marks.event(i))) {
          mark(lane, marks.at(i), marks.value(i));
        }
      }
    }
  }

  private void locks() throws IOException {
    name("process_name", LOCKS, 0, "locks");
    int number = 0;
    for (Map.Entry<String, Track<Integer>> lock : timeline.owners().entrySet()) {
      number++;
      name("thread_name", LOCKS, number, lock.getKey());
      for (Part.Span<Integer> span : part.spans(lock.getValue())) {
        if (span.value() != Event.NO_THREAD) {
          slice(LOCKS, number, span, threadName(span.value()), "owner");
        }
      }
    }
  }

  private void flows() throws IOException {
    int id = 0;
    for (Arrow arrow : timeline.arrows(part.from(), part.to())) {
      if (part.has(arrow.from()) && part.has(arrow.to())) {
        id++;
        flow("s", id, arrow, arrow.fromThread(), arrow.fromAt());
        flow("f", id, arrow, arrow.toThread(), arrow.toAt());
      }
    }
  }

  private void counter() throws IOException {
    for (Part.Span<Integer> span : part.spans(timeline.occupancy())) {
      begin("C", "occupancy", THREADS, 0, span.begin());
      json.writeObjectFieldStart("args");
      json.writeNumberField("items", span.value());
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private void name(String kind, int process, int track, String name) throws IOException {
    begin("M", kind, process, track, 0);
    json.writeObjectFieldStart("args");
    json.writeStringField("name", name);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void slice(int process, int track, Part.Span<?> span, String name, String category)
      throws IOException {
    begin("X", name, process, track, span.begin());
    json.writeStringField("cat", category);
    json.writeNumberField("dur", micros(span.end() - span.begin()));
    json.writeObjectFieldStart("args");
    json.writeNumberField("event", span.event());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void mark(Lane lane, long at, MarkKind kind) throws IOException {
    begin("i", words(kind), THREADS, lane.thread(), at);
    json.writeStringField("s", "t");
    json.writeEndObject();
  }

  private void flow(String phase, int id, Arrow arrow, int thread, long at) throws IOException {
    begin(phase, words(arrow.relation()), THREADS, thread, at);
    json.writeStringField("cat", "cause");
    json.writeNumberField("id", id);
    json.writeStringField("bp", "e");
    json.writeEndObject();
  }

  private void begin(String phase, String name, int process, int track, long at)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ph", phase);
    json.writeStringField("name", name);
    json.writeNumberField("pid", process);
    json.writeNumberField("tid", track);
    json.writeNumberField("ts", micros(at));
  }

  private static BigDecimal micros(long nanos) {
    return BigDecimal.valueOf(nanos, MICRO_DIGITS);
  }

  private String threadName(int thread) {
    return timeline.lane(thread).map(Lane::name).orElse("#" + thread);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
