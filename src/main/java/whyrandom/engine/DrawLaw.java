package whyrandom.engine;

import java.util.Optional;

/**
 * The distribution of one weight or bias at the start, where each is drawn by itself: {@code center
 * + scale · D + noise · N(0, 1)}.
 *
 * <p>D is N(0, 1), or N(0, 1) within ±2, or U(±1). So {@code scale} is the σ of a normal
 * distribution, before its tails are cut if they are, or the a of U(±a).
 *
 * @param distribution what D is
 * @param scale what D is multiplied with; 0 where all are equal but for noise
 * @param center the mean
 * @param noise standard deviation of what is added
 */
public record DrawLaw(Distribution distribution, double scale, double center, double noise) {
  /** What is drawn is never farther out than so many times the scale, if tails are cut. */
  private static final double CUT = 2;

  /** So many standard deviations hold nearly all of a normal distribution. */
  private static final double NEARLY_ALL = 3.5;

  /**
   * The law of the weights of a layer, or of those of them that are drawn; none where they are not
   * drawn or not each by itself, or where all are the same number.
   *
   * @param activation what its units do
   */
  public static Optional<DrawLaw> ofWeights(
      Initializer its, Shape shape, int layer, Activation activation) {
    Scheme scheme = its.scheme();
    double value = scheme.value(its.parameter()); // of weights into hidden units, or of all
    boolean isFlat = scheme.isEqual() || value == value && layer < shape.layers();
    if (isFlat) {
      return its.noise() == 0
          ? Optional.empty()
          : Optional.of(new DrawLaw(Distribution.NORMAL, 0, value, Math.abs(its.noise())));
    }
    return plain(its, shape.fanIn(layer), shape.fanOut(layer), activation)
        .map(law -> new DrawLaw(law.distribution, law.scale, 0, Math.abs(its.noise())));
  }

  /** The same for the biases of a layer. */
  public static Optional<DrawLaw> ofBiases(
      Initializer its, Shape shape, int layer, Activation activation) {
    if (!shape.hasBiases()) {
      return Optional.empty();
    }
    if (its.bias().isPresent()) {
      return ofWeights(its.bias().get(), shape, layer, activation);
    }
    return its.scheme().drawsBiases()
        ? plain(its, shape.fanIn(layer), shape.fanOut(layer), activation)
        : Optional.empty();
  }

  /** The law without noise. */
  private static Optional<DrawLaw> plain(Initializer its, int in, int out, Activation activation) {
    double p = its.parameter();
    return switch (its.scheme()) {
      case UNIFORM -> uniform(p);
      case NORMAL, SAME_WITHIN_UNIT -> normal(p);
      case XAVIER_UNIFORM -> uniform(p * Math.sqrt(3 / its.fan().of(in, out)));
      case XAVIER_NORMAL -> normal(p * Math.sqrt(1 / its.fan().of(in, out)));
      case COPIES ->
          uniform(its.value(Scheme.Parameter.GAIN) * Math.sqrt(3 / its.fan().of(in, out)));
      case HE_UNIFORM -> uniform(Math.sqrt(6 / ((1 + p * p) * its.fan().of(in, out))));
      case HE_NORMAL -> normal(Math.sqrt(2 / ((1 + p * p) * its.fan().of(in, out))));
      case LECUN_UNIFORM -> uniform(p * Math.sqrt(3.0 / in));
      case LECUN_NORMAL -> normal(p / Math.sqrt(in));
      case PYTORCH -> uniform(1 / Math.sqrt(in));
      case TF_PLAYGROUND -> uniform(0.5);
      case RANDS -> uniform(1);
      case RANDSMALL -> uniform(0.1);
      case TRUNCATED_NORMAL -> truncated(p);
      case VARIANCE_SCALING -> {
        double sigma = Math.sqrt(its.value(Scheme.Parameter.SCALE) / its.fan().of(in, out));
        yield switch (its.distribution()) {
          case NORMAL -> normal(sigma);
          case TRUNCATED_NORMAL -> truncated(sigma / Distribution.TRUNCATED_DEVIATION);
          case UNIFORM -> uniform(Math.sqrt(3) * sigma);
        };
      }
      case SPARSE -> normal(its.value(Scheme.Parameter.SIGMA));
      case EQUAL_INCOMING -> normal(1);
      case NGUYEN_WIDROW ->
          NguyenWidrow.reach(activation) == 0 ? uniform(1) : Optional.<DrawLaw>empty();
      case ZEROS,
          ONES,
          CONSTANT,
          IDENTITY,
          ORTHOGONAL,
          LSUV,
          ZERO_HADAMARD,
          RANDNR,
          RANDNC,
          MIDPOINT,
          COUNTING ->
          Optional.empty();
    };
  }

  private static Optional<DrawLaw> normal(double sigma) {
    return Optional.of(new DrawLaw(Distribution.NORMAL, sigma, 0, 0));
  }

  private static Optional<DrawLaw> truncated(double sigma) {
    return Optional.of(new DrawLaw(Distribution.TRUNCATED_NORMAL, sigma, 0, 0));
  }

  private static Optional<DrawLaw> uniform(double a) {
    return Optional.of(new DrawLaw(Distribution.UNIFORM, a, 0, 0));
  }

  /** The standard deviation. */
  public double deviation() {
    double unit =
        switch (distribution) {
          case NORMAL -> 1;
          case TRUNCATED_NORMAL -> Distribution.TRUNCATED_DEVIATION;
          case UNIFORM -> Math.sqrt(1 / 3.0);
        };
    double drawn = unit * scale;
    return Math.sqrt(drawn * drawn + noise * noise);
  }

  /** Whether it has but one value. */
  public boolean isPoint() {
    return scale == 0 && noise == 0;
  }

  /** How far from the center nearly all draws are at most. */
  public double reach() {
    double size = Math.abs(scale);
    return switch (distribution) {
      case NORMAL -> NEARLY_ALL * Math.sqrt(size * size + noise * noise);
      case TRUNCATED_NORMAL -> CUT * size + NEARLY_ALL * noise;
      case UNIFORM -> size + NEARLY_ALL * noise;
    };
  }

  /** The density at a value; of a law that {@linkplain #isPoint is no point}. */
  public double density(double value) {
    double x = value - center;
    double size = Math.abs(scale);
    double both = Math.sqrt(size * size + noise * noise);
    double normal = NormalDistribution.density(x / both) / both;
    if (size == 0) {
      return normal;
    }
    return switch (distribution) {
      case NORMAL -> normal;
      case UNIFORM -> between(x - size, x + size, noise) / (2 * size);
      case TRUNCATED_NORMAL -> {
        double middle = noise == 0 ? x : x / both * size / both * size;
        double kept = NormalDistribution.below(CUT) - NormalDistribution.below(-CUT);
        double spread = size * noise / both;
        yield normal * between(middle - CUT * size, middle + CUT * size, spread) / kept;
      }
    };
  }

  /** The probability that N(0, σ²) is between two numbers. */
  private static double between(double low, double high, double sigma) {
    if (sigma == 0) {
      return low <= 0 && high >= 0 ? 1 : 0;
    }
    return NormalDistribution.below(high / sigma) - NormalDistribution.below(low / sigma);
  }
}
