package bufferscope.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Item;
import bufferscope.measure.Results;
import bufferscope.measure.Results.ItemEntry;
import bufferscope.measure.Results.ItemVerdict;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Items that belong together are side by side, whatever went wrong before them. */
final class RowTest {
  /** Entries written as their numbers, with a letter for what is wrong. */
  private static List<ItemEntry> entries(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(RowTest::entry)
        .toList();
  }

  private static ItemEntry entry(String word) {
    ItemVerdict mark =
        switch (word.charAt(word.length() - 1)) {
          case 'l' -> ItemVerdict.LOST;
          case 'd' -> ItemVerdict.DOUBLED;
          case 'r' -> ItemVerdict.REORDERED;
          case 'n' -> ItemVerdict.NOT_USED;
          default -> ItemVerdict.FINE;
        };
    long number = Long.parseLong(word.replaceAll("\\D", ""));
    return new ItemEntry(new Item(number, 1), "T", mark, null);
  }

  private static List<String> rows(String produced, String consumed) {
    return rows(produced, consumed, 0);
  }

  private static List<String> rows(String produced, String consumed, long before) {
    return Row.of(new Results(entries(produced), entries(consumed), before, before)).stream()
        .map(
            row ->
                number(row.produced()) + (row.isDifferent() ? "!" : "|") + number(row.consumed()))
        .toList();
  }

  private static String number(@Nullable ItemEntry entry) {
    return entry == null ? "" : String.valueOf(entry.item().number());
  }

  @Test
  void whatIsStillInTheBufferStandsAlone() {
    assertThat(rows("1 2 3", "1 2")).containsExactly("1|1", "2|2", "3|");
  }

  @Test
  void aLostOneHasNothingBesideIt() {
    assertThat(rows("1 2l 3", "1 3")).containsExactly("1|1", "2!", "3|3");
  }

  @Test
  void whatWasTakenAndLostStandsBesideItself() {
    assertThat(rows("1l 2", "1n 2")).containsExactly("1!1", "2|2");
  }

  @Test
  void aDoubledOneHasNothingBesideIt() {
    assertThat(rows("1 2", "1 1d 2")).containsExactly("1|1", "!1", "2|2");
  }

  @Test
  void reorderedOnesStandWhereTheyCame() {
    assertThat(rows("1 2 3", "2r 1 3")).containsExactly("1!2", "2!1", "3|3");
  }

  @Test
  void whatIsNotUsedIsNoDifference() {
    assertThat(rows("1 2", "1n 2")).containsExactly("1|1", "2|2");
  }

  @Test
  void whatIsNotKeptOnOneSideIsLeftOutOnTheOther() {
    assertThat(rows("4l 5 6", "2 3 5", 9)).containsExactly("4!", "5|5", "6|");
    assertThat(rows("8 9", "1 2", 9)).containsExactly("8|", "9|");
  }
}
