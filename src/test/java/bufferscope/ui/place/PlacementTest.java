package bufferscope.ui.place;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.place.Placement.Extent;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** A window comes back on a screen that exists. */
final class PlacementTest {
  private static final Rectangle2D DESK = new Rectangle2D(0, 30, 1920, 1050);
  private static final Rectangle2D HALL = new Rectangle2D(1920, 0, 2560, 1440);

  private static Rectangle2D shown(Rectangle2D saved, Rectangle2D... screens) {
    return new Placement(saved, Extent.PART, 0).on(List.of(screens)).bounds();
  }

  @Test
  void staysWhereItWas() {
    Rectangle2D saved = new Rectangle2D(2000, 100, 1280, 800);
    assertThat(shown(saved, DESK, HALL)).isEqualTo(saved);
  }

  @Test
  void comesToTheFirstScreenIfItsOwnIsGone() {
    assertThat(shown(new Rectangle2D(2000, 100, 1280, 800), DESK))
        .isEqualTo(new Rectangle2D(640, 100, 1280, 800));
    assertThat(shown(new Rectangle2D(-3000, -3000, 1280, 800), DESK, HALL))
        .isEqualTo(new Rectangle2D(0, 30, 1280, 800));
  }

  @Test
  void isNoLargerThanTheScreenThatShowsMostOfIt() {
    assertThat(shown(new Rectangle2D(1900, -50, 4000, 4000), DESK, HALL)).isEqualTo(HALL);
  }

  @Test
  void staysMaximized() {
    Placement saved = new Placement(new Rectangle2D(2000, 100, 1280, 800), Extent.MAXIMIZED, 0);
    assertThat(saved.on(List.of(DESK)).extent()).isEqualTo(Extent.MAXIMIZED);
  }
}
