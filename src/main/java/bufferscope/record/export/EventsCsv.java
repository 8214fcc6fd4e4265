package bufferscope.record.export;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.trace.StateFold;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All events with all their components: one line for each event, and one column for each component
 * of any event, empty for events without it.
 */
final class EventsCsv {
  private static final String NUMBER = "event";
  private static final String KIND = "kind";
  private static final String THREAD_NAME = "threadName";

  private EventsCsv() {}

  static void write(Part part, TextSink out) {
    List<String> header = header();
    out.add(Csv.line(header));
    StateFold fold = part.stretch().foldAt(part.from());
    part.read(
        (index, event) -> {
          fold.apply(event);
          Map<String, String> cells = new HashMap<>();
          cells.put(NUMBER, Long.toString(index));
          cells.put(KIND, event.getClass().getSimpleName());
          cells.put(THREAD_NAME, fold.threadName(event.thread()));
          put(cells, "", event);
          out.add(Csv.line(header.stream().map(name -> cells.getOrDefault(name, "")).toList()));
        });
  }

  private static List<String> header() {
    Set<String> names = new LinkedHashSet<>(List.of(NUMBER, KIND, THREAD_NAME));
    Arrays.stream(Event.class.getPermittedSubclasses())
        .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
        .flatMap(event -> Arrays.stream(event.getRecordComponents()))
        .forEach(component -> addNames(names, component));
    return new ArrayList<>(names);
  }

  private static void addNames(Set<String> names, RecordComponent component) {
    if (component.getType() == Item.class) {
      for (RecordComponent of : Item.class.getRecordComponents()) {
        names.add("item." + of.getName());
      }
    } else {
      names.add(component.getName());
    }
  }

  private static void put(Map<String, String> cells, String prefix, Object of) {
    for (RecordComponent component : of.getClass().getRecordComponents()) {
      Object value = value(component, of);
      if (value instanceof Item) {
        put(cells, "item.", value);
      } else if (value != null) {
        cells.put(prefix + component.getName(), value.toString());
      }
    }
  }

  private static @Nullable Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the components of a public record can be read", e);
    }
  }
}
