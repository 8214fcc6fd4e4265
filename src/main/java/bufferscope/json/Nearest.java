package bufferscope.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that a mistyped one probably stands for. */
public final class Nearest {
  /**
   * The maximum number of letters that may be wrong, missing or too many; half of the word at most.
   */
  private static final int MAX_DISTANCE = 3;

  private Nearest() {}

  /** Returns the word of {@code known} nearest to {@code word}, if any is near. */
  public static Optional<String> to(String word, Collection<String> known) {
    return known.stream()
        .filter(each -> Math.abs(each.length() - word.length()) <= MAX_DISTANCE)
        .filter(each -> distance(word, each) <= Math.min(MAX_DISTANCE, each.length() / 2))
        .min(Comparator.comparingInt(each -> distance(word, each)));
  }

  /**
   * Returns the Levenshtein distance: the number of letters to replace, leave out or add, in any
   * case.
   */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
