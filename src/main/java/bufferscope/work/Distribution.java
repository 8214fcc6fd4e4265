package bufferscope.work;

import java.util.SplittableRandom;

/** The variation of single work times around their mean. */
public enum Distribution {
  /** Every item takes the same time. */
  CONSTANT {
    @Override
    public double sample(SplittableRandom random) {
      return 1;
    }
  },
  /** Uniform between 0 and twice the mean. */
  UNIFORM {
    @Override
    public double sample(SplittableRandom random) {
      return 2 * random.nextDouble();
    }
  },
  /** Exponential: the times between the events of a Poisson process. */
  EXPONENTIAL {
    @Override
    public double sample(SplittableRandom random) {
      return -Math.log(1 - random.nextDouble());
    }
  },
  /** Half the mean for most items, and now and then a pause of 10 times the mean. */
  PAUSES {
    private static final double CHANCE = 0.05;

    @Override
    public double sample(SplittableRandom random) {
      return random.nextDouble() < CHANCE ? 10.5 : 0.5;
    }
  };

  /** Returns a time as a multiple of the mean; at least 0, with mean 1. */
  public abstract double sample(SplittableRandom random);
}
