package bufferscope.ui.place;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.place.Placement.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlacementFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void keepsWhatWasSaved(Extent extent) {
    Placement placement = new Placement(new Rectangle2D(-1200.5, 30, 1280, 800), extent, 17.5);
    PlacementFile file = new PlacementFile(folder.resolve("new").resolve("window.properties"));
    file.save(placement);
    assertThat(file.load()).contains(placement);
  }

  @Test
  void aFileWithoutTheTimelineLeavesItsHeightOpen() throws IOException {
    Path file =
        Files.writeString(folder.resolve("older"), "x=1\ny=2\nwidth=1280\nheight=800\nextent=PART");
    assertThat(new PlacementFile(file).load())
        .contains(new Placement(new Rectangle2D(1, 2, 1280, 800), Extent.PART, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x=1\ny=1\nwidth=1280\nheight=800",
        "x=1\ny=1\nwidth=1280\nheight=800\nextent=HUGE",
        "x=left\ny=1\nwidth=1280\nheight=800\nextent=PART",
        "x=1\ny=NaN\nwidth=1280\nheight=800\nextent=PART",
        "x=1\ny=1\nwidth=-1280\nheight=800\nextent=PART",
        "x=\\uXYZ"
      })
  void aBrokenFileCountsAsNone(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("broken"), content);
    assertThat(new PlacementFile(file).load()).isEmpty();
  }

  @Test
  void aPlaceThatCannotBeWrittenDoesNotMatter() throws IOException {
    Path noFolder = Files.createFile(folder.resolve("file"));
    PlacementFile file = new PlacementFile(noFolder.resolve("window.properties"));
    file.save(new Placement(new Rectangle2D(0, 0, 1280, 800), Extent.PART, 0));
    assertThat(file.load()).isEmpty();
  }
}
