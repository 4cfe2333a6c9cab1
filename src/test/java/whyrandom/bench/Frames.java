package whyrandom.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import whyrandom.browser.Browsers;
import whyrandom.browser.Site;

/**
 * Measures how much the page's main thread has to do in a frame while the playground plays, for
 * networks of several sizes, and prints a table. What is measured stands in {@code
 * src/bench/README.md}.
 */
public final class Frames {
  private static final Path SITE = Path.of("target", "site");
  private static final int SETTLE_MILLIS = 3000;
  private static final int MEASURED_MILLIS = 8000;
  private static final double MICROS = 1000;

  /**
   * What is played.
   *
   * @param document a JavaScript expression
   * @param before what is clicked before it is played, by its words
   */
  private record Case(String name, String document, List<String> before) {
    static Case of(String name, String network, String... before) {
      return new Case(name, "{version: 1, " + network + "}", List.of(before));
    }
  }

  private static final String LARGE = "network: {hidden: Array(10).fill(64)}";

  /** Points of two rings, as a reader's own table. */
  private static final String ROWS =
      "data: {kind: 'custom', rows: Array.from({length: 5000}, (_, i) =>"
          + " [Math.cos(i) * (1 + i % 2), Math.sin(i) * (1 + i % 2), i % 2])},"
          + " network: {hidden: [8, 8]}";

  private static final List<Case> CASES =
      List.of(
          new Case("2-4-1, two compared", "await whyRandom.experiment()", List.of()),
          Case.of("2-8-8-1", "network: {hidden: [8, 8]}"),
          Case.of("4 × 32", "network: {hidden: [32, 32, 32, 32]}"),
          Case.of("10 × 64", LARGE),
          Case.of("10 × 64, two compared", LARGE, "Compare"),
          Case.of("2-8-8-1, 5,000 rows", ROWS + ", batchSize: 10"),
          Case.of("2-8-8-1, 5,000 rows, full batch", ROWS + ", batchSize: 'full'"),
          Case.of("a thousand starts", "network: {hidden: [8, 8]}", "A thousand starts"));

  private Frames() {}

  /** Prints the table. */
  public static void main(String[] arguments) {
    System.out.printf(
        Locale.ROOT,
        "%n%-32s %8s %10s %10s %10s%n",
        "main thread, ms a frame",
        "frames",
        "updates/s",
        "median",
        "p95");
    try (Site site = Site.in(SITE);
        Browsers browsers = Browsers.start()) {
      for (Case one : CASES) {
        Page page = browsers.newPage(new Browser.NewContextOptions().setViewportSize(1280, 800));
        page.onPageError(System.err::println);
        measure(one, page, site);
        page.context().close();
      }
    }
  }

  private static void measure(Case one, Page page, Site site) {
    page.navigate(site.http("playground/index.html"));
    page.waitForFunction(
        "() => window.whyRandom && document.querySelector('[data-settable=true]')");
    page.evaluate("async () => { await whyRandom.load(" + one.document() + "); }");
    for (String words : one.before()) {
      page.getByText(words, new Page.GetByTextOptions().setExact(true)).first().click();
    }
    page.waitForTimeout(SETTLE_MILLIS);
    page.evaluate("() => whyRandom.play()");
    page.waitForTimeout(SETTLE_MILLIS);
    Browser browser = page.context().browser();
    int before = step(page);
    browser.startTracing(
        page,
        new Browser.StartTracingOptions().setCategories(List.of("toplevel", "devtools.timeline")));
    page.waitForTimeout(MEASURED_MILLIS);
    byte[] trace = browser.stopTracing();
    int updates = step(page) - before;
    double[] work = workOfFrames(new String(trace, StandardCharsets.UTF_8));
    System.out.printf(
        Locale.ROOT,
        "%-32s %8d %10.1f %10.1f %10.1f%n",
        one.name(),
        work.length,
        updates * 1000.0 / MEASURED_MILLIS,
        quantile(work, 0.5),
        quantile(work, 0.95));
  }

  private static int step(Page page) {
    return ((Number) page.evaluate("() => whyRandom.state().then(s => s.step)")).intValue();
  }

  /**
   * Processor time of the main thread, in milliseconds, from the beginning of each frame's task to
   * that of the next: scripts, layout, paint and all that is done between.
   */
  private static double[] workOfFrames(String trace) {
    JsonArray events =
        JsonParser.parseString(trace).getAsJsonObject().getAsJsonArray("traceEvents");
    List<JsonObject> frames = named(events, "FireAnimationFrame");
    List<JsonObject> tasks = new ArrayList<>();
    for (JsonObject task : named(events, "ThreadControllerImpl::RunTask")) {
      if (!frames.isEmpty() && isOfSameThread(task, frames.get(0))) {
        tasks.add(task);
      }
    }
    List<Double> work = new ArrayList<>();
    int next = 0;
    double sum = 0;
    boolean isBegun = false;
    for (JsonObject task : tasks) {
      double end = number(task, "ts") + number(task, "dur");
      if (next < frames.size() && number(frames.get(next), "ts") <= end) {
        if (isBegun) {
          work.add(sum / MICROS);
        }
        isBegun = true;
        sum = 0;
        next++;
      }
      sum += number(task, "tdur");
    }
    return work.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<JsonObject> named(JsonArray events, String name) {
    List<JsonObject> found = new ArrayList<>();
    for (JsonElement event : events) {
      JsonObject object = event.getAsJsonObject();
      if (object.get("name").getAsString().equals(name)
          && object.get("ph").getAsString().equals("X")) {
        found.add(object);
      }
    }
    found.sort(Comparator.comparingDouble(event -> number(event, "ts")));
    return found;
  }

  private static boolean isOfSameThread(JsonObject one, JsonObject other) {
    return one.get("pid").equals(other.get("pid")) && one.get("tid").equals(other.get("tid"));
  }

  private static double number(JsonObject event, String field) {
    return event.has(field) ? event.get(field).getAsDouble() : 0;
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}
