package bufferscope.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartFileTest {
  @TempDir private Path folder;
  private Path file;
  private Path part;

  @BeforeEach
  void nameFiles() {
    file = folder.resolve("run");
    part = folder.resolve("run.part");
  }

  @Test
  void aFileThatIsWrittenHasItsNameAndNoPart() throws IOException {
    PartFile.write(file, out -> out.write('a'));
    assertThat(file).hasContent("a");
    assertThat(part).doesNotExist();
  }

  @Test
  void whatFailsLeavesNoPart() {
    assertThatExceptionOfType(BadFileException.class)
        .isThrownBy(() -> PartFile.write(file, out -> failing()))
        .withMessage(file + " cannot be written: no content");
    assertThat(folder).isEmptyDirectory();
  }

  private static void failing() throws IOException {
    throw new IOException("no content");
  }

  @Test
  void aFileThatCannotGetItsNameIsReportedOnce() {
    assertThatExceptionOfType(BadFileException.class)
        .isThrownBy(() -> PartFile.write(file, out -> Files.delete(part)))
        .withMessage(file + " cannot be written: its folder does not exist");
  }
}
