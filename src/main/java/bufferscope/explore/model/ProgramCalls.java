package bufferscope.explore.model;

import bufferscope.owncode.plain.LoadedProgram;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.Node;
import java.util.HashMap;
import java.util.Map;

/** The threads of a program. Each makes one call: {@code main}, or its {@code run}. */
final class ProgramCalls implements Calls {
  private final CallAutomaton automaton;
  private final LoadedProgram program;
  private final Node done;
  private final Map<Integer, Node> starts = new HashMap<>();

  ProgramCalls(CallAutomaton automaton, LoadedProgram program) {
    this.automaton = automaton;
    this.program = program;
    done = automaton.done();
    next(0, 0); // main starts threads before the first operation
  }

  @Override
  public boolean areFair() {
    return program.isFair();
  }

  @Override
  public Node next(int thread, int done) {
    Node known = starts.get(thread);
    if (known == null) {
      known = automaton.start(program.call(thread));
      starts.put(thread, known);
    }
    return known;
  }

  @Override
  public Node done() {
    return done;
  }
}
