package whyrandom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a scheme says of its weights is what they are. */
class SchemeLawTest {
  private static final Shape SHAPE = Shape.of(30, new int[] {40}, 50);

  private static double[] into(Network network, int layer) {
    List<Double> all = new ArrayList<>();
    for (int unit = 0; unit < SHAPE.units(layer); unit++) {
      for (double w : Started.into(network, layer, unit)) {
        all.add(w);
      }
    }
    return all.stream().mapToDouble(w -> w).toArray();
  }

  @ParameterizedTest
  @EnumSource
  void everyLawHoldsOfTheWeights(Scheme scheme) {
    Initializer init = Initializer.of(scheme).withSeed(5);
    Network network = Started.by(init, SHAPE);
    double value = scheme.value(init.parameter());
    for (int layer = 1; layer <= SHAPE.layers(); layer++) {
      double[] all = into(network, layer);
      switch (scheme.law()) {
        case EQUAL -> assertThat(all).containsOnly(value);
        case UNIFORM, UNIFORM_WITH_BIASES -> assertThat(kurtosis(all)).isBetween(1.6, 2.0);
        case NORMAL -> assertThat(kurtosis(all)).isBetween(2.5, 3.5);
        case TRUNCATED_NORMAL, BY_DISTRIBUTION -> {
          assertThat(kurtosis(all)).isBetween(2.1, 2.6);
          assertThat(largest(all)).isLessThanOrEqualTo(2.28 * deviation(all));
        }
        case PATTERN -> {
          Network other = Started.by(init.withSeed(6), SHAPE);
          assertThat(network.parameters).isEqualTo(other.parameters);
          assertThat(all).isNotEqualTo(new double[all.length]);
        }
        case ORTHOGONAL -> assertThat(distinct(all)).isEqualTo(all.length);
        case SPARSE -> {
          assertThat(Arrays.stream(all).filter(w -> w == 0).count()).isBetween(1L, all.length - 1L);
          assertThat(kurtosis(Arrays.stream(all).filter(w -> w != 0).toArray()))
              .isBetween(2.4, 3.6);
        }
        case UNIT_LENGTH -> assertThat(largest(all)).isLessThanOrEqualTo(1);
        case NGUYEN_WIDROW -> {
          assertThat(distinct(all)).isEqualTo(all.length);
          assertThat(network.bias(layer, 0)).isNotZero();
        }
        case COPIES -> {
          boolean isOfHidden = layer < SHAPE.layers();
          int rows = isOfHidden ? 2 : SHAPE.units(layer);
          int columns = layer == 1 ? SHAPE.fanIn(layer) : 2;
          assertThat(distinct(all)).isEqualTo(rows * columns);
        }
        case NORMAL_OF_UNIT -> {
          for (int unit = 0; unit < SHAPE.units(layer); unit++) {
            double[] own = Started.into(network, layer, unit);
            assertThat(own).containsOnly(own[0]);
          }
          assertThat(distinct(all)).isEqualTo(SHAPE.units(layer));
        }
        case EQUAL_INTO_HIDDEN -> {
          if (layer < SHAPE.layers()) {
            assertThat(all).containsOnly(value);
          } else {
            assertThat(kurtosis(all)).isBetween(2.5, 3.5);
          }
        }
      }
    }
    assertThat(Double.isNaN(value)).isEqualTo(distinct(into(network, 1)) > 1);
  }

  @ParameterizedTest
  @EnumSource
  void twoSeedsGiveOtherNumbersWhereAndOnlyWhereTheyAreDrawn(Scheme scheme) {
    Network init = Started.by(Initializer.of(scheme), SHAPE);
    Network other = Started.by(Initializer.of(scheme).withSeed(2), SHAPE);
    boolean isOther = false;
    boolean isOtherBias = false;
    for (int layer = 1; layer <= SHAPE.layers(); layer++) {
      isOtherBias |= init.bias(layer, 1) != other.bias(layer, 1);
      for (int unit = 0; unit < SHAPE.units(layer); unit++) {
        isOther |= init.weight(layer, unit, 1) != other.weight(layer, unit, 1);
      }
    }
    assertThat(scheme.isRandom()).isEqualTo(isOther);
    assertThat(scheme.drawsBiases()).isEqualTo(isOtherBias);
  }

  private static int distinct(double[] numbers) {
    TreeSet<Double> set = new TreeSet<>();
    for (double number : numbers) {
      set.add(number);
    }
    return set.size();
  }

  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
  }

  private static double deviation(double[] numbers) {
    return Math.sqrt(Arrays.stream(numbers).map(w -> w * w).average().orElseThrow());
  }

  private static double kurtosis(double[] numbers) {
    double squares = 0;
    double fourths = 0;
    for (double number : numbers) {
      squares += number * number;
      fourths += number * number * number * number;
    }
    return fourths * numbers.length / (squares * squares);
  }
}
