package bufferscope.trace;

import bufferscope.event.CellEvent.CellCreated;
import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.CellEvent.CellVisitor;
import bufferscope.event.CellEvent.CellWritten;
import bufferscope.trace.SystemState.CellState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of the shared numbers. */
final class CellsFold implements CellVisitor {
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private final ThreadsFold threads;

  CellsFold(List<CellState> start, ThreadsFold threads) {
    this.threads = threads;
    start.forEach(cell -> values.put(cell.name(), cell.value()));
  }

  List<CellState> states() {
    return values.entrySet().stream()
        .map(cell -> new CellState(cell.getKey(), cell.getValue()))
        .toList();
  }

  @Override
  public void on(CellCreated e) {
    values.put(e.cell(), e.value());
  }

  @Override
  public void on(CellRead e) {
    threads.accessesSharedData(e);
  }

  @Override
  public void on(CellWritten e) {
    threads.accessesSharedData(e);
    values.put(e.cell(), e.value());
  }
}
