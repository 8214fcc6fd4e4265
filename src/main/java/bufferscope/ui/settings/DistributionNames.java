package bufferscope.ui.settings;

import bufferscope.ui.text.Texts;
import bufferscope.work.Distribution;
import javafx.util.StringConverter;

/** Distributions in the words of the window. */
final class DistributionNames extends StringConverter<Distribution> {

  @Override
  public String toString(Distribution distribution) {
    return Texts.of(
        switch (distribution) {
          case CONSTANT -> "settings.constant";
          case UNIFORM -> "settings.uniform";
          case EXPONENTIAL -> "settings.exponential";
        });
  }

  @Override
  public Distribution fromString(String name) {
    throw new UnsupportedOperationException("distributions are chosen, not typed");
  }
}
