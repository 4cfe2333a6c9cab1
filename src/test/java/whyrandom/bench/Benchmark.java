package whyrandom.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import whyrandom.browser.Browsers;
import whyrandom.browser.Site;

/**
 * Measures the engine beside other libraries, in one tab of Chromium, and prints a table. What is
 * measured and how stands in {@code src/bench/README.md}.
 */
public final class Benchmark {
  private static final Path DIRECTORY = Path.of("target", "benchmark");

  private Benchmark() {}

  /** Prints the tables. */
  public static void main(String[] arguments) {
    try (Site site = Site.in(DIRECTORY);
        Browsers browsers = Browsers.start()) {
      Page page = browsers.newPage(new Browser.NewContextOptions());
      page.onPageError(System.err::println);
      page.navigate(site.http("index.html"));
      System.out.printf(
          Locale.ROOT,
          "Chromium %s, %s %s, %d processors%n",
          page.context().browser().version(),
          System.getProperty("os.name"),
          System.getProperty("os.arch"),
          Runtime.getRuntime().availableProcessors());
      for (Object table : (List<?>) page.evaluate("() => benchmark()")) {
        print((Map<?, ?>) table);
      }
    }
  }

  private static void print(Map<?, ?> table) {
    List<?> lines = (List<?>) table.get("lines");
    Map<?, ?> yardstick =
        lines.stream()
            .map(line -> (Map<?, ?>) line)
            .filter(line -> line.get("name").equals(table.get("yardstick")))
            .findFirst()
            .orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%n%-25s %12s %6s %12s %6s %10s %9s%n",
        table.get("network"),
        "samples/s",
        "×",
        "points/s",
        "×",
        "loss",
        "accuracy");
    for (Object line : lines) {
      print((Map<?, ?>) line, yardstick);
    }
    System.out.printf(
        Locale.ROOT,
        "Largest difference of weights: between ours %s, between ours and theirs %s.%n",
        table.get("platforms"),
        table.get("libraries"));
  }

  private static void print(Map<?, ?> line, Map<?, ?> yardstick) {
    System.out.printf(
        Locale.ROOT,
        "%-25s %12s %6s %12s %6s %10s %9s%n",
        line.get("name"),
        text("%,.0f", number(line, "train")),
        text("%.1f", number(line, "train") / number(yardstick, "train")),
        text("%,.0f", number(line, "map")),
        text("%.1f", number(line, "map") / number(yardstick, "map")),
        text("%.6f", number(line, "loss")),
        text("%.3f", number(line, "accuracy")));
  }

  private static String text(String format, double number) {
    return Double.isNaN(number) ? "" : String.format(Locale.ROOT, format, number);
  }

  /** NaN where a line has no such number. */
  private static double number(Map<?, ?> line, String field) {
    return line.containsKey(field) ? ((Number) line.get(field)).doubleValue() : Double.NaN;
  }
}
