package bufferscope.ui.map;

import bufferscope.explore.search.MappedBuffer;
import bufferscope.explore.search.MappedCode;
import bufferscope.explore.search.MappedMechanism;
import bufferscope.ui.mechanism.MechanismNames;
import bufferscope.ui.text.Texts;
import javafx.util.StringConverter;

/** The names of the code of which there are maps. */
final class CodeNames extends StringConverter<MappedCode> {
  private final MechanismNames mechanisms = new MechanismNames();

  @Override
  public String toString(MappedCode code) {
    if (code instanceof MappedBuffer buffer) {
      return Texts.of("map.yourCode", buffer.file());
    }
    return mechanisms.toString(((MappedMechanism) code).mechanism());
  }

  @Override
  public MappedCode fromString(String name) {
    throw new UnsupportedOperationException("code is chosen, not typed");
  }
}
