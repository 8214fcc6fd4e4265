package bufferscope.record.export;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.record.Activity;
import bufferscope.record.ActivityText;
import bufferscope.record.EventText;
import bufferscope.trace.StateFold;
import bufferscope.trace.ThreadState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The trace of an execution as textbooks print it: a column for the state of each thread, one for
 * the count of items and one for a comment, and a row for each step. The model is in figures 30.9
 * to 30.11 of Arpaci-Dusseau and Arpaci-Dusseau, Operating Systems: Three Easy Pieces.
 */
final class TraceTable {
  private final Part part;
  private final Map<Integer, String> threads = new TreeMap<>();

  /** Threads that act for the user, but not in this part. */
  private final Set<Integer> idleControls = new HashSet<>();

  /**
   * A step and its effects.
   *
   * @param event the number of the event
   * @param at run time in nanoseconds
   * @param states the states of the threads, in the order of the columns
   * @param count the number of items in the buffer
   */
  record TableRow(long event, long at, List<String> states, int count, String comment) {
    /** Returns the texts of its cells, in the order of {@link TraceTable#header}. */
    List<String> cells() {
      List<String> cells = new ArrayList<>();
      cells.add(Long.toString(event));
      cells.add(Seconds.of(at));
      cells.addAll(states);
      cells.add(Integer.toString(count));
      cells.add(comment);
      return cells;
    }
  }

  /** Creates the table of that part; its columns are the threads that had not ended before it. */
  TraceTable(Part part) {
    this.part = part;
    part.stretch().stateAt(part.from()).threads().stream()
        .filter(thread -> !thread.status().isOver())
        .forEach(thread -> add(thread.id(), thread.name(), thread.role()));
    part.read(
        (index, event) -> {
          if (event instanceof ThreadStarted e) {
            add(e.thread(), e.name(), e.role());
          } else {
            idleControls.remove(event.thread());
          }
        });
    threads.keySet().removeAll(idleControls);
  }

  private void add(int thread, String name, Role role) {
    threads.put(thread, name);
    if (role == Role.CONTROL) {
      idleControls.add(thread);
    }
  }

  List<String> header() {
    List<String> header = new ArrayList<>(List.of("event", "seconds"));
    header.addAll(threads.values());
    header.add("count");
    header.add("comment");
    return header;
  }

  /** Passes the rows to the reader, oldest first. */
  void forEachRow(Consumer<TableRow> reader) {
    StateFold fold = part.stretch().foldAt(part.from());
    EventText texts = new EventText(fold::threadName);
    part.read(
        (index, event) -> {
          fold.apply(event);
          texts.of(event).ifPresent(text -> reader.accept(row(index, event, fold, text)));
        });
  }

  private TableRow row(long index, Event event, StateFold fold, String comment) {
    List<String> states =
        threads.keySet().stream()
            .map(id -> fold.thread(id).map(TraceTable::state).orElse("-"))
            .toList();
    return new TableRow(index, event.at(), states, fold.occupancy(), comment);
  }

  private static String state(ThreadState thread) {
    return ActivityText.of(Activity.of(thread));
  }
}
