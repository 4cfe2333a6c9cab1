package whyrandom.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import whyrandom.browser.Browsers;
import whyrandom.browser.Site;

/**
 * Measures how long the largest networks take to start, with the engine alone in one tab of
 * Chromium, and prints a table. What is measured stands in {@code src/bench/README.md}.
 */
public final class Starts {
  private static final Path DIRECTORY = Path.of("target", "bench");
  private static final int ROUNDS = 5;

  private record Case(String scheme, String activation) {}

  private static final List<Case> CASES =
      List.of(
          new Case("zeros", "tanh"),
          new Case("xavier-uniform", "tanh"),
          new Case("xavier-normal", "tanh"),
          new Case("truncated-normal", "tanh"),
          new Case("orthogonal", "tanh"),
          new Case("lsuv", "tanh"),
          new Case("lsuv", "relu"));

  private static final String OPEN =
      "([scheme, activation]) => engine.openRun(JSON.stringify({version: 1,"
          + " network: {hidden: Array(50).fill(256), activation}, init: {scheme}}))";

  /** In milliseconds: to draw, to evaluate, and to make the first gradient. */
  private static final String MEASURE =
      "() => ['draw', 'evaluation', 'gradient'].map(name => {"
          + "  const start = performance.now();"
          + "  engine[name]();"
          + "  return performance.now() - start;"
          + "})";

  private Starts() {}

  /** Prints the table. */
  public static void main(String[] arguments) {
    System.out.printf(
        Locale.ROOT,
        "%n%-28s %10s %10s %10s %10s%n",
        "50 × 256, milliseconds",
        "fastest",
        "median",
        "losses",
        "gradient");
    try (Site site = Site.in(DIRECTORY);
        Browsers browsers = Browsers.start()) {
      Page page = browsers.newPage(new Browser.NewContextOptions());
      page.onPageError(System.err::println);
      page.route(
          "**/index.html",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html")
                      .setBody("<!doctype html><script>var exports = {};</script>")));
      page.navigate(site.http("index.html"));
      page.addScriptTag(new Page.AddScriptTagOptions().setUrl(site.http("engine.js")));
      page.evaluate("() => { window.engine = exports; }");
      for (Case one : CASES) {
        measure(one, page);
      }
    }
  }

  private static void measure(Case one, Page page) {
    List<List<Double>> taken = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      page.evaluate(OPEN, List.of(one.scheme(), one.activation()));
      List<?> millis = (List<?>) page.evaluate(MEASURE);
      for (int i = 0; i < millis.size(); i++) {
        taken.get(i).add(((Number) millis.get(i)).doubleValue());
      }
    }
    taken.forEach(Collections::sort);
    System.out.printf(
        Locale.ROOT,
        "%-28s %10.0f %10.0f %10.0f %10.0f%n",
        one.scheme() + ", " + one.activation(),
        taken.get(0).get(0),
        taken.get(0).get(ROUNDS / 2),
        taken.get(1).get(0),
        taken.get(2).get(0));
  }
}
