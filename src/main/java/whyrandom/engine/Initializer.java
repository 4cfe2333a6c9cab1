package whyrandom.engine;

import java.util.Optional;
import whyrandom.math.DecimalText;

/**
 * The values that a network starts with: a {@link Scheme} with its parameter, a bias, noise and a
 * seed.
 *
 * <p>It fills one layer after the other, so that a scheme may be a function of the whole layer, of
 * the layers before it and of the data. The draw behind a weight is a pure function of (seed,
 * layer, unit, input). So adding a unit leaves the draws of all others alone, and changing Xavier
 * to He rescales the same draws, as long as both are uniform or both normal.
 *
 * <pre>
 *   Initializer.of(Scheme.CONSTANT).withParameter(0.5)   // every weight ½, every bias 0
 * </pre>
 *
 * @param scheme how weights are chosen
 * @param parameter the scheme's own parameter, see {@link Scheme#parameterName()}; ignored by
 *     schemes without one
 * @param bias every bias, for schemes that do not choose biases themselves
 * @param noise ε: {@code ε · N(0, 1)} is added to every weight
 * @param seed 0 to 2^53 − 1
 */
public record Initializer(
    Scheme scheme, double parameter, Optional<Double> bias, double noise, long seed) {

  /** The largest seed, the largest integer that a JSON number holds exactly: 2^53 − 1. */
  public static final long MAX_SEED = 9007199254740991L;

  /** Checks the ranges. */
  public Initializer {
    if (scheme.parameterName().isEmpty()) {
      parameter = 0;
    }
    requireFinite(scheme.parameterName().orElse("value"), parameter);
    bias.ifPresent(value -> requireFinite("bias", value));
    requireFinite("noise", noise);
    if (seed < 0 || seed > MAX_SEED) {
      throw new IllegalArgumentException(
          "init.seed: "
              + seed
              + " is not allowed; it must be a whole number from 0 to "
              + MAX_SEED);
    }
  }

  private static void requireFinite(String field, double value) {
    if (!(Math.abs(value) <= 1e6)) {
      throw new IllegalArgumentException(
          "init."
              + field
              + ": "
              + DecimalText.of(value)
              + " is not allowed; it must be from −1000000 to 1000000");
    }
  }

  /** The scheme with its default parameter, no noise, and seed 1. */
  public static Initializer of(Scheme scheme) {
    return new Initializer(scheme, scheme.defaultParameter(), Optional.empty(), 0, 1);
  }

  /** This with another scheme parameter. */
  public Initializer withParameter(double value) {
    return new Initializer(scheme, value, bias, noise, seed);
  }

  /** This with another seed. */
  public Initializer withSeed(long value) {
    return new Initializer(scheme, parameter, bias, noise, value);
  }

  /** This with another amount of noise. */
  public Initializer withNoise(double value) {
    return new Initializer(scheme, parameter, bias, value, seed);
  }

  /** This with every bias set to {@code value}. */
  public Initializer withBias(double value) {
    return new Initializer(scheme, parameter, Optional.of(value), noise, seed);
  }

  /** Sets every weight and bias of a network, layer by layer. */
  public void apply(Network network) {
    Layer.Start start = new Layer.Start(network);
    for (int number = 1; number <= network.shape().layers(); number++) {
      fill(new Layer(start, number, seed));
    }
  }

  /** Sets the weights and biases of a layer; those before it have theirs. */
  private void fill(Layer layer) {
    layer.biases().each((unit, input) -> 0);
    scheme.filling(parameter).fill(layer);
    if (noise != 0) {
      layer.addNoise(noise);
    }
    if (bias.isPresent()) {
      layer.biases().each((unit, input) -> bias.get());
    }
  }
}
