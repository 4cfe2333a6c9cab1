package whyrandom.explain.arithmetic;

import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.OneStep;
import whyrandom.experiment.Place;
import whyrandom.experiment.Trace;

/** What every part of the explanation of an update works with. */
final class Sheet {
  final OneStep one;
  final Experiment settings;
  final Trace trace;
  final Network network;
  final Shape shape;
  final Notation names;
  final NumberText text;

  Sheet(OneStep one, NumberText text) {
    this.one = one;
    this.text = text;
    settings = one.settings();
    trace = one.trace();
    network = one.network();
    shape = one.shape();
    names = new Notation(shape, settings.features());
  }

  MathNode number(double value) {
    return Line.number(value, text);
  }

  /** A number after an operator. */
  MathNode factor(double value) {
    return Line.factor(value, text);
  }

  double weight(Place p) {
    return network.parameters[p.index(shape)];
  }

  boolean isOutput(int layer) {
    return layer == shape.layers();
  }

  /** Units of a layer that are silenced for this example. */
  int dropped(int layer) {
    int count = 0;
    for (int unit = 0; unit < shape.units(layer); unit++) {
      count += trace.isDropped(layer, unit) ? 1 : 0;
    }
    return count;
  }

  static Place bias(int layer, int unit) {
    return new Place(layer, unit, Edit.BIAS);
  }

  /** What a unit sends on in symbols: {@code ã} where dropout has touched it. */
  MathNode sent(int layer, int unit) {
    MathNode a = names.a(layer, unit);
    boolean isTouched = layer > 0 && layer < shape.layers() && trace.kept(layer, unit) != 1;
    return isTouched ? MathNode.over(a, MathNode.sign("~")) : a;
  }
}
