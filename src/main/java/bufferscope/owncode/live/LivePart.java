package bufferscope.owncode.live;

/** An object of the JDK, made by a file's code, that the picture shows. */
interface LivePart {
  /** Makes the object visible, unless it is. */
  void show(LiveObjects objects);
}
