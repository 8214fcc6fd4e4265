package bufferscope.explore.model;

import bufferscope.sync.controlled.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a thread prints in a step of a schedule.
 *
 * @param step the number of the step, from 1; 0 before the first one
 * @param text may have several lines, or be a part of one
 */
public record Printed(int step, String thread, String text) {
  private static final Pattern AFTER_LINE = Pattern.compile("(?<=\\n)");

  /** A call under way: the results that it was given, and the steps that gave them. */
  private record OpenCall(Node start, List<Integer> results, List<Integer> steps) {
    OpenCall(Node start, boolean hasBegun) {
      this(start, new ArrayList<>(), new ArrayList<>());
      if (hasBegun) {
        steps.add(0);
      }
    }
  }

  /**
   * Returns what plain Java prints along the schedule, in the order of the steps.
   *
   * <p>Text that is printed between two operations appears with the first of them, and text that is
   * printed before the first operation of a call with that operation; but {@code main} has begun
   * before the first step, and so have the initialisers of classes and the constructor of the
   * buffer. Each call is run once, with all results that it was given, since printed text may
   * depend on results that the state forgets.
   */
  public static List<Printed> of(Model model, List<Choice> schedule) {
    List<Printed> all = new ArrayList<>();
    if (!model.isByValue()) {
      return all;
    }
    Machine machine = model.machine();
    int[] words = machine.start();
    if (!model.printedAtFirst().isEmpty()) {
      all.add(new Printed(0, "main", model.printedAtFirst()));
    }
    List<OpenCall> calls = new ArrayList<>();
    for (int thread = 1; thread <= model.bounds().threads(); thread++) {
      boolean isMain = model.isProgram() && thread == 1;
      calls.add(new OpenCall(machine.moves().node(words, thread - 1), isMain));
    }
    for (int step = 1; step <= schedule.size(); step++) {
      Choice choice = schedule.get(step - 1);
      int thread = choice.thread();
      OpenCall call = calls.get(thread - 1);
      if (call.steps.isEmpty()) {
        call.steps.add(step);
      }
      machine.apply(words, choice);
      Node reached = machine.reached();
      if (reached != null) {
        call.results.add(machine.answer());
        call.steps.add(step);
        if (reached.operation().action().isEnd()) {
          add(model, thread, call, all);
          calls.set(thread - 1, new OpenCall(machine.moves().node(words, thread - 1), false));
        }
      }
    }
    for (int thread = 1; thread <= calls.size(); thread++) {
      add(model, thread, calls.get(thread - 1), all);
    }
    all.sort(Comparator.comparingInt(Printed::step));
    return all;
  }

  private static void add(Model model, int thread, OpenCall call, List<Printed> all) {
    if (call.steps.isEmpty()) {
      return; // it has not begun
    }
    List<String> texts = model.automaton().printed(call.start, call.results);
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        all.add(new Printed(call.steps.get(i), model.threadName(thread), texts.get(i)));
      }
    }
  }

  /**
   * Returns what is printed up to that step as lines, each with its thread. A line that a thread
   * has begun is its own also if another thread prints meanwhile.
   */
  public static List<String> lines(List<Printed> all, int step) {
    List<StringBuilder> lines = new ArrayList<>();
    Map<String, StringBuilder> begun = new HashMap<>();
    for (Printed each : all) {
      if (each.step > step) {
        break;
      }
      for (String part : AFTER_LINE.splitAsStream(each.text).toList()) {
        StringBuilder line = begun.get(each.thread);
        if (line == null) {
          line = new StringBuilder(each.thread + ": ");
          lines.add(line);
          begun.put(each.thread, line);
        }
        line.append(part.replace("\r", "").replace("\n", ""));
        if (part.endsWith("\n")) {
          begun.remove(each.thread);
        }
      }
    }
    return lines.stream().map(StringBuilder::toString).toList();
  }
}
