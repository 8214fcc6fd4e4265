package bufferscope.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window opens of all that is dropped on it. */
final class FileDropTest {
  @TempDir private File folder;

  @Test
  void filesOfJavaAndFoldersAreOpenedTogether() {
    List<File> dropped =
        List.of(new File("notes.txt"), new File("A.java"), new File("a.bscope"), folder);
    assertThat(FileDrop.toOpen(dropped)).containsExactly(Path.of("A.java"), folder.toPath());
  }

  @Test
  void ofOtherFilesTheFirstIsOpened() {
    List<File> dropped = List.of(new File("notes.txt"), new File("a.json"), new File("b.json"));
    assertThat(FileDrop.toOpen(dropped)).containsExactly(Path.of("a.json"));
    assertThat(FileDrop.toOpen(List.of(new File("notes.txt")))).isEmpty();
  }
}
