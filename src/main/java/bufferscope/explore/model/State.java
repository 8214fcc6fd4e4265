package bufferscope.explore.model;

import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;

/**
 * The state of a controlled run at one moment, as a value; it belongs to the {@link Model} that
 * made it. Equal states have the same possible futures.
 */
@Immutable
public final class State {
  @SuppressWarnings("Immutable") // never written after the state was made
  private final int[] words;

  private State(int[] words) {
    this.words = words;
  }

  public static State of(int[] words) {
    return new State(words.clone());
  }

  /** Returns a copy of the words of the state, in the order of a {@link Layout}. */
  public int[] words() {
    return words.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State state && Arrays.equals(words, state.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
