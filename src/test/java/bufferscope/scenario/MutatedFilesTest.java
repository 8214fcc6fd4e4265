package bufferscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.io.BadFileException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens to a file: it is read, or refused in one sentence. */
final class MutatedFilesTest {
  private static final int FILES = 10_000;

  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\n",
    " ",
    "0",
    "-",
    "e",
    "1e999",
    "NaN",
    "null",
    "true",
    "\"title\":",
    "\"capacity\": -1,",
    "\u0000",
    "\ud83d\ude00",
    "//",
    "'",
    "[[[[[[[[[[[["
  };

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES) // against a hang, not a measurement
  void areReadOrRefusedInOneSentence() {
    SplittableRandom random = new SplittableRandom(3);
    RandomScenarios scenarios = new RandomScenarios(random);
    int refused = 0;
    for (int i = 0; i < FILES; i++) {
      byte[] file = mutated(scenarios.next(), random);
      try {
        NamedScenario read = ScenarioFile.FORMAT.parse("s.json", file);
        byte[] again = ScenarioFile.FORMAT.format(read).getBytes(StandardCharsets.UTF_8);
        assertThat(ScenarioFile.FORMAT.parse("s.json", again)).isEqualTo(read);
      } catch (BadFileException e) {
        assertThat(e.getMessage())
            .matches("s\\.json(, line \\d+: .{10,600}| is not a text in UTF-8)");
        refused++;
      }
    }
    assertThat(refused).isBetween(FILES / 2, FILES - 100);
  }

  private static byte[] mutated(NamedScenario scenario, SplittableRandom random) {
    byte[] file = ScenarioFile.FORMAT.format(scenario).getBytes(StandardCharsets.UTF_8);
    int mutations = random.nextInt(1, 5);
    for (int i = 0; i < mutations; i++) {
      file = mutatedOnce(file, random);
    }
    return file;
  }

  private static byte[] mutatedOnce(byte[] file, SplittableRandom random) {
    int at = random.nextInt(file.length + 1);
    int to = Math.min(file.length, at + random.nextInt(1, 1 + random.nextInt(1, 60)));
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(file, at); // cut off
      case 1 -> joined(head(file, at), tail(file, to)); // a piece is missing
      case 2 -> joined(head(file, to), tail(file, at)); // a piece is there twice
      case 3 -> joined(head(file, at), piece(random), tail(file, at));
      case 4 -> joined(head(file, at), piece(random), tail(file, to));
      case 5 -> flipped(file, at, random);
      default -> swappedDigits(file, random);
    };
  }

  private static byte[] flipped(byte[] file, int at, SplittableRandom random) {
    byte[] flipped = file.clone();
    if (at < flipped.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] swappedDigits(byte[] file, SplittableRandom random) {
    byte[] swapped = file.clone();
    for (int i = 0; i < swapped.length; i++) {
      if (Character.isDigit(swapped[i]) && random.nextInt(8) == 0) {
        swapped[i] = (byte) ('0' + random.nextInt(10));
      }
    }
    return swapped;
  }

  private static byte[] piece(SplittableRandom random) {
    return PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] head(byte[] file, int end) {
    return Arrays.copyOf(file, end);
  }

  private static byte[] tail(byte[] file, int start) {
    return Arrays.copyOfRange(file, start, file.length);
  }

  private static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}
