package bufferscope.explore.model;

import bufferscope.owncode.plain.PlainProgram;

/**
 * The properties in which sorts of code differ in a model.
 *
 * @param timed whether threads sleep, so that the model runs in virtual time and is not searched
 * @param byValue whether items are identified by their values, and not by their slots
 * @param judgesOrder whether items must come out in the order in which they went in; for a program,
 *     whether no items may be left that it could use up
 * @param interruptsThreads whether a program interrupts threads, so that one that it waits for must
 *     end
 * @param room how many items fit into the buffer, as far as is known
 */
record CodeTraits(
    boolean timed, boolean byValue, boolean judgesOrder, boolean interruptsThreads, Room room) {

  /** Returns those of code that takes its primitives from a {@link bufferscope.sync.Sync}. */
  static CodeTraits ofSync(boolean timed) {
    return new CodeTraits(timed, false, true, false, Room.unknown());
  }

  /** Returns those of a buffer in plain Java. */
  static CodeTraits ofBuffer(boolean inOrder, Room room) {
    return new CodeTraits(false, true, inOrder, false, room);
  }

  static CodeTraits ofProgram(PlainProgram program) {
    return new CodeTraits(
        false, true, !program.stopsByTime(), program.interruptsThreads(), Room.unknown());
  }
}
