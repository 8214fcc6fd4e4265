package bufferscope.owncode.plain;

import bufferscope.owncode.RefusedCodeException;

/** The file has no buffer, or no {@code main}, that could be searched. */
public final class NothingToSearchException extends RefusedCodeException {
  NothingToSearchException(String message) {
    super(message);
  }
}
