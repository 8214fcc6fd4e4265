package bufferscope.explore.moment;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Choice.Transition;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.replay.Replay;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A moment of a run whose choices are known.
 *
 * @param schedule the choices of the run, perhaps more than led to the moment
 * @param step the number of choices that led to the moment
 * @param makers the producers of the first items, in the order of the items' numbers; other items
 *     are numbered in the order of their making
 */
public record ScheduledMoment(
    Mechanism mechanism,
    Bounds bounds,
    Semantics semantics,
    List<Choice> schedule,
    int step,
    List<Integer> makers)
    implements Moment {
  /** The maximum number of choices. */
  public static final int MOST_STEPS = 20_000;

  static final int VERSION = 1;

  /** Digits and letters: each thread has one. */
  private static final int RADIX = Character.MAX_RADIX;

  private static final Pattern CHOICE = Pattern.compile("([QWTI]?)([0-9a-z])(?:>([0-9a-z]))?");
  private static final Pattern CONTENT =
      Pattern.compile(
          "([a-z0-9-]+),(\\d+),(\\d+),(\\d+),(\\d+),([fb]),(\\d+),(\\d+),([ao])"
              + ":([0-9a-zQWTI>]*):(\\d+):([1-9a-z]*)");

  public ScheduledMoment {
    schedule = List.copyOf(schedule);
    makers = List.copyOf(makers);
    check("threads", bounds.threads(), RADIX - 1);
    check("steps", schedule.size(), MOST_STEPS);
    check("the step", step, schedule.size());
    check("items", makers.size(), MOST_STEPS);
    for (Choice choice : schedule) {
      check("a thread", choice.thread() - 1, bounds.threads() - 1);
      check("a signalled thread", choice.whom() + 1, bounds.threads() + 1);
    }
    makers.forEach(maker -> check("a producer", maker - 1, bounds.producers() - 1));
  }

  private static void check(String what, int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException("%s: %,d is not in 0 to %,d".formatted(what, value, max));
    }
  }

  /** Returns the model of the run. */
  public Model model() {
    return Model.of(mechanism, bounds, semantics);
  }

  /** Returns the first items. */
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int maker : makers) {
      items.add(new Item(items.size() + 1L, maker));
    }
    return items;
  }

  /** Returns the makers of the items, if these are as {@link #items} makes them. */
  public static Optional<List<Integer>> makers(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).equals(new Item(i + 1L, items.get(i).maker()))) {
        return Optional.empty();
      }
    }
    return Optional.of(items.stream().map(Item::maker).toList());
  }

  /** Returns the events of the run up to the moment. */
  public List<Event> events() {
    Replay replay = new Replay(model(), items());
    List<Event> events = new ArrayList<>(replay.opening());
    schedule.subList(0, step).forEach(choice -> events.addAll(replay.play(choice)));
    return events;
  }

  @Override
  public String text() {
    String settings =
        "%s,%d,%d,%d,%d,%s,%d,%d,%s"
            .formatted(
                mechanism.id(),
                bounds.producers(),
                bounds.consumers(),
                bounds.capacity(),
                bounds.items(),
                semantics.fair() ? "f" : "b",
                semantics.spurious(),
                semantics.interrupts(),
                semantics.signalAny() ? "a" : "o");
    String choices = schedule.stream().map(ScheduledMoment::text).collect(Collectors.joining());
    String items =
        makers.stream().map(maker -> String.valueOf(digit(maker))).collect(Collectors.joining());
    String content = settings + ":" + choices + ":" + step + ":" + items;
    return new MomentText(VERSION, content).whole();
  }

  private static String text(Choice choice) {
    String whom = choice.whom() == Choice.FIRST ? "" : ">" + digit(choice.whom());
    return letter(choice.transition()) + digit(choice.thread()) + whom;
  }

  private static char digit(int thread) {
    return Character.forDigit(thread, RADIX);
  }

  /**
   * Reads the content of a text.
   *
   * @throws IllegalArgumentException with a sentence if it is none of a moment
   */
  static ScheduledMoment of(String content) {
    Matcher parts = CONTENT.matcher(content);
    if (!parts.matches()) {
      throw MomentText.notAMoment();
    }
    return of(parts);
  }

  private static ScheduledMoment of(Matcher parts) {
    return new ScheduledMoment(
        Mechanism.of(parts.group(1)),
        new Bounds(
            number(parts.group(2)),
            number(parts.group(3)),
            number(parts.group(4)),
            number(parts.group(5))),
        new Semantics(
            parts.group(6).equals("f"),
            number(parts.group(7)),
            number(parts.group(8)),
            parts.group(9).equals("a")),
        choices(parts.group(10)),
        number(parts.group(11)),
        parts.group(12).chars().mapToObj(each -> Character.digit(each, RADIX)).toList());
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s is too large a number".formatted(digits), e);
    }
  }

  private static List<Choice> choices(String text) {
    List<Choice> choices = new ArrayList<>();
    Matcher each = CHOICE.matcher(text);
    int end = 0;
    while (end < text.length() && each.find(end) && each.start() == end) {
      int whom = each.group(3) == null ? Choice.FIRST : thread(each.group(3));
      choices.add(new Choice(transition(each.group(1)), thread(each.group(2)), whom));
      end = each.end();
    }
    if (end < text.length()) {
      throw new IllegalArgumentException(
          "\"%s\" is not a choice"
              .formatted(text.substring(end, Math.min(end + 3, text.length()))));
    }
    return choices;
  }

  private static String letter(Transition transition) {
    return switch (transition) {
      case STEP -> "";
      case QUEUE_UP -> "Q";
      case WAKE_UP -> "W";
      case TIME_OUT -> "T";
      case INTERRUPT -> "I";
    };
  }

  private static Transition transition(String letter) {
    return Arrays.stream(Transition.values())
        .filter(each -> letter(each).equals(letter))
        .findFirst()
        .orElseThrow();
  }

  private static int thread(String digit) {
    return Character.digit(digit.charAt(0), RADIX);
  }
}
