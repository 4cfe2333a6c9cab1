package whyrandom.experiment;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Shape;

/**
 * Where the units of the first layer have {@code z = w₁ x₁ + w₂ x₂ + b = 0}: a line in the plane of
 * the inputs, if these are two plain ones, x₁ and x₂.
 *
 * @param first which input of the network is x₁
 * @param second which input is x₂
 */
public record InputLines(int first, int second) {
  /** The lines of a network with these settings; nothing if its inputs are not x₁ and x₂. */
  public static Optional<InputLines> of(Experiment settings) {
    List<Feature> features = settings.features();
    int first = features.indexOf(Feature.ofColumn(0));
    int second = features.indexOf(Feature.ofColumn(1));
    return features.size() == 2 && first >= 0 && second >= 0
        ? Optional.of(new InputLines(first, second))
        : Optional.empty();
  }

  /** The weight of x₁ into a unit of the first layer. */
  public double w1(Shape shape, double[] parameters, int unit) {
    return parameters[shape.weight(1, unit, first)];
  }

  /** The weight of x₂ into a unit of the first layer. */
  public double w2(Shape shape, double[] parameters, int unit) {
    return parameters[shape.weight(1, unit, second)];
  }

  /** The bias of a unit of the first layer. */
  public double bias(Shape shape, double[] parameters, int unit) {
    return parameters[shape.bias(1, unit)];
  }
}
