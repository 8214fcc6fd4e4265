package bufferscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence about a library that a window needs and the system lacks. */
final class MissingLibraryTest {
  @TempDir Path lib;

  @ParameterizedTest
  @CsvSource({
    "libX11.so.6, libx11-6",
    "libgtk-3.so.0, libgtk-3-0",
    "libXtst.so.6, libxtst6",
    "libfreetype.so.6, libfreetype6",
    "libpangoft2-1.0.so.0, libpangoft2-1.0-0"
  })
  void eachIsNamedWithItsPackages(String file, String debian) {
    assertThat(MissingLibrary.without(name -> !name.equals(file)))
        .map(MissingLibrary::sentence)
        .get()
        .asString()
        .contains(file, "apt install " + debian + ",", "dnf install ", "pacman -S ");
  }

  @Test
  void aFolderOfOneProcessorCountsToo() throws IOException {
    Path folder = Files.createDirectory(lib.resolve("x86_64-linux-gnu"));
    for (MissingLibrary library : MissingLibrary.values()) {
      assertThat(MissingLibrary.inFolders(List.of(lib))).contains(library);
      Files.createFile(folder.resolve(library.file()));
    }
    assertThat(MissingLibrary.inFolders(List.of(lib))).isEmpty();
    assertThat(MissingLibrary.inFolders(List.of(lib.resolve("none")))).isPresent();
  }
}
