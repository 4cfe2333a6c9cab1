package whyrandom.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/**
 * What axe finds wrong with a page: all it knows in the light theme, the colors in the dark one.
 */
public final class Axe {
  /** The rules whose outcome depends on a theme. */
  private static final List<String> COLORS = List.of("color-contrast", "link-in-text-block");

  /** It makes axe fetch style sheets, which a page's policy forbids. */
  private static final List<String> FETCHING = List.of("css-orientation-lock");

  private Axe() {}

  /** The faults of a page as it is. */
  public static List<String> faults(Page page) {
    return faults(page, "html");
  }

  /** The faults of what is in an element; the page stays in the dark theme, without motion. */
  public static List<String> faults(Page page, String selector) {
    List<String> faults = new ArrayList<>();
    show(page, ColorScheme.LIGHT);
    add("light", axe(page, selector).disableRules(FETCHING), faults);
    show(page, ColorScheme.DARK);
    add("dark", axe(page, selector).withRules(COLORS), faults);
    return faults;
  }

  private static void show(Page page, ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE)); // no color is on its way to another
  }

  private static AxeBuilder axe(Page page, String selector) {
    AxeRunOptions options = new AxeRunOptions();
    // it would tell of everything that is as it should be, too: megabytes of every page
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(options).setLegacyMode(true).include(selector);
  }

  private static void add(String theme, AxeBuilder axe, List<String> faults) {
    for (Rule rule : axe.analyze().getViolations()) {
      for (CheckedNode node : rule.getNodes()) {
        faults.add(
            theme + ": " + rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary());
      }
    }
  }
}
