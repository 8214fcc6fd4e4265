package bufferscope.explore.time;

/** In virtual time, threads go on and on without any time passing. */
public final class TimeStandsStillException extends RuntimeException {
  private final String sentence;

  TimeStandsStillException(long nanos) {
    sentence =
        "virtual time stands still at %.1f s, where threads without a rate go on for ever"
            .formatted(nanos / 1e9);
  }

  @Override
  public String getMessage() {
    return sentence;
  }
}
