package bufferscope.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file is saved as a whole or not at all, and nothing else in its folder is touched. */
@Timeout(60)
final class TextFileTest {
  @TempDir private Path folder;

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @Test
  void savesAndReads() throws IOException {
    Path file = folder.resolve("a.txt");
    TextFile.write(file, "größer\n");
    assertThat(file).hasContent("größer\n");
    TextFile.write(file, "");
    assertThat(file).isEmptyFile();
    assertThat(names()).containsExactly("a.txt");
    Files.writeString(file, "\uFEFFwith a mark");
    assertThat(TextFile.read(file, 100)).isEqualTo("with a mark");
    assertThatThrownBy(() -> TextFile.read(file, 13))
        .isInstanceOf(BadFileException.class)
        .hasMessage(file + " is longer than 13 bytes");
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    Path file = folder.resolve("a.txt");
    Path part = Files.writeString(folder.resolve("a.txt.part"), "a chapter");
    TextFile.write(file, "new");
    assertThat(part).hasContent("a chapter");
    assertThat(names()).containsExactly("a.txt", "a.txt.part");
  }

  @Test
  void anyNameThatAFileCanHaveCanBeSaved() throws IOException {
    Path file = folder.resolve("x".repeat(255));
    TextFile.write(file, "new");
    assertThat(file).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void followsSymbolicLinks() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path file = Files.writeString(other.resolve("a.txt"), "old");
    Path far = Files.createSymbolicLink(other.resolve("link"), Path.of("a.txt"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("other", "link"));
    TextFile.write(link, "new");
    assertThat(file).hasContent("new");
    assertThat(link).isSymbolicLink();
    assertThat(far).isSymbolicLink();
    Files.delete(file);
    TextFile.write(link, "newer");
    assertThat(file).hasContent("newer");
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    assertThatThrownBy(() -> TextFile.write(circle, "new"))
        .hasMessage(circle + " cannot be written: it is a symbolic link in a circle");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    for (String permissions : new String[] {"rw-------", "rwxr-x--x", "rw-rw-rw-"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      TextFile.write(file, "new");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(permissions);
    }
    Path fresh = Files.writeString(folder.resolve("fresh"), "as any program makes it");
    TextFile.write(folder.resolve("b.txt"), "new");
    assertThat(Files.getPosixFilePermissions(folder.resolve("b.txt")))
        .isEqualTo(Files.getPosixFilePermissions(fresh));
  }

  @Test
  void saysWhyItCannotBeSaved() throws IOException {
    assertThatThrownBy(() -> TextFile.write(folder, "new"))
        .hasMessage(folder + " cannot be written: it is a folder");
    Path nowhere = folder.resolve("none").resolve("a.txt");
    assertThatThrownBy(() -> TextFile.write(nowhere, "new"))
        .hasMessage(nowhere + " cannot be written: its folder does not exist");
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    assertThatThrownBy(() -> TextFile.write(file, "\uD800"))
        .hasMessage(file + " cannot be written: it would hold half a character");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void doesNotCreateOverAFile() throws IOException {
    Path file = folder.resolve("a.txt");
    TextFile.create(file, "new");
    assertThat(file).hasContent("new");
    assertThatThrownBy(() -> TextFile.create(file, "newer"))
        .hasMessage(file + " exists already, and is left as it is");
    assertThat(file).hasContent("new");
    Path other = folder.resolve("b.txt");
    assertThatThrownBy(() -> TextFile.create(other, "\uD800")).isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsNotReplaced() {
    Path full = Path.of("/dev/full");
    assertThatThrownBy(() -> TextFile.write(full, "new"))
        .hasMessage("/dev/full cannot be written: it is not a file");
    assertThat(full).exists();
  }

  /** A limit on the length of files fails in the middle of one, as a full disk does. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 64 && exec \"$@\"",
                "sh",
                java(),
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                SavingForEver.class.getName(),
                file.toString(),
                "200000")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said).contains(file + " cannot be written: File too large");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("a.txt");
  }

  /** At any moment, and after the program was killed, the file is complete. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whoIsKilledWhileSavingLosesNothing() throws IOException, InterruptedException {
    Path file = folder.resolve("a.txt");
    for (int round = 0; round < 3; round++) {
      Process process =
          new ProcessBuilder(
                  java(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  SavingForEver.class.getName(),
                  file.toString(),
                  "100000")
              .redirectErrorStream(true)
              .start();
      try {
        assertThat(process.getInputStream().read()).isEqualTo('.');
        for (int look = 0; look < 200; look++) {
          assertWhole(file);
        }
      } finally {
        process.destroyForcibly();
      }
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertWhole(file);
    }
  }

  private static void assertWhole(Path file) throws IOException {
    assertThat(Files.readString(file)).hasSize(100_000).containsOnlyOnce("\n").endsWith("\n");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
