package whyrandom.explain.perceptron;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Regularization;
import whyrandom.experiment.Experiment;

/** What a network has to have to be Rosenblatt's perceptron, as MATLAB makes it. */
public enum Requirement {
  /** One layer of weights. */
  NO_HIDDEN_LAYER {
    @Override
    public boolean isMetBy(Experiment e) {
      return e.hidden().isEmpty();
    }
  },
  /** The output is 1 where z ≥ 0, and 0 elsewhere. */
  STEP_OUTPUT {
    @Override
    public boolean isMetBy(Experiment e) {
      return e.output().each().isFlat();
    }
  },
  /** The error times the input is added to the weights. */
  ITS_RULE {
    @Override
    public boolean isMetBy(Experiment e) {
      return e.optimizer().kind().isForPerceptrons();
    }
  },
  /** One example after the other. */
  ONE_BY_ONE {
    @Override
    public boolean isMetBy(Experiment e) {
      return e.batchSize() == 1;
    }
  },
  /** Nothing else pulls at the weights. */
  NO_PENALTY {
    @Override
    public boolean isMetBy(Experiment e) {
      return e.regularization().kind() == Regularization.Kind.NONE;
    }
  };

  /** Whether an experiment has it. */
  public abstract boolean isMetBy(Experiment e);

  /** Those that an experiment does not meet; none if it is a perceptron. */
  public static List<Requirement> unmet(Experiment e) {
    List<Requirement> list = new ArrayList<>();
    for (Requirement each : values()) {
      if (!each.isMetBy(e)) {
        list.add(each);
      }
    }
    return list;
  }
}
