package whyrandom.app.arithmetic;

import java.util.List;
import whyrandom.engine.Shape;
import whyrandom.explain.arithmetic.Phase;
import whyrandom.explain.arithmetic.Source;

/**
 * The way through an update: phase by phase, forward layer by layer from the first to the output,
 * backward from the output to the first.
 *
 * @param phase where it is
 * @param subject what is looked at there
 */
record StepWalk(Phase phase, Source subject) {
  private static boolean isByLayer(Phase phase) {
    return phase == Phase.FORWARD || phase == Phase.BACKWARD;
  }

  /** The layer that a phase begins with: going on, or coming back to it. */
  private static int layer(Phase phase, Shape shape, boolean isOn, int otherwise) {
    if (!isByLayer(phase)) {
      return otherwise;
    }
    return (phase == Phase.FORWARD) == isOn ? 1 : shape.layers();
  }

  private StepWalk at(Phase next, Shape shape, int layer) {
    if (layer == subject.layer()) {
      return new StepWalk(next, isByLayer(next) ? unit(shape, layer) : subject);
    }
    return new StepWalk(next, unit(shape, layer));
  }

  /** The unit of a layer that is level with the one that is looked at, by number. */
  private Source unit(Shape shape, int layer) {
    return Source.unit(layer, Math.min(subject.unit(), shape.units(layer) - 1));
  }

  /** The next stop, or the same at the end. */
  StepWalk next(List<Phase> phases, Shape shape) {
    return step(phases, shape, true);
  }

  /** The stop before, or the same at the beginning. */
  StepWalk previous(List<Phase> phases, Shape shape) {
    return step(phases, shape, false);
  }

  private StepWalk step(List<Phase> phases, Shape shape, boolean isOn) {
    if (isByLayer(phase)) {
      int layer = subject.layer() + ((phase == Phase.FORWARD) == isOn ? 1 : -1);
      if (layer >= 1 && layer <= shape.layers()) {
        return at(phase, shape, layer);
      }
    }
    int place = phases.indexOf(phase) + (isOn ? 1 : -1);
    if (place < 0 || place >= phases.size()) {
      return this;
    }
    Phase next = phases.get(place);
    return at(next, shape, layer(next, shape, isOn, subject.layer()));
  }
}
