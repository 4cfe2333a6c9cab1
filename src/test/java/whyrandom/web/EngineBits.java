package whyrandom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import whyrandom.experiment.Document;
import whyrandom.experiment.Run;
import whyrandom.math.CounterRandom;
import whyrandom.share.Documents;

/** What holds for the engine on every platform: it gives the bits that the JVM gives. */
abstract class EngineBits {
  private static final int STEPS = 40;

  /** Where the run goes back to: between the steps of the edits. */
  private static final int BACK = 10;

  private static final int ARGUMENTS = 100_000;
  private static final int DRAWS = 2_000;

  /** The engine on another platform. */
  interface Engine {
    /** Numbers that an exported function returns. */
    double[] numbers(String function, Object... arguments);
  }

  abstract Engine engine();

  @Test
  void experimentsEndInTheSameBits() {
    List<String> differences = new ArrayList<>();
    for (Document document : SampleExperiments.all()) {
      String text = Documents.write(document);
      double[] here = here(document);
      double[] there = engine().numbers("outcome", text, (double) STEPS, (double) BACK);
      String difference = difference(there, here);
      if (!difference.isEmpty()) {
        differences.add(difference + " in " + text);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static double[] here(Document document) {
    Run run = new Run(document.main().experiment(), document.main().edits());
    return EngineNumbers.outcome(run, STEPS, BACK);
  }

  @Test
  void functionsGiveTheSameBits() {
    double[] x = arguments();
    for (String function : List.of("exp", "expm1", "log", "log1p", "tanh", "sin", "cos")) {
      double[] here = EngineNumbers.values(function, x);
      double[] there = engine().numbers("values", function, x);
      assertThat(difference(there, here)).as(function).isEmpty();
    }
  }

  /** Numbers of every size, and many of the size that pre-activations have. */
  private static double[] arguments() {
    double[] special = {
      0,
      -0.0,
      1,
      -1,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.MIN_VALUE,
      -Double.MIN_VALUE,
      Double.MIN_NORMAL,
      Double.MAX_VALUE,
      -Double.MAX_VALUE
    };
    double[] x = new double[ARGUMENTS];
    System.arraycopy(special, 0, x, 0, special.length);
    SplittableRandom random = new SplittableRandom(2);
    for (int i = special.length; i < x.length; i++) {
      x[i] =
          switch (i % 4) {
            case 0 -> 2 * random.nextDouble() - 1;
            case 1 -> 40 * random.nextDouble() - 20;
            case 2 -> 1500 * random.nextDouble() - 750;
            default -> Double.longBitsToDouble(random.nextLong());
          };
    }
    return x;
  }

  @Test
  void wordsOfPhiloxAreTheSame() {
    SplittableRandom random = new SplittableRandom(3);
    double[] words = random.ints(6 * DRAWS).asDoubleStream().toArray();
    String difference = difference(engine().numbers("philox", words), EngineNumbers.philox(words));
    assertThat(difference).isEmpty();
  }

  @Test
  void drawsAreTheSame() {
    for (long seed : new long[] {0, 1, 1L << 32, CounterRandom.LARGEST_SEED}) {
      double[] here = EngineNumbers.draws(new CounterRandom(seed, CounterRandom.WEIGHT), DRAWS);
      double[] there =
          engine().numbers("draws", (double) seed, (double) CounterRandom.WEIGHT, (double) DRAWS);
      assertThat(difference(there, here)).as("seed %s", seed).isEmpty();
    }
  }

  /** The first difference in words; empty if all bits are the same. */
  private static String difference(double[] there, double[] here) {
    if (there.length != here.length) {
      return there.length + " numbers, not " + here.length;
    }
    for (int i = 0; i < here.length; i++) {
      if (Double.doubleToLongBits(there[i]) != Double.doubleToLongBits(here[i])) {
        return "number " + i + ": " + there[i] + ", not " + here[i];
      }
    }
    return "";
  }
}
