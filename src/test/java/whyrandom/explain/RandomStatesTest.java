package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Rules;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;

/** The states that statements are held to are of all kinds, and the same each time. */
class RandomStatesTest {
  private static final int STATES = 2000;

  private final Set<Object> kinds = new HashSet<>();
  private final Map<String, Integer> seen = new LinkedHashMap<>();

  @Test
  void aNumberAlwaysGivesTheSameState() {
    for (int number = 0; number < 100; number++) {
      Run run = RandomStates.state(number);
      Run again = RandomStates.state(number);
      assertThat(again.experiment()).isEqualTo(run.experiment());
      assertThat(again.edits()).isEqualTo(run.edits());
      assertThat(again.step()).isEqualTo(run.step());
      assertThat(again.network().parameters).isEqualTo(run.network().parameters);
    }
  }

  @Test
  void everySettingOccursOftenEnoughToMatter() {
    for (int number = 0; number < STATES; number++) {
      count(RandomStates.state(number));
    }
    assertThat(kinds)
        .contains((Object[]) Activation.values())
        .contains((Object[]) DataKind.values())
        .contains((Object[]) Loss.values())
        .containsAll(Rules.ALL.stream().map(Optimizer::kind).toList())
        .contains((Object[]) Output.values())
        .contains((Object[]) Regularization.Kind.values())
        .contains((Object[]) Scheme.values());
    assertThat(seen)
        .containsKeys("depth 0", "depth 1", "depth 2", "depth 3", "depth 4", "depth 5")
        .containsKeys("momentum", "nesterov")
        .containsKeys("none", "l1", "l2", "dropout", "mini-batch", "shuffle", "one row", "one unit")
        .containsKeys("one input", "Fill", "Draw", "Noise", "Copy", "Change", "SetWeight")
        .containsKeys("diverged", "later edits", "learning rate 0", "softmax", "step 0");
    seen.forEach((what, count) -> assertThat(count).as(what).isGreaterThan(STATES / 400));
  }

  private void count(Run run) {
    Experiment e = run.settings();
    kinds.addAll(e.activations());
    kinds.add(e.data().kind());
    kinds.add(e.loss());
    kinds.add(e.optimizer().kind());
    kinds.add(e.output());
    kinds.add(e.regularization().kind());
    kinds.add(e.init().first().scheme());
    e.activations().forEach(a -> saw(true, "activation " + a.id()));
    saw(true, "depth " + e.hidden().size());
    saw(true, e.output().id());
    saw(true, e.loss().id());
    saw(true, e.optimizer().kind().id());
    saw(true, e.regularization().kind().id());
    saw(e.optimizer() instanceof Optimizer.Sgd sgd && sgd.momentum() > 0, "momentum");
    saw(e.optimizer() instanceof Optimizer.Sgd sgd && sgd.nesterov(), "nesterov");
    saw(e.optimizer().learningRate() == 0, "learning rate 0");
    saw(e.dropout() > 0, "dropout");
    saw(e.batchSize() != Experiment.FULL, "mini-batch");
    saw(e.shuffle(), "shuffle");
    saw(run.data().train().size() == 1, "one row");
    saw(e.hidden().contains(1), "one unit");
    saw(e.features().size() == 1, "one input");
    saw(run.hasDiverged(), "diverged");
    saw(run.step() == 0, "step 0");
    saw(run.editsUpTo(run.step()).size() < run.edits().size(), "later edits");
    for (Edit edit : run.editsUpTo(run.step())) {
      saw(true, edit.getClass().getSimpleName());
    }
  }

  private void saw(boolean isSo, String what) {
    if (isSo) {
      seen.merge(what, 1, Integer::sum);
    }
  }
}
