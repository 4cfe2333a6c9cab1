package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import whyrandom.data.DataSpec;
import whyrandom.data.Task;
import whyrandom.engine.Activation;
import whyrandom.engine.Initializer;
import whyrandom.engine.Loss;
import whyrandom.engine.Optimizer;
import whyrandom.engine.Output;
import whyrandom.engine.Regularization;
import whyrandom.engine.Rules;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Lab;
import whyrandom.experiment.Run;
import whyrandom.experiment.Symmetry;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Span;
import whyrandom.math.CounterRandom;

/**
 * What a sentence says of the future happens: two thousand networks, drawn from all settings, are
 * described and then run.
 */
class SentenceLawTest {
  private static final int CASES = 2000;
  private static final int EDIT_STEP = 5;
  private static final int LOOK_AHEAD = 60;

  private final Map<String, Integer> seen = new LinkedHashMap<>();

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatIsSaidOfTheFutureHappens() {
    for (int number = 0; number < CASES; number++) {
      Draw draw = new Draw(number);
      Run run = draw.run();
      for (int step : new int[] {0, EDIT_STEP, EDIT_STEP + 1, 40}) {
        run.seek(step);
        check(run, "case " + number + " at step " + step + ": " + draw.experiment);
      }
    }
    assertThat(seen.keySet())
        .contains(
            "no number of steps",
            "next step separates",
            "leaves them identical",
            "nothing will ever move",
            "can ever move",
            "moves only",
            "are dead",
            "is its own function",
            "almost identical",
            "no longer a finite number",
            "learning rate is 0",
            "slope 0 everywhere",
            "saturated",
            "hardly there");
    seen.forEach((claim, count) -> assertThat(count).as(claim).isGreaterThan(2));
  }

  private void check(Run run, String where) {
    int step = run.step();
    Sentence sentence = Sentences.about(Observation.of(run));
    String text = sentence.plain();
    assertThat(run.step()).isEqualTo(step);
    List<List<List<Integer>>> identical = Symmetry.identical(run.network());
    double[] now = run.network().parameters.clone();
    Run future = new Run(run.experiment(), run.editsUpTo(step));
    future.seek(step);
    assertThat(future.network().parameters).isEqualTo(now);
    int outputBias = now.length - run.network().shape().outputs();

    if (says(text, "No number of steps") || says(text, "no number of steps")) {
      future.seek(step + LOOK_AHEAD);
      if (!future.hasDiverged()) {
        assertThat(isKept(identical, Symmetry.identical(future.network()))).as(where).isTrue();
      }
    }
    if (says(text, "leaves them identical")) {
      future.seek(step + 1);
      assertThat(isKept(identical, Symmetry.identical(future.network()))).as(where).isTrue();
    }
    if (says(text, "next step separates")) {
      future.seek(step + 1);
      boolean areAllTogether =
          isKept(identical, Symmetry.identical(future.network()))
              && isKept(byFunction(run), byFunction(future));
      assertThat(areAllTogether).as(where + text).isFalse();
    }
    if (says(text, "nothing will ever move") || says(text, "learning rate is 0")) {
      future.seek(step + LOOK_AHEAD);
      assertThat(future.network().parameters).as(where).isEqualTo(now);
    }
    if (says(text, "can ever move")) {
      future.seek(step + LOOK_AHEAD);
      for (int i = 0; i < outputBias; i++) {
        assertThat(future.network().parameters[i]).as(where).isEqualTo(now[i]);
      }
    }
    if (says(text, "moves only the output layer")) {
      future.seek(step + 1);
      int firstWeight = run.network().shape().firstWeight(run.network().shape().layers());
      for (int i = 0; i < firstWeight; i++) {
        assertThat(future.network().parameters[i]).as(where).isEqualTo(now[i]);
      }
    }
    if (says(text, "is its own function")) {
      boolean isOneLayer = run.network().shape().hiddenLayers() == 1;
      int units = run.network().shape().units(1);
      assertThat(!isOneLayer || byFunction(run).get(0).size() == units).as(where).isTrue();
    }
    if (says(text, "no longer a finite number")) {
      assertThat(Math.abs(run.evaluateTrain().loss()) <= Double.MAX_VALUE && !run.hasDiverged())
          .as(where)
          .isFalse();
    } else {
      assertThat(run.hasDiverged()).as(where).isFalse();
      boolean isShared = identical.stream().flatMap(List::stream).anyMatch(g -> g.size() > 1);
      boolean isSaid =
          sentence.spans().stream()
              .filter(Span::isAboutSameness)
              .anyMatch(s -> s.text().equals("identical units") || s.text().contains("one and"));
      assertThat(isSaid).as(where + text).isEqualTo(isShared);
    }
    for (String words : List.of("moves only", "are dead", "almost identical", "saturated")) {
      says(text, words);
    }
    says(text, "slope 0 everywhere");
    says(text, "hardly there");
    assertThat(text).as(where).doesNotContain("  ").doesNotContain("..").endsWith(".");
  }

  private boolean says(String text, String words) {
    if (text.contains(words)) {
      seen.merge(words, 1, Integer::sum);
      return true;
    }
    return false;
  }

  private static boolean isKept(List<List<List<Integer>>> groups, List<List<List<Integer>>> after) {
    for (int layer = 0; layer < groups.size(); layer++) {
      if (!Grouping.isKept(Grouping.shared(groups.get(layer)), after.get(layer))) {
        return false;
      }
    }
    return true;
  }

  private static List<List<List<Integer>>> byFunction(Run run) {
    List<List<List<Integer>>> layers = new ArrayList<>();
    for (int layer = 1; layer <= run.network().shape().hiddenLayers(); layer++) {
      layers.add(Grouping.byFunction(run.network(), layer));
    }
    return layers;
  }

  /** An experiment and edits drawn from all there is. */
  private static final class Draw {
    final Experiment experiment;
    private final CounterRandom random;
    private final List<Edit> edits = new ArrayList<>();
    private int next;

    Draw(int number) {
      random = new CounterRandom(number, CounterRandom.NOISE);
      List<Integer> hidden =
          pick(
              List.of(
                  List.of(1),
                  List.of(2),
                  List.of(4),
                  List.of(4),
                  List.of(3, 2),
                  List.of(4, 4),
                  List.of(1, 3),
                  List.of(2, 2, 2),
                  List.of(3, 3, 3, 3, 3)));
      Activation g = pick(List.of(Activation.values()));
      DataSpec data = pick(List.of(Lab.LOPSIDED, Lab.XOR_01, Lab.XOR_SIGNS, Lab.XOR_SIGNS_TO_01));
      List<Optimizer> rules = new ArrayList<>(Rules.ALL);
      rules.add(new Optimizer.Sgd(0, 0, false));
      rules.add(new Optimizer.Sgd(0.5, 0, false));
      experiment =
          goal(Lab.regression(data, hidden, g, init(), 0.1))
              .withOptimizer(pick(rules))
              .withBatchSize(pick(List.of(Experiment.FULL, Experiment.FULL, 1, 3)))
              .withShuffle(pick(List.of(true, false)))
              .withDropout(pick(List.of(0.0, 0.0, 0.0, 0.3)))
              .withRegularization(
                  pick(
                      List.of(
                          Regularization.NONE,
                          Regularization.NONE,
                          new Regularization(Regularization.Kind.L2, 0.01),
                          new Regularization(Regularization.Kind.L1, 0.01))));
      int output = hidden.size() + 1;
      for (int step : new int[] {0, EDIT_STEP}) {
        edits.addAll(
            pick(
                List.of(
                    List.<Edit>of(),
                    List.<Edit>of(),
                    List.<Edit>of(),
                    List.of(new Edit.Fill(step, output, 0)),
                    List.of(new Edit.SetWeight(step, 1, 0, 1, 0.75)),
                    List.of(new Edit.Fill(step, Edit.ALL_LAYERS, 0.5)),
                    List.of(new Edit.Draw(step, output, Initializer.of(Scheme.NORMAL))))));
      }
    }

    /** Mostly the regression itself, else a classification of one kind or another. */
    private Experiment goal(Experiment regression) {
      DataSpec corners = Lab.XOR_SIGNS_TO_01.withTask(Optional.of(Task.CLASSIFICATION));
      return pick(
          List.of(
              regression,
              regression,
              regression,
              regression.withGoal(corners, regression.features(), Output.SIGMOID, Loss.BCE),
              regression.withGoal(
                  corners, regression.features(), Output.SOFTMAX, Loss.CROSS_ENTROPY),
              regression.withGoal(corners, regression.features(), Output.TANH, Loss.MSE),
              regression.withGoal(corners, regression.features(), Output.LINEAR, Loss.HINGE),
              regression.withGoal(corners, regression.features(), Output.STEP, Loss.PERCEPTRON),
              regression.withGoal(corners, regression.features(), Output.STEP, Loss.MSE)));
    }

    private Initializer init() {
      Initializer half = Initializer.of(Scheme.CONSTANT).withParameter(0.5);
      return pick(
          List.of(
              Initializer.of(Scheme.ZEROS),
              Initializer.of(Scheme.ZEROS),
              half,
              half.withParameter(-3),
              half.withNoise(1e-4),
              Initializer.of(Scheme.EQUAL_INCOMING),
              Initializer.of(Scheme.SAME_WITHIN_UNIT),
              Initializer.of(Scheme.XAVIER_UNIFORM),
              Initializer.of(Scheme.NORMAL).withParameter(0.01),
              Initializer.of(Scheme.NORMAL).withParameter(20),
              Initializer.of(Scheme.TF_PLAYGROUND)));
    }

    Run run() {
      return new Run(experiment, Collections.unmodifiableList(edits));
    }

    private <T> T pick(List<T> choices) {
      return choices.get(random.below(choices.size(), next++, 0, 0));
    }
  }
}
