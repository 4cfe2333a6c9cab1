package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.explain.Presets;

class StepSizesTest {
  private static final Shape SHAPE = Shape.of(2, new int[] {2}, 1);

  @Test
  void aStepIsComparedWithItsWeight() {
    double[] now = {10, -4, 0.5, 0.25, 9, 9, 1, 1, 1};
    double[] next = {10.1, -4, 0.55, 0.5, 0, 0, 1, 1, 1};
    StepSizes steps = StepSizes.of(SHAPE, 1, now, next);
    assertThat(steps.sizes().total()).isEqualTo(4);
    assertThat(steps.sizes().zeros()).isEqualTo(1);
    assertThat(steps.median()).isCloseTo(0.01, within(1e-15)); // of 0, 0.01, 0.1, 1
    assertThat(steps.fromZero()).isZero();
  }

  @Test
  void aWeightOfZeroHasNoSizeToCompareWith() {
    double[] now = {0, 0, -0.0, 2, 0, 0, 1, 1, 1};
    double[] next = {0.1, 0, 0, 2, 0, 0, 1, 1, 1};
    StepSizes steps = StepSizes.of(SHAPE, 1, now, next);
    assertThat(steps.fromZero()).isEqualTo(1);
    assertThat(steps.sizes().zeros()).isEqualTo(3);
    assertThat(steps.median()).isZero();
    assertThat(StepSizes.of(SHAPE, 1, new double[9], next).fromZero()).isEqualTo(2);
  }

  @Test
  void divergenceMakesTheMedianNoNumber() {
    double[] next = {1, Double.NaN, 1, 1, 1, 1, 1, 1, 1};
    StepSizes steps = StepSizes.of(SHAPE, 1, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, next);
    assertThat(steps.median()).isNaN();
    assertThat(steps.sizes().notNumbers()).isEqualTo(1);
  }

  /** facts.md, "too large": the gradient need not shrink; the step for the weight's size does. */
  @Test
  void weightsThatAreTooLargeHardlyMoveForTheirSize() {
    double[] large = layerOne("too-large");
    double[] xavier = layerOne("xavier");
    assertThat(large[0]).as("gradient").isGreaterThan(xavier[0]);
    assertThat(large[1]).as("relative step").isLessThan(0.3 * xavier[1]);
    assertThat(large[2]).as("share saturated").isGreaterThan(0.85);
    assertThat(xavier[2]).as("share saturated").isLessThan(0.2);
  }

  /** Median gradient, median relative step and share saturated of layer 1, mean over 20 seeds. */
  private static double[] layerOne(String preset) {
    Experiment e = Presets.of(preset).orElseThrow().document().main().experiment();
    double[] means = new double[3];
    int seeds = 20;
    for (int seed = 1; seed <= seeds; seed++) {
      Run run = Lab.run(e.withInit(e.init().withSeed(seed)));
      Network network = run.network();
      LayerStats layer = LayerMeasurement.of(network, e.loss(), run.data().train()).get(0);
      double[] next = run.nextParameters();
      means[0] += layer.medianGradient() / seeds;
      means[1] += StepSizes.of(e.shape(), 1, network.parameters, next).median() / seeds;
      means[2] += layer.flatShare() / seeds;
    }
    return means;
  }
}
