package bufferscope.owncode.plain;

import bufferscope.event.FailureMessage;
import bufferscope.owncode.twin.EndlessLoopError;
import bufferscope.owncode.twin.Heap;
import bufferscope.sync.controlled.CallFailedException;
import bufferscope.sync.controlled.CodeLine;
import bufferscope.sync.controlled.NotRepeatableException;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** The end of a call of a file's code that threw. */
final class EndOfCall {
  private static final String TWINS = Heap.class.getPackageName() + ".";
  private static final Pattern HOOKS = Pattern.compile(Pattern.quote(TWINS) + "\\w*Hooks");

  private EndOfCall() {}

  /** Returns what the call threw, or throws it if it has a meaning of its own. */
  static RuntimeException thrown(Throwable thrown, IntFunction<CodeLine> lineNames)
      throws InterruptedException {
    if (thrown instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (thrown instanceof Error error && error.getStackTrace().length == 0) {
      throw error; // it unwinds the call
    }
    if (thrown instanceof NotRepeatableException differs) {
      throw differs; // no verdict, even if the code catches it
    }
    if (thrown instanceof EndlessLoopError) {
      return new CallFailedException(String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof IllegalMonitorStateException wrongUse) {
      throw wrongUse;
    }
    return new CallFailedException(description(thrown, lineNames));
  }

  /** Returns what was thrown, with the line of the file. */
  static String description(Throwable thrown, IntFunction<CodeLine> lineNames) {
    String message = String.valueOf(thrown.getMessage());
    boolean namesHooks = HOOKS.matcher(message).find(); // in what Java says about null
    return (namesHooks ? thrown.getClass().getSimpleName() : readable(FailureMessage.of(thrown)))
        + line(thrown, lineNames);
  }

  /** Leaves out the names of classes that stand for others. */
  private static String readable(String message) {
    return message.replaceAll(Pattern.quote(TWINS) + "\\w+\\.", "");
  }

  private static String line(Throwable thrown, IntFunction<CodeLine> lineNames) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> !frame.getClassName().startsWith("bufferscope."))
        .filter(frame -> !frame.getClassName().startsWith("java."))
        .filter(frame -> !frame.getClassName().startsWith("jdk."))
        .filter(frame -> frame.getLineNumber() > 0)
        .findFirst()
        .map(frame -> " at " + lineNames.apply(frame.getLineNumber()))
        .orElse("");
  }
}
