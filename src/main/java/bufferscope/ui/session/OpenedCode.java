package bufferscope.ui.session;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.MappedBuffer;
import bufferscope.explore.search.PlainSearch;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.owncode.plain.Exercise;
import bufferscope.owncode.plain.PlainLive;
import bufferscope.owncode.plain.SourceLines;
import bufferscope.owncode.plain.Wishes;
import bufferscope.work.SourceCode;
import java.util.Optional;

/** Code in plain Java that the window shows instead of a mechanism. */
public sealed interface OpenedCode permits OpenedBuffer, OpenedProgram {
  /** Returns the name of its file. */
  String file();

  /** Returns its text, see {@link SourceLines#of}. */
  String text();

  /** Returns its text as the code pane shows it. */
  default SourceCode source() {
    return SourceCode.ofPlain(file(), SourceLines.of(text()).texts(), firstLine());
  }

  /** Returns the model with which stepping begins. */
  Model first();

  /** Returns the code for live runs; empty if it cannot run live. */
  Optional<PlainLive> live();

  /** Returns what keeps it from running live; empty if nothing does. */
  String whyNotLive();

  /** Returns the exercise in the comments of the file. */
  Optional<Exercise> exercise();

  /** Returns a sentence about the code that was found in the file. */
  String description();

  /** Returns the names that were found; none for what the user cannot choose. */
  Wishes found();

  /** Returns the line at which the user begins to read. */
  int firstLine();

  /** Returns true if the code has its own threads, whatever the user asks for. */
  boolean hasFixedThreads();

  boolean hasFixedCapacity();

  /**
   * Returns the code for a map; empty if it has its own threads, so that there is nothing to vary.
   */
  Optional<MappedBuffer> mapped();

  /** Makes another model, which takes too long for the JavaFX thread. */
  Model model(Bounds bounds, Semantics semantics);

  /** Searches the code, likewise, for a schedule with as few of these as possible. */
  PlainSearch.Result search(Wish wish, ScheduleCost minimised, Limits limits);

  /** Returns true if it can run live. */
  default boolean isLive() {
    return live().isPresent();
  }
}
