package bufferscope.explore.model;

import bufferscope.owncode.plain.PlainProgram;

/**
 * The properties by which a model distinguishes mechanisms, buffers in plain Java, and programs.
 *
 * @param timed whether threads sleep, so that the model runs in virtual time and is not searched
 * @param byValue whether items are identified by their values, and not by their slots
 * @param judgesOrder whether items must come out in the order in which they went in; for a program,
 *     whether it must use up all items that it can
 * @param interruptsThreads whether a program interrupts threads, so that a thread that it joins
 *     must end
 * @param limit the number of items that fit into the buffer, if it is known
 */
record CodeTraits(
    boolean timed,
    boolean byValue,
    boolean judgesOrder,
    boolean interruptsThreads,
    ItemLimit limit) {

  /** Returns those of code that takes its primitives from a {@link bufferscope.sync.Sync}. */
  static CodeTraits ofSync(boolean timed) {
    return new CodeTraits(timed, false, true, false, ItemLimit.unknown());
  }

  /** Returns those of a buffer in plain Java. */
  static CodeTraits ofBuffer(boolean inOrder, ItemLimit limit) {
    return new CodeTraits(false, true, inOrder, false, limit);
  }

  static CodeTraits ofProgram(PlainProgram program) {
    return new CodeTraits(
        false, true, !program.stopsByTime(), program.interruptsThreads(), ItemLimit.unknown());
  }
}
