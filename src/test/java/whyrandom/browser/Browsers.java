package whyrandom.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chromium for tests. One browser serves all tests of a run; each test opens pages of its own,
 * which share nothing with another's.
 *
 * <pre>{@code
 * @ExtendWith(BrowserExtension.class)
 * class PlaygroundBrowserTest {
 *   @Test
 *   void starts(Page page, Site site) {
 *     page.navigate(site.http("playground/index.html"));
 *   }
 * }
 * }</pre>
 *
 * @see BrowserExtension
 */
public final class Browsers implements AutoCloseable {
  /** How long a test waits for what must become true: long, for machines that do much else. */
  private static final int PATIENCE_MILLIS = 20_000;

  /**
   * What Chromium does without. For each window it would load the list that opens under the
   * address, two pages of its own that nobody sees: as much work as our page. As only the last such
   * list counts, what Playwright does without is said again.
   */
  private static final List<String> WITHOUT =
      List.of(
          "WebUIOmniboxPopup",
          "WebUIOmniboxAimPopup",
          "AvoidUnnecessaryBeforeUnloadCheckSync",
          "BlockOriginHeaderModificationOnRedirect",
          "BoundaryEventDispatchTracksNodeRemoval",
          "DestroyProfileOnBrowserClose",
          "DialMediaRouteProvider",
          "GlobalMediaControls",
          "HttpsUpgrades",
          "LensOverlay",
          "MediaRouter",
          "OptimizationHints",
          "PaintHolding",
          "ThirdPartyStoragePartitioning",
          "Translate");

  private final Playwright playwright;
  private final Browser chromium;

  private Browsers(Playwright playwright, Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Starts the Chromium of this machine. */
  public static Browsers start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.find())
                    .setArgs(arguments()));
    return new Browsers(playwright, chromium);
  }

  private static List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-features=" + String.join(",", WITHOUT),
                "--disable-sync",
                "--no-first-run"));
    if (Chromium.isRoot()) {
      arguments.add("--no-sandbox"); // Chromium refuses to run as root with it
    }
    return arguments;
  }

  /** A new page in a window of its own: no storage, cookies or cache of another page. */
  public Page newPage(Browser.NewContextOptions options) {
    Page page = chromium.newContext(options).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    return page;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
