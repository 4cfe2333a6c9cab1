package whyrandom.experiment;

import whyrandom.refusal.Refusal;

/**
 * Something that is said of a network at a step, in a form that can be checked against its run.
 *
 * @param network 0 = A, 1 = B
 * @param measure what is measured
 * @param layer the layer it is measured in, 1 = first hidden; 0 for a measure of the whole network
 * @param relation how it compares
 * @param number with what
 */
public record Claim(int network, Measure measure, int layer, Relation relation, double number) {
  /**
   * Whether it holds of a run where it stands, which is that of its network.
   *
   * @throws Refusal if the network has no such layer
   */
  public boolean holds(State run) {
    int last = measure.lastLayer(run.network().shape());
    if (measure.isOfLayer() && (layer < 1 || layer > last)) {
      throw Refusal.notAllowed(measure.id(), "layer " + layer, "from 1 to " + last);
    }
    return relation.holds(measure.in(run, layer), number);
  }
}
