package bufferscope.owncode.twin;

import java.util.IllegalFormatException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What transformed code calls in a search instead of methods that print. */
public final class PrintHooks {
  private PrintHooks() {}

  public static void println() {
    Heap.current().print(() -> "\n");
  }

  public static void println(@Nullable Object value) {
    print(value);
    println();
  }

  public static void print(@Nullable Object value) {
    Object text = text(value);
    Heap.current().print(() -> String.valueOf(text));
  }

  public static void printf(String format, @Nullable Object[] values) {
    printf(Locale.getDefault(Locale.Category.FORMAT), format, values);
  }

  public static void printf(Locale locale, String format, @Nullable Object[] values) {
    Object[] texts = new Object[values == null ? 0 : values.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(values[i]);
    }
    Heap.current().print(() -> formatted(locale, format, texts));
  }

  private static String formatted(Locale locale, String format, @Nullable Object[] texts) {
    try {
      return String.format(locale, format, texts);
    } catch (IllegalFormatException e) {
      return format;
    }
  }

  /** Stands for the trace of an exception, of which only the exception itself is printed. */
  public static void printStackTrace(Throwable thrown) {
    println(thrown);
  }

  /** Returns the value or, of an object, the text, which code of the file may make. */
  private static @Nullable Object text(@Nullable Object value) {
    if (value instanceof char[] characters) {
      return String.valueOf(characters);
    }
    return ValueNumbers.isValue(value) ? value : String.valueOf(value);
  }
}
