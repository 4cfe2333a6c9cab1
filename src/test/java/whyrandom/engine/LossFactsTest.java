package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What losses and outputs say of themselves and of each other. */
class LossFactsTest {
  private static final double STEP = 1.0 / 64;

  @ParameterizedTest
  @EnumSource
  void theUsualLossFitsTheOutputAndTheUsualOutputTheLoss(Output output) {
    assertThat(output.usualLoss().fits(output)).isTrue();
    for (Loss loss : Loss.values()) {
      assertThat(loss.fits(loss.usualOutput())).as(loss.id()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLossForRegressionIsLeastAtTheTargetAndGrowsWithTheDistance(Loss loss) {
    boolean isDistance = true;
    for (double t : new double[] {-2, 0.5, 3}) {
      for (double off = STEP; off < 4; off += STEP) {
        double near = off - STEP;
        isDistance &= loss.value(t + off, t + off, t) > loss.value(t + near, t + near, t);
        isDistance &= loss.value(t - off, t - off, t) > loss.value(t - near, t - near, t);
      }
    }
    assertThat(loss.isForRegression()).isEqualTo(isDistance);
  }

  /** By the logit for a loss that is on the logits, else by the output. */
  @ParameterizedTest
  @EnumSource
  void theSlopeOfAConvexLossNeverFalls(Loss loss) {
    Output output = loss.usualOutput();
    boolean isRising = true;
    for (double t : new double[] {output.lowTarget(), output.highTarget()}) {
      double before = Double.NEGATIVE_INFINITY;
      for (double z = -4; z <= 4; z += STEP) {
        double o = loss.isOnLogits() ? Activation.SIGMOID.value(z) : z;
        double slope = loss.slope(z, o, t);
        isRising &= slope >= before;
        before = slope;
      }
    }
    assertThat(loss.isConvex()).isEqualTo(isRising);
  }

  /** Three examples of one class and one of the other: the mean target is a quarter of the way. */
  @ParameterizedTest
  @EnumSource
  void theMeanOfTheTargetsIsTheBestConstantWhereTheLossSaysSo(Loss loss) {
    Output output = loss.usualOutput();
    double low = output.lowTarget();
    double high = output.highTarget();
    double best = Double.POSITIVE_INFINITY;
    double at = Double.NaN;
    for (double o = low + STEP; o < high; o += STEP) {
      double z = loss.isOnLogits() ? Math.log(o / (1 - o)) : o;
      double sum = 3 * pair(loss, z, o, low) + pair(loss, z, o, high);
      if (sum < best) {
        best = sum;
        at = o;
      }
    }
    boolean isMean = at == 0.75 * low + 0.25 * high;
    assertThat(loss.isLeastAtMean()).isEqualTo(isMean);
  }

  /** The loss of one class's probability; with softmax the other class has the rest. */
  private static double pair(Loss loss, double z, double o, double t) {
    double one = loss.value(z, o, t);
    return loss.usualOutput().isOnePerClass() ? one + loss.value(-z, 1 - o, 1 - t) : one;
  }
}
