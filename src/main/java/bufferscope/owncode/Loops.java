package bufferscope.owncode;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the loops, and whether one of them remembers its rounds: whether it changes a variable that
 * was declared outside of its body, and so outlives the round. A variable that is only changed does
 * not count, since nothing depends on it, such as a counter of rounds that is never read (a faint
 * variable, in Giegerich, Möncke and Wilhelm, Invariance of Approximative Semantics with Respect to
 * Program Transformations, 1981).
 */
final class Loops extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree unit;
  private final Trees trees;
  private final List<Loop> loops = new ArrayList<>();

  /**
   * For each loop around this place, the variables declared in its body; the innermost loop first.
   */
  private final Deque<Set<Element>> bodies = new ArrayDeque<>();

  /** Whether a loop remembers its rounds, or changes something other than a local variable. */
  private boolean remembering;

  /** Local variables that loops change and that outlive their rounds. */
  private final Set<Element> changed = new HashSet<>();

  /** Variables on whose value something depends, other than their own next value. */
  private final Set<Element> used = new HashSet<>();

  /**
   * A loop.
   *
   * @param line the line at which it begins
   * @param bodyStart the position in the text at which its body begins
   * @param bodyEnd the position at which its body ends
   */
  record Loop(int line, int bodyStart, int bodyEnd) {}

  Loops(CompilationUnitTree unit, Trees trees) {
    this.unit = unit;
    this.trees = trees;
    scan(unit, null);
  }

  List<Loop> all() {
    return loops;
  }

  boolean remember() {
    return remembering || changed.stream().anyMatch(used::contains);
  }

  private void loop(StatementTree loop, StatementTree body, Runnable scanning) {
    SourcePositions at = trees.getSourcePositions();
    int line = (int) unit.getLineMap().getLineNumber(at.getStartPosition(unit, loop));
    loops.add(
        new Loop(line, (int) at.getStartPosition(unit, body), (int) at.getEndPosition(unit, body)));
    bodies.push(new HashSet<>());
    scanning.run();
    bodies.pop();
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void nothing) {
    loop(loop, loop.getStatement(), () -> super.visitWhileLoop(loop, null));
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void nothing) {
    loop(loop, loop.getStatement(), () -> super.visitDoWhileLoop(loop, null));
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void nothing) {
    scan(loop.getInitializer(), null); // before the first round
    loop(
        loop,
        loop.getStatement(),
        () -> {
          scan(loop.getCondition(), null);
          scan(loop.getStatement(), null);
          scan(loop.getUpdate(), null);
        });
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void nothing) {
    remembering = true;
    loop(loop, loop.getStatement(), () -> super.visitEnhancedForLoop(loop, null));
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
    if (!bodies.isEmpty()) {
      bodies.peek().add(trees.getElement(getCurrentPath()));
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void nothing) {
    changes(assignment.getVariable());
    return isLocal(assignment.getVariable())
        ? scan(assignment.getExpression(), null)
        : super.visitAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree assignment, @Nullable Void nothing) {
    changes(assignment.getVariable());
    return isForItself(assignment.getVariable())
        ? scan(assignment.getExpression(), null)
        : super.visitCompoundAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void nothing) {
    switch (unary.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
        changes(unary.getExpression());
        if (isForItself(unary.getExpression())) {
          return null;
        }
      }
      default -> {}
    }
    return super.visitUnary(unary, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void nothing) {
    used.add(trees.getElement(getCurrentPath()));
    return super.visitIdentifier(identifier, null);
  }

  private void changes(ExpressionTree variable) {
    Element element = element(variable);
    if (bodies.isEmpty() || bodies.peek().contains(element)) {
      return;
    }
    if (isLocal(variable)) {
      changed.add(element);
    } else {
      remembering = true;
    }
  }

  private Element element(ExpressionTree variable) {
    return trees.getElement(new TreePath(getCurrentPath(), variable));
  }

  private boolean isLocal(ExpressionTree variable) {
    return variable instanceof IdentifierTree && !element(variable).getKind().isField();
  }

  /**
   * Returns true if the present change is a statement, which gives the new value to nothing else.
   */
  private boolean isForItself(ExpressionTree variable) {
    return isLocal(variable)
        && element(variable).asType().getKind().isPrimitive() // others may be null
        && getCurrentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree;
  }
}
