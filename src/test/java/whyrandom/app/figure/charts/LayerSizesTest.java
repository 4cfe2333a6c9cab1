package whyrandom.app.figure.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.app.Samples;
import whyrandom.data.DataKind;
import whyrandom.engine.Activation;
import whyrandom.engine.Scheme;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Measure;
import whyrandom.experiment.Run;

/** What is said of the way through the layers. */
class LayerSizesTest {
  private static final Pattern WORDS =
      Pattern.compile("From layer 1 to (\\d+) activations (.+); from (\\d+) back to 1 ∂L/∂z (.+)");

  private static final Pattern FOLD = Pattern.compile("(shrink|grow)s? (.+)-fold");

  private static LayerSizes sizes(List<Double> activations, List<Double> deltas) {
    return new LayerSizes(
        activations, deltas, activations.subList(0, activations.size() - 1), true);
  }

  @Test
  void saysByWhatFactorItShrinksOrGrows() {
    List<Double> a = List.of(0.5, 0.1, 0.05, 9.0);
    List<Double> d = List.of(1e-6, 1e-4, 1e-2, 7.0);
    assertThat(sizes(a, d).told())
        .isEqualTo(
            "From layer 1 to 3 activations shrink 10-fold; from 3 back to 1 ∂L/∂z shrinks"
                + " 1×10⁴-fold");
    assertThat(sizes(List.of(0.5, 0.4, 0.0), List.of(3.0, 0.5, 0.0)).told())
        .isEqualTo(
            "From layer 1 to 2 activations keep their size; from 2 back to 1 ∂L/∂z grows 6-fold");
    assertThat(sizes(List.of(0.5, 0.0, 0.0), List.of(0.0, 0.5, 0.0)).told())
        .isEqualTo(
            "From layer 1 to 2 activations shrink to 0; from 2 back to 1 ∂L/∂z shrinks to 0");
    double none = Double.NaN;
    assertThat(sizes(List.of(none, 1.0, 1.0), List.of(0.0, 0.0, 0.0)).told())
        .isEqualTo(
            "From layer 1 to 2 activations cannot be compared; from 2 back to 1 ∂L/∂z cannot be"
                + " compared");
    assertThat(sizes(List.of(1.0, 1.0), List.of(1.0, 1.0)).told())
        .isEqualTo("Standard deviations, by layer");
  }

  /** Against what the pages' claims measure. */
  @ParameterizedTest
  @EnumSource(Activation.class)
  void whatIsSaidIsSoInAnyState(Activation g) {
    Random random = new Random(5);
    for (int i = 0; i < 8; i++) {
      Experiment e = Samples.experiment(DataKind.CIRCLE, g, Scheme.NORMAL, 5, 4, 6);
      double sigma = Math.exp(4 * random.nextDouble() - 3);
      e = e.withInit(e.init().in(1).with(Scheme.Parameter.SIGMA, sigma).withSeed(i));
      Run run = new Run(e, List.of());
      run.seek(random.nextInt(0, 5));
      LayerSizes sizes = LayerSizes.of(run.state());
      Matcher words = WORDS.matcher(sizes.told());
      assertThat(words.matches()).as(sizes.told()).isTrue();
      assertThat(words.group(1)).isEqualTo("3");
      double first = Measure.SPREAD.in(run, 1);
      double last = Measure.SPREAD.in(run, 3);
      assertSays(words.group(2), first, last);
      for (int layer = 1; layer <= 3; layer++) {
        assertThat(sizes.flat().get(layer - 1)).isEqualTo(Measure.SATURATED.in(run, layer));
      }
      assertThat(sizes.inWords().indexOf("Saturated, layer by layer: ") >= 0)
          .isEqualTo(g.saturates());
    }
  }

  private static void assertSays(String words, double from, double to) {
    Matcher fold = FOLD.matcher(words);
    if (!fold.matches()) {
      boolean isEven = to > from / 1.5 && to < from * 1.5;
      assertThat(words).isEqualTo(isEven ? "keep their size" : words);
      return;
    }
    double said = number(fold.group(2));
    double factor = fold.group(1).equals("grow") ? to / from : from / to;
    assertThat(said / factor).isCloseTo(1, within(0.06));
    assertThat(factor).isGreaterThan(1.49);
  }

  private static double number(String text) {
    String[] parts = text.split("×10");
    if (parts.length == 1) {
      return Double.parseDouble(text);
    }
    StringBuilder exponent = new StringBuilder();
    for (char c : parts[1].toCharArray()) {
      int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
      exponent.append(digit < 0 ? "-" : Integer.toString(digit));
    }
    return Double.parseDouble(parts[0]) * Math.pow(10, Integer.parseInt(exponent.toString()));
  }
}
