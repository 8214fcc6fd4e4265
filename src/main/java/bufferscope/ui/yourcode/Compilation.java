package bufferscope.ui.yourcode;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.FileSearch;
import bufferscope.explore.search.LiveTrial;
import bufferscope.explore.search.LoneProducer;
import bufferscope.explore.search.PlainSearch;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainLive;
import bufferscope.owncode.plain.PlainProgram;
import bufferscope.owncode.plain.SourceLines;
import bufferscope.owncode.plain.Wishes;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import bufferscope.ui.session.OpenedBuffer;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.OpenedProgram;
import bufferscope.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Makes a text ready to be run and stepped through, on a thread of its own. */
final class Compilation extends Task<Compilation.Compiled> {
  /** Few enough threads to follow with the eyes, and enough for most of what can go wrong. */
  private static final Bounds FIRST = new Bounds(2, 2, 1, 2);

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^\\s*public\\s+(?:(?:final|abstract|sealed|strictfp)\\s+)*"
              + "(?:class|record|interface|enum)\\s+(\\w+)",
          Pattern.MULTILINE);

  private final String file;
  private final String text;
  private final Wishes wishes;

  /**
   * The code, or what is wrong with it.
   *
   * @param code null if something is wrong
   */
  record Compiled(@Nullable OpenedCode code, List<Remark> remarks) {}

  Compilation(String file, String text, Wishes wishes) {
    this.file = file;
    this.text = text;
    this.wishes = wishes;
  }

  /** The name that a file with this text must have, since the text may be one of another file. */
  static String nameForJava(String text) {
    Matcher type = PUBLIC_TYPE.matcher(text);
    return type.find() ? type.group(1) + ".java" : "YourCode.java";
  }

  @Override
  protected Compiled call() {
    SourceLines lines = SourceLines.of(text);
    Path name = Path.of(lines.areSeveral() ? file : nameForJava(text));
    try {
      return new Compiled(opened(name), List.of());
    } catch (RefusedCodeException | NotFollowedException | NotRepeatableException e) {
      return new Compiled(null, Remark.in(String.valueOf(e.getMessage()), lines));
    }
  }

  /** Opens the buffer in the text or, if there is none, the program from its main. */
  private OpenedCode opened(Path name) {
    try {
      return buffer(name);
    } catch (RefusedCodeException e) {
      return FileSearch.insteadOf(
          e, wishes, () -> OpenedProgram.of(file, text, PlainProgram.of(name, text, wishes)));
    }
  }

  private OpenedCode buffer(Path name) {
    PlainCode code = PlainCode.of(name, text, wishes);
    boolean inOrder = LoneProducer.isInOrder(code);
    Bounds bounds = PlainSearch.asked(code.exercise(), FIRST);
    Model first = Model.of(code, bounds, Semantics.BARGING, inOrder);
    Optional<PlainLive> live = Optional.empty();
    String whyNotLive = "";
    try {
      live = Optional.of(LiveTrial.of(code, inOrder));
    } catch (RefusedCodeException e) {
      whyNotLive =
          Remark.in(String.valueOf(e.getMessage()), SourceLines.of(text)).stream()
              .map(each -> Texts.sentence(each.inWords()))
              .collect(Collectors.joining(" "));
    }
    return new OpenedBuffer(
        file,
        text,
        code,
        () -> PlainProgram.of(name, text, wishes),
        wishes,
        inOrder,
        first,
        live,
        whyNotLive);
  }
}
