package whyrandom.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import whyrandom.engine.Shape;
import whyrandom.experiment.Run;
import whyrandom.refusal.Refusal;

/**
 * What a program that comes to a run should print: losses, weights and biases.
 *
 * <p>As a command it writes programs in every language, with what they should print beside each:
 * {@code Expected folder count}. {@code src/test/python/check_code.py} runs them.
 */
final class Expected {
  private static final double RELATIVE = 1e-9;

  private Expected() {}

  /** The numbers, in the order in which programs print them. */
  static List<Double> of(Run run) {
    List<Double> numbers = new ArrayList<>();
    numbers.add((double) run.step());
    numbers.add(run.evaluateTrain().loss());
    if (run.data().test().size() > 0) {
      numbers.add(run.evaluateTest().loss());
    }
    Shape shape = run.network().shape();
    double[] p = run.network().parameters;
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int i = shape.firstWeight(layer); i < shape.bias(layer, 0); i++) {
        numbers.add(p[i]);
      }
      for (int unit = 0; shape.hasBiases() && unit < shape.units(layer); unit++) {
        numbers.add(p[shape.bias(layer, unit)]);
      }
    }
    return numbers;
  }

  /** Holds what a program printed to what it should have printed. */
  static void check(String printed, Run run, String program) {
    List<Double> numbers = new ArrayList<>();
    for (String line : printed.strip().split("\n")) {
      String values = line.replaceFirst("^(step|training loss|test loss|[Wb]\\d+)", "");
      Arrays.stream(values.split("[\\s,;\\[\\]]+"))
          .filter(text -> !text.isEmpty())
          .forEach(text -> numbers.add(Double.parseDouble(text)));
    }
    List<Double> expected = of(run);
    assertThat(numbers).as(program).hasSameSizeAs(expected);
    double scale = expected.stream().mapToDouble(Math::abs).max().orElse(1);
    for (int i = 0; i < expected.size(); i++) {
      double least = i == 1 ? Math.abs(expected.get(i)) : 1e-6 * scale;
      assertThat(Math.abs(numbers.get(i) - expected.get(i)))
          .as("number %s: %s, wanted %s, in%n%s", i, numbers.get(i), expected.get(i), program)
          .isLessThanOrEqualTo(RELATIVE * Math.max(least, Math.abs(expected.get(i))) + 1e-15);
    }
  }

  /** Writes programs and what they should print. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int count = Integer.parseInt(args[1]);
    RandomRuns runs = new RandomRuns(args.length > 2 ? Long.parseLong(args[2]) : 1);
    for (Language language : Language.values()) {
      Files.createDirectories(folder.resolve(language.id()));
    }
    int[] written = new int[Language.values().length];
    while (Arrays.stream(written).min().getAsInt() < count) {
      Run run = runs.next();
      for (Language language : Language.values()) {
        int number = written[language.ordinal()];
        try {
          String text = number < count ? Code.of(language, run.state(), false) : "";
          if (!text.isEmpty()) {
            Path place = folder.resolve(language.id()).resolve("program" + number);
            String end = language.file().substring(language.file().lastIndexOf('.'));
            Files.writeString(place.resolveSibling(place.getFileName() + end), text);
            Files.writeString(place.resolveSibling(place.getFileName() + ".txt"), text(of(run)));
            written[language.ordinal()]++;
          }
        } catch (Refusal e) {
          if (language != Language.SKLEARN) {
            throw e;
          }
        }
      }
    }
  }

  private static String text(List<Double> numbers) {
    StringBuilder text = new StringBuilder();
    numbers.forEach(number -> text.append(String.format(Locale.ROOT, "%.17g%n", number)));
    return text.toString();
  }
}
