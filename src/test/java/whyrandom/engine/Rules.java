package whyrandom.engine;

import java.util.ArrayList;
import java.util.List;

/** Every update rule that a network with hidden layers can be trained by, for tests. */
public final class Rules {
  /** Each rule, with and without what it has as an option. */
  public static final List<Optimizer> ALL =
      withTheRest(
          new Optimizer.Sgd(0.1, 0, false),
          new Optimizer.Sgd(0.05, 0.9, false),
          new Optimizer.Sgd(0.05, 0.9, true),
          new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8),
          new Optimizer.RmsProp(0.01, 0.99, 1e-8, 0),
          new Optimizer.RmsProp(0.005, 0.99, 1e-8, 0.5),
          new Optimizer.Adagrad(0.05, 1e-10));

  private Rules() {}

  /** These, and each kind that is not among them as it is usual. */
  public static List<Optimizer> withTheRest(Optimizer... some) {
    List<Optimizer> all = new ArrayList<>(List.of(some));
    for (Optimizer.Kind kind : Optimizer.Kind.values()) {
      if (!kind.isForPerceptrons() && all.stream().noneMatch(rule -> rule.kind() == kind)) {
        all.add(kind.usual(kind.usualRate()));
      }
    }
    return List.copyOf(all);
  }
}
