package whyrandom.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import whyrandom.browser.Browsers;
import whyrandom.browser.Complaints;
import whyrandom.browser.Rest;

/**
 * A reader who does things on a page by chance, and then looks at another page that was just opened
 * on the same document at the same step: the same words must be there.
 *
 * <p>What can be done, what is read, and how the other page is brought to where the first one is
 * stands in {@code reader.js} and {@code pages.js}. The chance comes from a seed, so a failure can
 * be had again; it names the seed and all that was done.
 */
final class RandomReader implements AutoCloseable {
  /** Longer than this no page may take for some actions or for standing still. */
  private static final double PATIENCE_MILLIS = 60_000;

  /** Where words still differ, so often it is looked again: what is worked out may take a while. */
  private static final int LOOKS = 12;

  private static final int FRAMES_BETWEEN_LOOKS = 15;

  /** Where the fresh page finds what a session keeps. */
  private static final String GIVE_SESSION =
      "if (location.protocol.startsWith('http')) {"
          + "  sessionStorage.clear();"
          + "  Object.assign(sessionStorage, JSON.parse(localStorage.getItem('given') || '{}'));"
          + "}";

  private final String kind;
  private final String address;
  private final int seed;
  private final Page page;
  private final Page fresh;
  private final Complaints complaints;
  private final Complaints freshComplaints;
  private final List<String> done = new ArrayList<>();
  private int visits;

  /**
   * A reader of a page.
   *
   * @param kind what {@code pages.js} calls such pages
   * @param documents what scripts may load there, as JSON texts; the first is open at the start
   */
  RandomReader(Browsers browsers, String kind, String address, List<String> documents, int seed) {
    this.kind = kind;
    this.address = address;
    this.seed = seed;
    page = newPage(browsers, documents);
    fresh = newPage(browsers, documents);
    fresh.addInitScript(GIVE_SESSION);
    complaints = Complaints.of(page);
    freshComplaints = Complaints.of(fresh);
    page.navigate(address + (documents.isEmpty() ? "" : hash(documents.get(0))));
    fresh.navigate(address);
    ask(
        page,
        "async it => { await reader.there(it.kind); reader.begin(it.seed); return {}; }",
        Map.of("kind", kind, "seed", seed));
  }

  private static Page newPage(Browsers browsers, List<String> documents) {
    Page page = browsers.newPage(new Browser.NewContextOptions().setViewportSize(1280, 800));
    page.addInitScript(script("reader.js"));
    page.addInitScript(script("pages.js"));
    page.addInitScript("reader.documents = [" + String.join(",", quoted(documents)) + "]");
    return page;
  }

  private static List<String> quoted(List<String> documents) {
    return documents.stream().map(text -> "JSON.stringify(" + text + ")").toList();
  }

  private static String script(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/whyrandom/app", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does so many things, and looks at a fresh page. */
  void act(int count) {
    Map<?, ?> told =
        ask(page, "it => reader.act(it.kind, it.count)", Map.of("kind", kind, "count", count));
    ((List<?>) told.get("log")).forEach(action -> done.add(action.toString()));
    require(told.get("fault"));
    compare();
  }

  /** Does what is not left to chance, an expression for the page, and looks at a fresh page. */
  void act(String expression) {
    done.add(expression);
    ask(page, "async () => { await (" + expression + "); return {}; }", null);
    compare();
  }

  private void compare() {
    Map<?, ?> told = ask(page, "kind => reader.tell(kind)", kind);
    require(told.get("fault"));
    Object place = told.get("place");
    open(told.get("document").toString(), told.get("given"));
    Object here = told.get("text");
    Object there =
        ask(fresh, "it => reader.follow(it.kind, it.place)", Map.of("kind", kind, "place", place))
            .get("text");
    for (int i = 0; i < LOOKS && !here.equals(there); i++) {
      Rest.frames(page, FRAMES_BETWEEN_LOOKS);
      here = ask(page, "kind => reader.again(kind)", kind).get("text");
      there = ask(fresh, "kind => reader.again(kind)", kind).get("text");
    }
    if (!here.equals(there)) {
      throw failure(
          place
              + "\n"
              + told.get("document")
              + "\n"
              + difference(here.toString(), there.toString()));
    }
    require(String.join("\n", complaints.all()));
    require(String.join("\n", freshComplaints.all()));
  }

  /** Opens the fresh page on the document, with what the session keeps. */
  private void open(String document, Object given) {
    visits++;
    fresh.evaluate("it => localStorage.setItem('given', it)", given);
    fresh.navigate(
        address
            + (address.contains("?") ? "&" : "?")
            + visits
            + (document.isEmpty() ? "" : hash(document)));
  }

  private static String hash(String document) {
    return "#json=" + URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The lines from the first that differs to the last that does. */
  private static String difference(String here, String there) {
    List<String> a = List.of(here.split("\n"));
    List<String> b = List.of(there.split("\n"));
    int most = Math.min(a.size(), b.size());
    int from = 0;
    while (from < most && a.get(from).equals(b.get(from))) {
      from++;
    }
    int end = 0;
    while (end < most - from && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
      end++;
    }
    return "is      "
        + String.join("\n        ", a.subList(from, a.size() - end))
        + "\nfreshly "
        + String.join("\n        ", b.subList(from, b.size() - end));
  }

  /** Calls a function in a page, which has to answer with something in time. */
  private Map<?, ?> ask(Page where, String function, Object argument) {
    try {
      return (Map<?, ?>)
          where
              .waitForFunction(
                  function, argument, new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS))
              .jsonValue();
    } catch (PlaywrightException e) {
      throw failure(e.getMessage());
    }
  }

  private void require(Object noFault) {
    if (!noFault.equals("")) {
      throw failure(noFault.toString());
    }
  }

  private AssertionError failure(String fault) {
    return new AssertionError(
        String.join("\n  ", kind + ", seed " + seed + ", after", String.join("\n  ", done), fault));
  }

  @Override
  public void close() {
    page.context().close();
    fresh.context().close();
  }
}
