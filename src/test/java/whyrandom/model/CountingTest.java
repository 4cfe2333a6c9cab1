package whyrandom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Initializer;
import whyrandom.engine.Scheme;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;

class CountingTest {
  @Test
  void weightsAreTheEdgesAndEveryUnitBehindThemHasABias() {
    Shape shape = Shape.of(2, new int[] {4}, 1);
    assertThat(Counting.sum(shape)).isEqualTo("12 weights + 5 biases = 17 numbers, ");
    assertThat(Counting.rule(shape))
        .isEqualTo("2·4 + 4·1 = 12 weights, 4 + 1 = 5 biases: 17 numbers");
    assertThat(Counting.sum(Shape.of(1, new int[0], 1)))
        .isEqualTo("1 weight + 1 bias = 2 numbers, ");
    assertThat(Counting.rule(Shape.of(2, new int[] {3, 3, 3, 3}, 1)))
        .isEqualTo("2·3 + 3·3 + … = 36 weights, 3 + 3 + … = 13 biases: 49 numbers");
  }

  @Test
  void biasesThatAreNotThereAreNotCounted() {
    Shape shape = Shape.of(2, new int[] {4}, 1).withBiases(false);
    assertThat(Counting.sum(shape)).isEqualTo("12 weights, ");
    assertThat(Counting.rule(shape)).isEqualTo("2·4 + 4·1 = 12 weights");
  }

  @Test
  void howManyDifferIsCountedAmongTheNumbersThemselves() {
    Run tied = run(Initializer.of(Scheme.CONSTANT).withParameter(0.5));
    assertThat(Counting.different(Seen.of(tied.state()))).isEqualTo("2 different");
    tied.seek(300);
    assertThat(Counting.different(Seen.of(tied.state()))).isEqualTo("5 different");
    Run free = run(Initializer.of(Scheme.XAVIER_UNIFORM));
    assertThat(Counting.different(Seen.of(free.state()))).isEqualTo("13 different");
    free.seek(1);
    assertThat(Counting.different(Seen.of(free.state()))).isEqualTo("17 different");
  }

  private static Run run(Initializer init) {
    return new Run(new Variant(Experiment.standard().withInit(init), List.of()));
  }
}
