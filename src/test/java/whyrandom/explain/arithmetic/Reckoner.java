package whyrandom.explain.arithmetic;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Activation;
import whyrandom.engine.Optimizer;
import whyrandom.math.DecimalText;
import whyrandom.math.PortableMath;

/**
 * Works out a formula as it is written, as a reader with an exact calculator would: from left to
 * right, products before sums.
 */
final class Reckoner {
  private final List<MathNode> nodes;
  private int at;

  private Reckoner(List<MathNode> nodes) {
    this.nodes = nodes;
  }

  /** What the numbers to the right of a formula's sign of equality come to. */
  static double right(Formula formula) {
    List<MathNode> nodes = new ArrayList<>();
    for (Cell cell : formula.cells().subList(2, formula.cells().size())) {
      flatten(cell.numbers(), nodes);
    }
    return all(nodes);
  }

  /** What a node comes to. */
  static double of(MathNode node) {
    List<MathNode> nodes = new ArrayList<>();
    flatten(node, nodes);
    return all(nodes);
  }

  private static double all(List<MathNode> nodes) {
    Reckoner reckoner = new Reckoner(nodes);
    double value = reckoner.sum();
    if (reckoner.at != nodes.size()) {
      throw new IllegalStateException("not a formula: " + nodes);
    }
    return value;
  }

  private static void flatten(MathNode node, List<MathNode> to) {
    if (node.tag().equals("mrow")) {
      node.children().forEach(child -> flatten(child, to));
    } else {
      to.add(node);
    }
  }

  private boolean isAt(String text) {
    return at < nodes.size() && nodes.get(at).text().equals(text);
  }

  private boolean take(String text) {
    boolean isThere = isAt(text);
    at += isThere ? 1 : 0;
    return isThere;
  }

  private double sum() {
    double value = product();
    while (isAt("+") || isAt("−")) {
      value = take("+") ? value + product() : minus(value);
    }
    return value;
  }

  private double minus(double value) {
    take("−");
    return value - product();
  }

  private double product() {
    double value = single();
    while (isAt("·") || isAt("/")) {
      value = take("·") ? value * single() : over(value);
    }
    return value;
  }

  private double over(double value) {
    take("/");
    return value / single();
  }

  private double single() {
    if (take("−")) {
      return -single();
    }
    if (take("|")) {
      double inside = sum();
      take("|");
      return Math.abs(inside);
    }
    if (take("(")) {
      double inside = sum();
      if (take(",")) {
        inside = Math.max(inside, sum());
      }
      take(")");
      return inside;
    }
    MathNode node = nodes.get(at++);
    switch (node.tag()) {
      case "mn":
        return node.text().equals("½") ? 0.5 : DecimalText.parse(node.text());
      case "mfrac":
        return of(node.children().get(0)) / of(node.children().get(1));
      case "msqrt":
        return Math.sqrt(of(node.children().get(0)));
      case "msup":
        return power(node.children().get(0), of(node.children().get(1)));
      case "mi":
        return call(node.text(), single());
      default:
        throw new IllegalStateException("cannot be worked out: " + node);
    }
  }

  private static double power(MathNode base, double exponent) {
    if (base.text().equals("e")) {
      return PortableMath.exp(exponent);
    }
    double value = of(base);
    return exponent == 2 ? value * value : Optimizer.Adam.power(value, (int) exponent);
  }

  private static double call(String name, double of) {
    return switch (name) {
      case "tanh" -> PortableMath.tanh(of);
      case "log" -> PortableMath.log(of);
      case "max" -> of;
      case "σ" -> Activation.SIGMOID.value(of);
      default -> throw new IllegalStateException("unknown function: " + name);
    };
  }
}
