package whyrandom.explain.arithmetic;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.OneStep;

/**
 * What there is to say of a phase of an update, about the part of the network that is looked at.
 */
public final class Explanation {
  private Explanation() {}

  /** The phases of an update: only the first begins with where the weights came from. */
  public static List<Phase> phases(int step) {
    List<Phase> phases = new ArrayList<>(List.of(Phase.values()));
    if (step > 0) {
      phases.remove(Phase.INITIALISE);
    }
    return phases;
  }

  /**
   * Explains a phase.
   *
   * @param subject a unit, weight or bias of a layer from 1
   * @param text how numbers are written
   */
  public static List<Block> of(Phase phase, OneStep one, Source subject, NumberText text) {
    Sheet sheet = new Sheet(one, text);
    switch (phase) {
      case INITIALISE:
        return new Start(sheet, one.initialNetwork()).about(subject);
      case FORWARD:
        return new Forward(sheet).about(subject);
      case LOSS:
        return new LossLines(sheet).all();
      case BACKWARD:
        return new Backward(sheet).about(subject);
      case GRADIENT:
        return new Gradient(sheet).about(subject);
      default:
        return Update.about(sheet, subject);
    }
  }

  /** What the subject is called: {@code weight from x1 to hidden unit 2}. */
  public static String name(OneStep one, Source subject) {
    Notation names = new Notation(one.shape(), one.settings().features());
    return subject.isUnit()
        ? names.unitName(subject.layer(), subject.unit())
        : names.name(subject.place());
  }
}
