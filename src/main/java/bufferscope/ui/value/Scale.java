package bufferscope.ui.value;

import bufferscope.run.Tempo;
import bufferscope.sync.Slots;
import bufferscope.ui.look.Appearance;
import bufferscope.ui.text.Texts;
import bufferscope.work.ItemKind;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values of a slider: stops at equal distances, and between two of them values in equal ratios.
 * Positions count the stops, beginning with 0.
 */
public enum Scale {
  /** Items per second, with "unlimited" at the far end. */
  RATE(
      "value.allowedRate",
      "value.tick",
      Rate.MIN_PER_SECOND,
      1,
      10,
      100,
      Rate.MAX_PER_SECOND,
      Double.POSITIVE_INFINITY),
  /** Slots; most of the scale is for the small numbers that one can count at a glance. */
  CAPACITY("value.allowedCapacity", "value.tick", 1, 4, 8, 12, 16, 64, 256, Slots.MAX_CAPACITY),
  /** Producers or consumers. */
  THREADS("value.allowedThreads", "value.tick", 1, 2, 4, 8, 16, 32, 64),
  /** Milliseconds that a step lasts, from microscope to real time. */
  DWELL(
      "value.allowedDwell",
      "value.tickDwell",
      Tempo.MICROSCOPE.dwell().toMillis(),
      Tempo.SLOW.dwell().toMillis(),
      Tempo.CALM.dwell().toMillis(),
      Tempo.REAL_TIME.dwell().toMillis()),
  /** The number of items of each producer, with "unlimited" at the far end. */
  ITEMS("value.allowedItems", "value.tick", 1, 1_000_000, Double.POSITIVE_INFINITY),
  /** The value of an item. */
  VALUE("value.allowedValue", "value.tick", 0, 1, ItemKind.MAX_VALUE),
  /** Milliseconds of a time limit; 0 for no limit. */
  LIMIT("value.allowedLimit", "value.tick", 0, 1, SafeguardSettings.MAX_LIMIT.toMillis()),
  QUOTA("value.allowedQuota", "value.tick", 0, 1, SafeguardSettings.MAX_QUOTA),
  RESTARTS("value.allowedRestarts", "value.tick", 0, 1, SafeguardSettings.MAX_RESTARTS),
  /** Numbers for the random generator. */
  SEED("value.allowedSeed", "value.tick", 1, 1_000_000),
  /** Runs of each point of a sweep. */
  REPLICATIONS("value.allowedReplications", "value.tick", 2, 1000),
  /** Seconds of virtual time of a run in a sweep. */
  RUN_SECONDS("value.allowedRunSeconds", "value.tick", 1, 1_000_000),
  /** Megabytes of memory for the past of a run. */
  MEMORY(
      "value.allowedMemory",
      "value.tick",
      Appearance.MIN_PAST_MEGABYTES,
      16,
      Appearance.USUAL_PAST_MEGABYTES,
      256,
      Appearance.MAX_PAST_MEGABYTES),
  /** Percent of the usual size of the text. */
  TEXT_SIZE(
      "value.allowedTextSize",
      "value.tick",
      Appearance.MIN_TEXT_PERCENT,
      Appearance.USUAL_TEXT_PERCENT,
      120,
      150,
      Appearance.MAX_TEXT_PERCENT);

  /** The step, in stops, with which a key press looks for the next value. */
  private static final double FINE_STEP = 0.01;

  /** The precision of a rate while it is dragged; more digits can be typed. */
  private static final MathContext SHOWN_DIGITS = new MathContext(2);

  private static final Pattern NUMBER = Pattern.compile("\\d*\\.?\\d+|\\d+\\.");

  /** A number with commas between its thousands, as the window shows it. */
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");

  private final String allowedKey;
  private final String tickKey;

  @SuppressWarnings("ImmutableEnumChecker") // toList() makes lists that cannot change
  private final List<Double> stops;

  Scale(String allowedKey, String tickKey, double... stops) {
    this.allowedKey = allowedKey;
    this.tickKey = tickKey;
    this.stops = Arrays.stream(stops).boxed().toList();
  }

  /** Returns the position of the last stop. */
  double end() {
    return stops.size() - 1.0;
  }

  double first() {
    return stops.get(0);
  }

  /** Returns the value at {@code position}, rounded to a number that is easy to read. */
  double valueAt(double position) {
    int below = (int) Math.max(0, Math.min(stops.size() - 2.0, Math.floor(position)));
    double share = position - below;
    double from = stops.get(below);
    double to = stops.get(below + 1);
    if (Double.isInfinite(to)) {
      return share < 0.5 ? from : to;
    }
    return round(
        from == 0 || to == 0 ? from * (1 - share) + to * share : from * Math.pow(to / from, share));
  }

  /** Returns the position of {@code value}. */
  double positionOf(double value) {
    for (int below = 0; below < stops.size() - 1; below++) {
      double from = stops.get(below);
      double to = stops.get(below + 1);
      if (value == from) {
        return below;
      }
      if (value > Math.min(from, to) && value < Math.max(from, to) && !Double.isInfinite(to)) {
        boolean linear = from == 0 || to == 0;
        return below
            + (linear
                ? (value - from) / (to - from)
                : Math.log(value / from) / Math.log(to / from));
      }
    }
    return end();
  }

  /** Returns the nearest other value towards the end, or towards the beginning. */
  double neighbour(double value, boolean up) {
    double position = positionOf(value);
    double found = value;
    while (found == value && (up ? position < end() : position > 0)) {
      position += up ? FINE_STEP : -FINE_STEP;
      found = valueAt(Math.max(0, Math.min(end(), position)));
    }
    return found;
  }

  private double round(double value) {
    if (this != RATE) {
      return Math.rint(value);
    }
    return new BigDecimal(value).round(SHOWN_DIGITS).doubleValue();
  }

  /** Parses a typed value; empty if it is not allowed. */
  OptionalDouble parse(String text) {
    String trimmed = text.strip();
    if (isEndless() && isUnlimited(trimmed)) {
      return OptionalDouble.of(Double.POSITIVE_INFINITY);
    }
    boolean grouped = GROUPED.matcher(trimmed).matches();
    return Stream.of(
            grouped ? trimmed.replace(",", "") : trimmed,
            hasDecimalComma() ? trimmed.replace(',', '.') : trimmed)
        .filter(reading -> NUMBER.matcher(reading).matches())
        .mapToDouble(Double::parseDouble)
        .filter(this::isAllowed)
        .findFirst();
  }

  /** Returns true if the user's language has a decimal comma, whatever the window shows. */
  private static boolean hasDecimalComma() {
    return DecimalFormatSymbols.getInstance(Locale.getDefault()).getDecimalSeparator() == ',';
  }

  private static boolean isUnlimited(String text) {
    return text.equalsIgnoreCase(Texts.of("value.unlimited"))
        || text.equals(Texts.of("value.infinity"));
  }

  private boolean isEndless() {
    return Double.isInfinite(stops.get(stops.size() - 1));
  }

  private boolean isAllowed(double value) {
    double last = stops.get(stops.size() - 1);
    double max = Double.isInfinite(last) ? stops.get(stops.size() - 2) : last;
    boolean inRange = value >= Math.min(stops.get(0), max) && value <= Math.max(stops.get(0), max);
    return inRange && (this == RATE || value == Math.rint(value));
  }

  /** Returns the value as it is shown and typed. */
  String format(double value) {
    return Double.isInfinite(value) ? Texts.of("value.infinity") : Texts.of("value.number", value);
  }

  /** Returns the text below the stop at {@code position}. */
  String tick(double position) {
    return Texts.of(tickKey, valueAt(position));
  }

  /** Returns the allowed values, as part of a sentence. */
  String allowed() {
    return Texts.of(allowedKey);
  }
}
