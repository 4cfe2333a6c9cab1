package whyrandom.explain.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Run;

class PassesTest {
  private static List<Integer> errors(Passes passes, int step) {
    List<Integer> list = new ArrayList<>();
    for (OnePass each : passes.upTo(step)) {
      list.add(each.errors());
    }
    return list;
  }

  private static Outcome outcome(Run run) {
    return Outcome.of(run.state(), PerceptronRuns.followed(run), PerceptronRuns.separation(run));
  }

  private static double[] weights(Run run) {
    return run.network().parameters.clone();
  }

  /** The numbers of MATLAB's own example. */
  @Test
  void andHasTheErrorsOfMatlabAndEndsAtItsWeights() {
    Run run = PerceptronRuns.of(Perceptrons.on(Gate.AND));
    assertThat(weights(run)).containsExactly(0, 0, 0);
    assertThat(outcome(run)).isEqualTo(new Outcome.NotBegun(3, 4));
    run.seek(24);
    Passes passes = PerceptronRuns.followed(run);
    assertThat(errors(passes, 24)).containsExactly(2, 3, 3, 2, 1, 0);
    assertThat(weights(run)).containsExactly(1, 2, -3);
    assertThat(outcome(run)).isEqualTo(new Outcome.Learned(4, 11, Optional.of(6)));
    run.seek(20);
    assertThat(outcome(run)).isEqualTo(new Outcome.Learned(4, 11, Optional.empty()));
    run.seek(10);
    assertThat(errors(passes, 10)).containsExactly(2, 3, 1);
    assertThat(passes.upTo(10).get(2)).isEqualTo(new OnePass(3, 8, 10, 1, false));
    assertThat(outcome(run)).isInstanceOf(Outcome.WillEnd.class);
  }

  @Test
  void aPassIsToldExampleByExample() {
    Run run = PerceptronRuns.of(Perceptrons.on(Gate.AND));
    run.seek(24);
    List<Correction> first = PassDetail.of(run.state(), 0, 24).corrections();
    assertThat(first).hasSize(4);
    assertThat(first.get(0).output()).isEqualTo(1); // hardlim(0) is 1
    assertThat(first.get(0).error()).isEqualTo(-1);
    assertThat(first.get(0).changes()).containsExactly(0, 0, -1);
    assertThat(first.get(1).error()).isZero();
    assertThat(first.get(1).changes()).containsExactly(0, 0, 0);
    assertThat(first.get(3).error()).isEqualTo(1);
    assertThat(first.get(3).changes()).containsExactly(1, 1, 1);
    assertThat(first.get(3).after()).containsExactly(1, 1, 0);
    assertThat(PassDetail.of(run.state(), 20, 22).corrections()).hasSize(2);
  }

  @Test
  void xorGoesRoundAndTheCircleIsFoundToTheBit() {
    Run run = PerceptronRuns.of(Perceptrons.on(Gate.XOR));
    run.seek(400);
    Passes passes = PerceptronRuns.followed(run);
    Repeat repeat = passes.repeat(400).orElseThrow();
    assertThat(outcome(run)).isEqualTo(new Outcome.ComesRound(repeat));
    run.seek(4 * repeat.first());
    double[] once = weights(run);
    run.seek(4 * repeat.again());
    assertThat(weights(run)).containsExactly(once);
    assertThat(passes.repeat(4 * repeat.again() - 1)).isEmpty();
    run.seek(4);
    assertThat(outcome(run)).isInstanceOf(Outcome.NeverEnds.class);
  }

  /** What was changed by hand may end a circle: it is looked for from there on. */
  @Test
  void passesCountFromTheLastChangeByHand() {
    Run run = PerceptronRuns.of(Perceptrons.on(Gate.AND));
    run.seek(6);
    run = run.with(new Edit.SetWeight(6, 1, 0, 0, 2.5));
    run.seek(10);
    Passes passes = PerceptronRuns.followed(run);
    assertThat(passes.since()).isEqualTo(6);
    assertThat(passes.start()[0]).isEqualTo(2.5);
    assertThat(passes.upTo(10).get(0).number()).isEqualTo(2);
    assertThat(passes.upTo(10).get(0).isWhole()).isFalse();
    assertThat(passes.leadTo(run.state())).isTrue();
    run.seek(3);
    assertThat(passes.leadTo(run.state())).isFalse();
    assertThat(new Passes(run.state()).since()).isZero();
  }

  /** Novikoff's bound holds for every start, rate and order; and what is learnt stays. */
  @Test
  void thereAreNeverMoreCorrectionsThanTheTheoremAllows() {
    int learned = 0;
    double closest = 0;
    for (int number = 0; number < 1000; number++) {
      Run run = PerceptronRuns.of(PerceptronRuns.any(number));
      Separation separation = PerceptronRuns.separation(run);
      double rate = run.settings().optimizer().learningRate();
      if (!separation.isPossible()) {
        continue;
      }
      double bound = separation.mostCorrections(weights(run), rate);
      run.seek(3000);
      Passes passes = PerceptronRuns.followed(run);
      double count = passes.corrections(3000);
      assertThat(count).as("%s", number).isLessThanOrEqualTo(bound * (1 + 1e-9));
      closest = Math.max(closest, bound > 0 ? count / bound : 0);
      if (outcome(run) instanceof Outcome.Learned end) {
        learned++;
        double[] then = weights(run);
        run.seek(run.step() + 5 * run.data().train().size());
        assertThat(weights(run)).containsExactly(then);
        assertThat(outcome(run)).isEqualTo(end);
      }
    }
    assertThat(learned).isGreaterThan(300);
    assertThat(closest).isBetween(0.5, 1.0);
  }

  /** A circle that was found goes on for ever: three more rounds pass the same weights. */
  @Test
  void aCircleReallyComesRoundToTheBit() {
    int circles = 0;
    for (int number = 0; number < 600; number++) {
      Run run = PerceptronRuns.of(PerceptronRuns.any(number));
      int size = run.data().train().size();
      run.seek(60 * size);
      Optional<Repeat> found = PerceptronRuns.followed(run).repeat(run.step());
      if (found.isEmpty()) {
        continue;
      }
      assertThat(run.settings().shuffle()).isFalse();
      Repeat repeat = found.get();
      circles += outcome(run) instanceof Outcome.ComesRound ? 1 : 0;
      for (int pass = repeat.first(); pass < repeat.again(); pass++) {
        run.seek(size * pass);
        double[] once = weights(run);
        for (int round = 1; round <= 3; round++) {
          run.seek(size * (pass + round * repeat.length()));
          assertThat(weights(run)).as("%s", number).containsExactly(once);
        }
      }
    }
    assertThat(circles).isGreaterThan(30);
  }

  /** What is said of the future is so: it ends where it was said to, and never where not. */
  @Test
  void whatWillEndEndsAndWhatNeverEndsHasAnErrorInEveryPass() {
    int ends = 0;
    int never = 0;
    for (int number = 0; number < 500; number++) {
      Run run = PerceptronRuns.of(PerceptronRuns.any(number));
      int size = run.data().train().size();
      run.seek(1);
      Outcome early = outcome(run);
      Separation separation = PerceptronRuns.separation(run);
      if (early instanceof Outcome.WillEnd) {
        double rate = run.settings().optimizer().learningRate();
        double most = separation.mostCorrections(weights(run), rate) + 1;
        if (most * size < 20_000) {
          ends++;
          run.seek(1 + (int) (most * size));
          assertThat(run.evaluateTrain().accuracy()).as("%s", number).contains(1.0);
        }
      } else if (early instanceof Outcome.NeverEnds) {
        never++;
        run.seek(50 * size);
        for (OnePass pass : PerceptronRuns.followed(run).upTo(run.step())) {
          assertThat(pass.errors()).as("%s", number).isPositive();
        }
      }
    }
    assertThat(ends).isGreaterThan(100);
    assertThat(never).isGreaterThan(30);
  }

  @Test
  void theDetailOfAPassIsTheRunToTheBit() {
    for (int number = 0; number < 200; number++) {
      Run run = PerceptronRuns.of(PerceptronRuns.any(number));
      run.seek(40);
      int errors = 0;
      Passes passes = PerceptronRuns.followed(run);
      for (OnePass pass : passes.upTo(40)) {
        PassDetail detail = PassDetail.of(run.state(), pass.from(), pass.to());
        int step = pass.from();
        for (Correction one : detail.corrections()) {
          step++;
          Run there = run.copy();
          there.seek(step);
          assertThat(one.after()).containsExactly(there.network().parameters);
          errors += one.error() == 0 ? 0 : 1;
        }
        assertThat(step).isEqualTo(pass.to());
      }
      assertThat(errors).isEqualTo(passes.corrections(40));
    }
  }
}
