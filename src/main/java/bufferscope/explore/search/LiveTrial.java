package bufferscope.explore.search;

import bufferscope.explore.model.PlainPicture;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainLive;

/** Tries out a file's buffer under control, to find how a live run can show it. */
public final class LiveTrial {
  private LiveTrial() {}

  /**
   * Returns the code for live runs.
   *
   * @param inOrder whether items are to come out in the order in which they went in
   * @throws RefusedCodeException if it can be searched, but not run live
   */
  public static PlainLive of(PlainCode code, boolean inOrder) {
    int fixedCapacity = code.hasFixedCapacity() ? Math.max(1, LoneProducer.stored(code, 1)) : 0;
    return code.live(PlainPicture.of(code, fixedCapacity), inOrder, LoneProducer.fillsUp(code));
  }
}
