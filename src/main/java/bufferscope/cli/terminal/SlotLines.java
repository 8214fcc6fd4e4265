package bufferscope.cli.terminal;

import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState.BufferState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The slots as lines: as boxes, as numbers or as marks, whichever fits. */
final class SlotLines {
  private static final String FREE = "·";
  private static final int MIN_DIGITS = 2;

  private final BufferState buffer;
  private final int width;
  private final int digits;

  SlotLines(BufferState buffer, int width) {
    this.buffer = buffer;
    this.width = width;
    this.digits =
        buffer.slots().stream()
            .mapToInt(life -> number(life).length())
            .reduce(MIN_DIGITS, Math::max);
  }

  List<Line> heading() {
    if (buffer.message()) {
      ItemLife message = buffer.slots().get(0);
      return List.of(
          new Line(width)
              .add("Message", Style.TITLE)
              .add(message == null ? "  none yet" : message.isStored() ? "  unread" : "  read"));
    }
    String taken =
        "%s of %s taken"
            .formatted(Figures.count(buffer.occupancy()), Figures.count(buffer.capacity()));
    Flow flow = new Flow(width).add("", "Slots", Style.TITLE).add("  ", taken, Style.PLAIN);
    if (buffer.hasPosition(buffer.takeIndex())) {
      flow.add("   ", "next take at " + buffer.takeIndex() + ",", Style.ASIDE);
    }
    if (buffer.hasPosition(buffer.putIndex())) {
      flow.add(" ", "next put at " + buffer.putIndex(), Style.ASIDE);
    }
    return flow.lines();
  }

  /** Returns the variants from the most detailed to the shortest. */
  List<List<Line>> variants() {
    return List.of(boxes(), numbers(), marks(1), oneRow());
  }

  private List<Line> boxes() {
    int perRow = evenRows((width - 1) / (digits + 3));
    List<Line> lines = new ArrayList<>();
    for (int from = 0; from < slotCount(); from += perRow) {
      int to = Math.min(slotCount(), from + perRow);
      lines.add(border(to - from, "┌", "┬", "┐"));
      lines.add(boxRow(from, to));
      lines.add(border(to - from, "└", "┴", "┘"));
      if (!buffer.message()) {
        lines.add(positions(from, to));
      }
    }
    return lines;
  }

  private Line border(int slots, String left, String between, String right) {
    List<String> edges = IntStream.range(0, slots).mapToObj(i -> "─".repeat(digits + 2)).toList();
    return new Line(width).add(left + String.join(between, edges) + right, Style.ASIDE);
  }

  private Line boxRow(int from, int to) {
    Line line = new Line(width).add("│", Style.ASIDE);
    for (ItemLife life : buffer.slots().subList(from, to)) {
      Style style = life == null || life.isStored() ? Style.ITEM : Style.OVER;
      line.add(" " + rightAligned(number(life)) + " ", style).add("│", Style.ASIDE);
    }
    return line;
  }

  /** Returns marks below the slots that the next take and the next put go to. */
  private Line positions(int from, int to) {
    Line line = new Line(width);
    for (int slot = from; slot < to; slot++) {
      boolean take = slot == buffer.takeIndex();
      boolean put = slot == buffer.putIndex();
      line.padTo((slot - from) * (digits + 3) + 1);
      line.add(take && put ? "t+p" : take ? "take" : put ? "put" : "", Style.TITLE);
    }
    return line;
  }

  private List<Line> numbers() {
    List<String> cells =
        buffer.slots().stream()
            .map(life -> rightAligned(life == null ? FREE : number(life)) + " ")
            .toList();
    return rows(cells, evenRows(width / (digits + 1)));
  }

  /** Returns one mark for so many slots; the fuller they are, the denser it is. */
  private List<Line> marks(int slotsPerMark) {
    List<String> marks = new ArrayList<>();
    for (int from = 0; from < slotCount(); from += slotsPerMark) {
      List<@Nullable ItemLife> slots = slots(from, slotsPerMark);
      long taken = slots.stream().filter(Objects::nonNull).count();
      marks.add(TextBar.mark(taken / (double) slots.size()));
    }
    return rows(marks, width);
  }

  private List<Line> oneRow() {
    return marks(Math.max(1, (slotCount() + width - 1) / width));
  }

  private List<Line> rows(List<String> cells, int perRow) {
    List<Line> lines = new ArrayList<>();
    for (int from = 0; from < cells.size(); from += perRow) {
      List<String> row = cells.subList(from, Math.min(cells.size(), from + perRow));
      lines.add(new Line(width).add(String.join("", row), Style.ITEM));
    }
    return lines;
  }

  /** Returns the number of slots in a row with which all rows are about equally long. */
  private int evenRows(int maxPerRow) {
    int max = Math.max(1, maxPerRow);
    int rows = Math.max(1, (slotCount() + max - 1) / max);
    return Math.max(1, (slotCount() + rows - 1) / rows);
  }

  private int slotCount() {
    return buffer.slots().size();
  }

  /** Returns at most {@code count} slots. */
  private List<@Nullable ItemLife> slots(int from, int count) {
    return buffer.slots().subList(from, Math.min(slotCount(), from + count));
  }

  private static String number(@Nullable ItemLife life) {
    return life == null ? "" : String.valueOf(life.item().number());
  }

  private String rightAligned(String text) {
    return " ".repeat(digits - text.length()) + text;
  }
}
