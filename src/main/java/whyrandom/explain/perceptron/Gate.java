package whyrandom.explain.perceptron;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.data.DataSpec;
import whyrandom.data.Task;

/** Four examples: what a gate makes of two inputs, each 0 or 1. */
public enum Gate {
  /** 1 where both are 1: MATLAB's own example. */
  AND(0, 0, 0, 1),
  /** 1 where one is 1, or both. */
  OR(0, 1, 1, 1),
  /** 1 where just one is 1: no line separates them. */
  XOR(0, 1, 1, 0);

  private final int[] targets;

  Gate(int... targets) {
    this.targets = targets;
  }

  /** The four examples, in the order of MATLAB's {@code x = [0 1 0 1; 0 0 1 1]}. */
  public DataSpec data() {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < targets.length; i++) {
      rows.add(List.of((double) (i % 2), (double) (i / 2), (double) targets[i]));
    }
    return DataSpec.custom(rows).withTask(Optional.of(Task.CLASSIFICATION));
  }
}
