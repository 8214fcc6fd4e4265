package bufferscope.cli.option;

import bufferscope.cli.option.Value.Name;
import bufferscope.cli.option.Value.Whole;
import bufferscope.explore.Bounds;
import bufferscope.explore.Limits;
import bufferscope.explore.ScheduleCost;
import bufferscope.explore.Semantics;
import bufferscope.sync.Slots;
import bufferscope.work.Mechanism;
import java.nio.file.Path;
import java.util.Arrays;
import javax.lang.model.SourceVersion;

/** What the options of a search take, and the name of a file to search. */
public final class SearchValue {
  private SearchValue() {}

  /** A mechanism whose inside can be stepped through. */
  public static final class SteppedMechanism extends Value<Mechanism> {
    private static final Mechanism[] STEPPED =
        Arrays.stream(Mechanism.values())
            .filter(mechanism -> !mechanism.isLiveOnly())
            .toArray(Mechanism[]::new);

    SteppedMechanism() {
      super(Value.oneOf(STEPPED, Mechanism::id), SteppedMechanism::parse);
    }

    private static Mechanism parse(String text) {
      Mechanism mechanism = Mechanism.of(text);
      if (mechanism.isLiveOnly()) {
        throw new IllegalArgumentException(text);
      }
      return mechanism;
    }
  }

  /** Threads of a search. */
  public static final class Threads extends Whole {
    Threads() {
      super(1, 100);
    }
  }

  /** Slots of a search. */
  public static final class Capacity extends Whole {
    Capacity() {
      super(1, Slots.MAX_CAPACITY);
    }
  }

  /** Items of a search. */
  public static final class Items extends Value<Integer> {
    private static final int MAX = 1000;

    Items() {
      super(
          Value.wholeNumber(1, MAX) + ", or unlimited",
          text -> text.equals("unlimited") ? Bounds.ENDLESS : (int) Value.read(text, 1, MAX));
    }
  }

  public static final class States extends Value<Long> {
    States() {
      super(
          Value.wholeNumber(1, Limits.MAX_STATES), text -> Value.read(text, 1, Limits.MAX_STATES));
    }
  }

  /** How often something may happen that usually does not. */
  public static final class Times extends Whole {
    Times() {
      super(0, Semantics.MAX);
    }
  }

  /** Who is next at a lock. */
  public static final class LockPolicy extends Value<Semantics> {
    LockPolicy() {
      super("barging, fair", LockPolicy::parse);
    }

    private static Semantics parse(String text) {
      return switch (text) {
        case "barging" -> Semantics.BARGING;
        case "fair" -> Semantics.FAIR;
        default -> throw new IllegalArgumentException(text);
      };
    }
  }

  public static final class Minimised extends Name<ScheduleCost> {
    Minimised() {
      super(ScheduleCost.values());
    }
  }

  /** A file for a Java class, which must be called as the file is. */
  public static final class JavaFile extends Value<Path> {
    private static final String SUFFIX = ".java";

    JavaFile() {
      super("the name of a Java class and .java, such as MyBuffer.java", JavaFile::parse);
    }

    private static Path parse(String text) {
      Path file = Path.of(text);
      if (!text.endsWith(SUFFIX) || !SourceVersion.isName(className(file))) {
        throw new IllegalArgumentException(text);
      }
      return file;
    }

    public static String className(Path file) {
      String name = file.getFileName().toString();
      return name.substring(0, name.length() - SUFFIX.length());
    }
  }
}
