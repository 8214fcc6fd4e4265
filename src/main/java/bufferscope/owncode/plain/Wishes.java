package bufferscope.owncode.plain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;

/**
 * The user's choices for a file; null for those that the program makes.
 *
 * @param capacityFrom the constant that the capacity replaces
 * @param arguments what {@code main} is started with; empty for a number of arguments that it needs
 */
public record Wishes(
    @Nullable String type,
    @Nullable String put,
    @Nullable String take,
    @Nullable String capacityFrom,
    List<String> arguments) {
  public static final Wishes NONE = new Wishes(null, null, null, null);

  /** Constructors, and methods that the compiler makes. */
  private static final Pattern INVISIBLE = Pattern.compile("(<|lambda\\$|access\\$).*");

  public Wishes(
      @Nullable String type,
      @Nullable String put,
      @Nullable String take,
      @Nullable String capacityFrom) {
    this(type, put, take, capacityFrom, List.of());
  }

  /** Returns the same with arguments for {@code main}. */
  public Wishes withArguments(List<String> given) {
    return new Wishes(type, put, take, capacityFrom, given);
  }

  private record WishedName(String kind, @Nullable String name, String option) {}

  /** Returns true if the user has named a part of a buffer, which is wanted then. */
  public boolean nameBuffer() {
    return put != null || take != null || capacityFrom != null;
  }

  /**
   * Refuses a name that the program does not have.
   *
   * @throws NothingToSearchException with the names that it has
   */
  void refuseUnknown(Program program, String file) {
    List<ClassNode> chosen =
        program.classes().stream()
            .filter(each -> type == null || Shape.isCalled(each, type))
            .toList();
    if (chosen.isEmpty()) {
      refuseUnless(
          program.classes().stream().map(each -> Objections.readable(each.name)).toList(),
          new WishedName("class", type, "--class"),
          file);
    }
    List<String> methods =
        chosen.stream()
            .flatMap(each -> each.methods.stream())
            .map(method -> method.name)
            .filter(name -> !INVISIBLE.matcher(name).matches())
            .toList();
    refuseUnless(methods, new WishedName("method", put, "--put"), file);
    refuseUnless(methods, new WishedName("method", take, "--take"), file);
  }

  private static void refuseUnless(List<String> names, WishedName wanted, String file) {
    if (wanted.name != null && !names.contains(wanted.name)) {
      String listed = names.stream().distinct().sorted().collect(Collectors.joining(", "));
      throw new NothingToSearchException(
          "%s: there is no %s %s (%s); there is %s"
              .formatted(file, wanted.kind, wanted.name, wanted.option, listed));
    }
  }
}
