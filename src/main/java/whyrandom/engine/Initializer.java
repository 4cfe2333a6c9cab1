package whyrandom.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import whyrandom.engine.Scheme.Parameter;
import whyrandom.math.DecimalText;
import whyrandom.refusal.Refusal;

/**
 * The values that a layer of a network starts with: a {@link Scheme} with what it is told, biases,
 * noise and a seed.
 *
 * <p>It fills a layer at a time, so that a scheme may be a function of the whole layer, of the
 * layers before it and of the data. The draw behind a weight is a pure function of (seed, layer,
 * unit, input). So adding a unit leaves the draws of all others alone, and changing Xavier to He
 * rescales the same draws, as long as both are uniform or both normal.
 *
 * <pre>
 *   Initializer.of(Scheme.CONSTANT).withParameter(0.5)   // every weight ½, every bias 0
 * </pre>
 *
 * @param scheme how weights are chosen
 * @param values what the scheme is told, in the order of {@link Scheme#parameters}
 * @param bias how biases are chosen, instead of by the scheme: by an initializer without one of its
 *     own and with the same seed, that sees a layer's biases as weights, one for each unit, and the
 *     fans of the layer
 * @param noise ε: {@code ε · N(0, 1)} is added to every weight
 * @param seed 0 to 2^53 − 1
 */
public record Initializer(
    Scheme scheme, List<Double> values, Optional<Initializer> bias, double noise, long seed) {

  /** The largest seed, the largest integer that a JSON number holds exactly: 2^53 − 1. */
  public static final long MAX_SEED = 9007199254740991L;

  /** The largest number that a scheme can be told. */
  static final double MOST = 1e6;

  /** Checks the ranges. */
  public Initializer {
    values = List.copyOf(values);
    if (values.size() != scheme.parameters().size()) {
      throw new IllegalArgumentException(
          "values: " + values.size() + " given for " + scheme.parameters().size() + " parameters");
    }
    for (int i = 0; i < values.size(); i++) {
      scheme.parameters().get(i).check(values.get(i));
    }
    check("noise", noise, -MOST, MOST, false);
    noise = noise + 0.0; // −0 is 0
    if (seed < 0 || seed > MAX_SEED) {
      throw refusal("seed", "" + seed, "a whole number from 0 to " + MAX_SEED);
    }
    if (bias.isPresent()) {
      bias = Optional.of(ofBiases(bias.get(), seed));
    }
  }

  private static Initializer ofBiases(Initializer bias, long seed) {
    if (!bias.scheme.isForBiases() || bias.bias.isPresent()) {
      throw refusal("bias.scheme", '"' + bias.scheme.id() + '"', "one of " + schemesForBiases());
    }
    boolean isNumber = bias.scheme.isEqual() && bias.noise == 0;
    Initializer its =
        isNumber ? of(Scheme.CONSTANT).withParameter(bias.scheme.value(bias.parameter())) : bias;
    return its.seed == seed ? its : its.withSeed(seed);
  }

  private static String schemesForBiases() {
    StringBuilder names = new StringBuilder();
    for (Scheme scheme : Scheme.values()) {
      if (scheme.isForBiases()) {
        names.append(names.length() == 0 ? "" : " ").append(scheme.id());
      }
    }
    return names.toString();
  }

  static void check(String field, double value, double least, double most, boolean isWhole) {
    if (!(value >= least && value <= most) || isWhole && value != Math.floor(value)) {
      String range = minus(least) + " to " + minus(most);
      throw refusal(
          field, DecimalText.of(value), (isWhole ? "a whole number from " : "from ") + range);
    }
  }

  private static String minus(double bound) {
    return DecimalText.of(bound).replace('-', '−');
  }

  private static Refusal refusal(String field, String value, String allowed) {
    return Refusal.notAllowed("init." + field, value, allowed);
  }

  /** The scheme with its usual parameters, no noise, and seed 1. */
  public static Initializer of(Scheme scheme) {
    return new Initializer(scheme, scheme.usual(), Optional.empty(), 0, 1);
  }

  /** What the scheme is told first of all; 0 if there is nothing to tell it. */
  public double parameter() {
    return values.isEmpty() ? 0 : values.get(0);
  }

  /**
   * What the scheme is told.
   *
   * @param parameter one that the scheme has
   */
  public double value(Parameter parameter) {
    return values.get(scheme.parameters().indexOf(parameter));
  }

  /** The fan that a mode takes; of a scheme that has one. */
  public Fan fan() {
    return Fan.values()[(int) value(Parameter.MODE)];
  }

  /** What is drawn from; of a scheme that is told. */
  public Distribution distribution() {
    return Distribution.values()[(int) value(Parameter.DISTRIBUTION)];
  }

  /** This with another first parameter; a scheme without any stays as it is. */
  public Initializer withParameter(double value) {
    return values.isEmpty() ? this : with(0, value);
  }

  /** This with other parameters, in the order of {@link Scheme#parameters}. */
  public Initializer withValues(List<Double> all) {
    return new Initializer(scheme, all, bias, noise, seed);
  }

  /** This with another parameter; one that the scheme has not is ignored. */
  public Initializer with(Parameter parameter, double value) {
    int i = scheme.parameters().indexOf(parameter);
    return i < 0 ? this : with(i, value);
  }

  private Initializer with(int i, double value) {
    List<Double> changed = new ArrayList<>(values);
    changed.set(i, value);
    return new Initializer(scheme, changed, bias, noise, seed);
  }

  /** This with another seed, for the biases too. */
  public Initializer withSeed(long value) {
    return new Initializer(scheme, values, bias, noise, value);
  }

  /** This with another amount of noise. */
  public Initializer withNoise(double value) {
    return new Initializer(scheme, values, bias, value, seed);
  }

  /** This with every bias set to {@code value}. */
  public Initializer withBias(double value) {
    check("bias", value, -MOST, MOST, false);
    return withBias(of(Scheme.CONSTANT).withParameter(value));
  }

  /** This with biases chosen by another initializer. */
  public Initializer withBias(Initializer value) {
    return new Initializer(scheme, values, Optional.of(value), noise, seed);
  }

  /** Whether two seeds give different weights or biases. */
  public boolean isRandom() {
    boolean areBiases = bias.isPresent() ? bias.get().isRandom() : scheme.drawsBiases();
    return scheme.isRandom() || noise != 0 || areBiases;
  }

  /** The one number that all biases are set to; empty if they are drawn, or the scheme's own. */
  public Optional<Double> equalBiases() {
    boolean areEqual = bias.isPresent() && bias.get().scheme.isEqual() && bias.get().noise == 0;
    return areEqual
        ? Optional.of(bias.get().scheme.value(bias.get().parameter()))
        : Optional.empty();
  }

  /**
   * Sets every weight and bias of a network, layer by layer.
   *
   * @param examples what it will be trained on; asked for if the scheme depends on the data
   */
  public void apply(Network network, Supplier<Examples> examples) {
    Initializers.of(this).apply(network, examples);
  }

  /** Sets the weights and biases of a layer; those before it have theirs. */
  void fill(Layer layer) {
    layer.biases().each((unit, input) -> 0);
    scheme.fill(layer, this);
    if (noise != 0) {
      layer.addNoise(noise);
    }
    if (!layer.hasBiases()) {
      layer.biases().each((unit, input) -> 0);
    } else if (bias.isPresent()) {
      bias.get().fill(layer.biases());
    }
  }
}
