package bufferscope.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The lines of a text, counted as editors count them, in no more memory than allowed. */
final class LineReaderTest {
  private static List<String> lines(String text, int kept) throws IOException {
    LineReader reader = new LineReader(new StringReader(text), kept);
    List<String> lines = new ArrayList<>();
    for (String line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
      assertThat(reader.number()).isEqualTo(lines.size());
      assertThat(reader.isEndless()).isFalse();
    }
    return lines;
  }

  @Test
  void readsTheLinesOfAnyText() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 10_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(9); length > 0; length--) {
        text.append("ab\r\n\n".charAt(random.nextInt(5)));
      }
      assertThat(lines(text.toString(), 10)).isEqualTo(text.toString().lines().toList());
    }
  }

  @Test
  void keepsTheBeginningOfLongLines() throws IOException {
    assertThat(lines("\uFEFF123456\n12\n\uFEFF", 3)).containsExactly("123", "12", "\uFEFF");
  }

  @Test
  void stopsAtALineWithoutEnd() throws IOException {
    Reader zeros =
        new Reader() {
          @Override
          public int read(char[] text, int from, int length) {
            return length;
          }

          @Override
          public void close() {}
        };
    LineReader reader = new LineReader(zeros, 3);
    assertThat(reader.next()).isEqualTo("\0\0\0");
    assertThat(reader.isEndless()).isTrue();
    assertThat(reader.number()).isEqualTo(1);
    assertThat(reader.next()).isNull();
  }

  @Test
  void aLineIsThereBeforeTheNextOneBegins() throws IOException {
    StringReader first = new StringReader("a\r");
    Reader slow =
        new Reader() {
          @Override
          public int read(char[] text, int from, int length) throws IOException {
            int read = first.read(text, from, length);
            if (read < 0) {
              throw new IOException("would wait");
            }
            return read;
          }

          @Override
          public void close() {}
        };
    assertThat(new LineReader(slow, 3).next()).isEqualTo("a");
  }
}
