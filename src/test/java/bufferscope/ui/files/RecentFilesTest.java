package bufferscope.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of recent files survives a restart; a broken one does not matter. */
final class RecentFilesTest {
  @TempDir private Path folder;

  private RecentFiles recent() {
    return new RecentFiles(folder.resolve("new").resolve("recent.txt"));
  }

  @Test
  void newestIsFirstAndNoneIsThereTwice() {
    Path a = folder.resolve("a.json");
    Path b = folder.resolve("ü b.json");
    recent().add(a);
    recent().add(b);
    recent().add(folder.resolve("x").resolve("..").resolve("a.json"));
    assertThat(recent().load()).containsExactly(a, b);
  }

  @Test
  void oldOnesMakeRoom() {
    IntStream.range(0, 20).forEach(i -> recent().add(folder.resolve(i + ".json")));
    assertThat(recent().load()).hasSize(8).startsWith(folder.resolve("19.json"));
  }

  @Test
  void anotherWindowMayAddToTheListMeanwhile() {
    RecentFiles one = recent();
    RecentFiles other = recent();
    one.add(folder.resolve("one.json"));
    other.add(folder.resolve("other.json"));
    one.add(folder.resolve("three.json"));
    assertThat(recent().load()).hasSize(3).contains(folder.resolve("other.json"));
  }

  @Test
  void passesOverWhatIsBroken() throws IOException {
    Path list = folder.resolve("recent.txt");
    Path good = folder.resolve("good.json");
    Files.writeString(list, "\nrelative\n\u0000\n" + good + "\n");
    assertThat(new RecentFiles(list).load()).containsExactly(good);
    Files.write(list, "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new RecentFiles(list).load()).isEmpty();
    new RecentFiles(list).add(good);
    assertThat(new RecentFiles(list).load()).containsExactly(good);
    Files.writeString(list, "/x\n".repeat(50_000));
    assertThat(new RecentFiles(list).load()).isEmpty();
    assertThat(new RecentFiles(folder).load()).isEmpty();
  }

  @Test
  void forgivesAPlaceThatCannotBeWritten() throws IOException {
    Path notAFolder = Files.createFile(folder.resolve("file"));
    RecentFiles recent = new RecentFiles(notAFolder.resolve("recent.txt"));
    recent.add(folder.resolve("a.json"));
    assertThat(recent.load()).isEmpty();
  }
}
