package whyrandom.app.unit;

import whyrandom.app.diagram.UnitLook;
import whyrandom.engine.Activation;
import whyrandom.maps.InputPlane;
import whyrandom.maps.Probe;
import whyrandom.model.Seen;

/**
 * What a unit computes at the place that is looked at.
 *
 * @param seen the network
 * @param look the unit and the place
 * @param point the place, as a row of raw data
 * @param z the pre-activation there
 * @param a the activation there
 * @param slope of the activation function there
 * @param examples pre-activations of examples of the training set
 */
record UnitReading(
    Seen seen, UnitLook look, double[] point, double z, double a, double slope, double[] examples) {
  private static final int MOST_EXAMPLES = 120;

  static UnitReading of(Seen seen, UnitLook look) {
    Probe probe = new Probe(seen.network(), seen.settings().features(), look.layer(), look.unit());
    double[] examples = probe.each(seen.state().data().train(), MOST_EXAMPLES);
    InputPlane plane = new InputPlane(seen.state().data().dataset());
    double[] point = plane.at(look.across(), look.down());
    probe.send(point);
    double slope = seen.network().activation(look.layer()).slope(probe.z(), probe.a());
    return new UnitReading(seen, look, point, probe.z(), probe.a(), slope, examples);
  }

  Activation activation() {
    return seen.network().activation(look.layer());
  }
}
