package bufferscope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The appearance survives a restart; a broken store does not matter. */
final class AppearanceFileTest {
  @TempDir private Path folder;

  @Test
  void keepsWhatWasSaved() {
    Appearance changed = new Appearance(Theme.DARK, 150, true, false, 16);
    Path file = folder.resolve("new").resolve("appearance.properties");
    new AppearanceFile(file).save(Appearance.USUAL, changed);
    assertThat(new AppearanceFile(file).load()).isEqualTo(changed);
  }

  @Test
  void leavesAloneWhatAnotherWindowChanged() {
    AppearanceFile one = new AppearanceFile(folder.resolve("shared"));
    AppearanceFile other = new AppearanceFile(folder.resolve("shared"));
    one.save(Appearance.USUAL, Appearance.USUAL.withTheme(Theme.DARK));
    other.save(Appearance.USUAL, Appearance.USUAL.withTextPercent(150));
    assertThat(one.load()).isEqualTo(new Appearance(Theme.DARK, 150, false, true, 64));
    other.save(one.load(), Appearance.USUAL.withTextPercent(150));
    assertThat(one.load().theme()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void beginsAsUsual() {
    assertThat(new AppearanceFile(folder.resolve("none")).load()).isEqualTo(Appearance.USUAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "theme=PINK", "textPercent=big", "pastMegabytes=much", "\\uXYZ", "theme"})
  void forgivesABrokenFile(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("broken"), content);
    assertThat(new AppearanceFile(file).load()).isEqualTo(Appearance.USUAL);
  }

  @Test
  void forgivesAPlaceThatCannotBeWritten() throws IOException {
    Path notAFolder = Files.createFile(folder.resolve("file"));
    AppearanceFile store = new AppearanceFile(notAFolder.resolve("appearance.properties"));
    store.save(Appearance.USUAL, new Appearance(Theme.DARK, 150, true, false, 16));
    assertThat(store.load()).isEqualTo(Appearance.USUAL);
  }

  @Test
  void bringsTheMemoryForThePastIntoRange() {
    assertThat(Appearance.USUAL.withPastMegabytes(1_000_000).pastMegabytes()).isEqualTo(1024);
    assertThat(Appearance.USUAL.withPastMegabytes(-1).pastMegabytes()).isEqualTo(1);
  }

  @Test
  void bringsTextSizesIntoRange() {
    assertThat(Appearance.USUAL.withTextPercent(1000).textPercent()).isEqualTo(200);
    assertThat(Appearance.USUAL.withTextPercent(1).textPercent()).isEqualTo(80);
  }
}
