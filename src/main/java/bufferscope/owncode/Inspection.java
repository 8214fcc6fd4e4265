package bufferscope.owncode;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Looks for code that would make two runs of the same call differ, or that hides something from the
 * search. The code may keep state only in the primitives of its {@code Sync}, and use only what is
 * in the {@link Vocabulary}.
 */
final class Inspection extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /** Code that catches these also catches the error by which the search leaves a call. */
  private static final Set<String> UNWINDING = Set.of("java.lang.Throwable", "java.lang.Error");

  private static final String STATE =
      "the field \"%s\" %s, and so may keep what the search does not see; take a cell from the Sync";

  private final CompilationUnitTree unit;
  private final Trees trees;
  private final Vocabulary vocabulary;

  /** The objections by line. */
  private final TreeMap<Integer, String> objections = new TreeMap<>();

  /** Inspects a unit of which all names are resolved. */
  Inspection(CompilationUnitTree unit, Trees trees) {
    this.unit = unit;
    this.trees = trees;
    this.vocabulary = new Vocabulary(trees);
    scan(unit, null);
  }

  /** Returns the first objection, with its line. */
  Optional<String> objection() {
    return objections.entrySet().stream()
        .findFirst()
        .map(first -> "line %d: %s".formatted(first.getKey(), first.getValue()));
  }

  /** Objects to a jump out of a finally block, about which the compiler warns. */
  void jumpsOutOfFinally(long line) {
    object(line, "a jump out of finally swallows the error by which the search leaves a call");
  }

  private void object(long line, String sentence) {
    objections.putIfAbsent((int) line, sentence);
  }

  private void object(Tree tree, String sentence) {
    long position = trees.getSourcePositions().getStartPosition(unit, tree);
    if (position
        != Diagnostic.NOPOS) { // otherwise it is not in the text, such as the type of a var
      object(unit.getLineMap().getLineNumber(position), sentence);
    }
  }

  @Override
  public @Nullable Void visitPackage(PackageTree tree, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
    return null; // imports do not matter, their uses do
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    uses(tree);
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    uses(tree);
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    uses(tree);
    return super.visitMemberReference(tree, null);
  }

  private void uses(Tree tree) {
    Element used = trees.getElement(getCurrentPath());
    if (used != null) {
      vocabulary.objection(used).ifPresent(sentence -> object(tree, sentence));
    }
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    Element variable = trees.getElement(getCurrentPath());
    if (variable.getKind() == ElementKind.FIELD) {
      if (!variable.getModifiers().contains(Modifier.FINAL)) {
        object(tree, STATE.formatted(variable, "is not final"));
      } else if (!vocabulary.isConstant(variable.asType())) {
        object(tree, STATE.formatted(variable, "is of the type " + variable.asType()));
      }
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitNewArray(NewArrayTree tree, @Nullable Void nothing) {
    object(tree, "an array keeps what the search does not see; take slots from the Sync");
    return super.visitNewArray(tree, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    if (tree.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
      object(tree, Vocabulary.MONITOR.formatted("synchronized"));
    }
    return super.visitMethod(tree, null);
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void nothing) {
    object(tree, Vocabulary.MONITOR.formatted("synchronized"));
    return super.visitSynchronized(tree, null);
  }

  @Override
  public @Nullable Void visitCatch(CatchTree tree, @Nullable Void nothing) {
    Tree type = tree.getParameter().getType();
    List<? extends Tree> caught =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    for (Tree each : caught) {
      TypeMirror mirror = trees.getTypeMirror(new TreePath(getCurrentPath(), each));
      if (UNWINDING.contains(mirror.toString())) {
        object(
            tree,
            "to catch %s is to catch the error by which the search leaves a call".formatted(each));
      }
    }
    return super.visitCatch(tree, null);
  }
}
