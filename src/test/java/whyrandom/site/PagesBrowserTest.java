package whyrandom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import whyrandom.browser.Axe;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Complaints;
import whyrandom.browser.Rest;
import whyrandom.browser.Site;

/** The pages to read, in a browser. */
@ExtendWith(BrowserExtension.class)
class PagesBrowserTest {
  @Test
  void openOverHttpAndFromDisk(Page page, Site site) {
    for (String path : BuiltSite.texts()) {
      for (String address : site.everywhere(path)) {
        page.navigate(address);
        assertThat(page.locator("h1")).isVisible();
        Locator figure = page.locator(".live-stage").first();
        if (figure.count() > 0) {
          assertThat(figure.locator("> *").first()).isVisible();
        }
      }
    }
  }

  /** Before their figures live, as they stay where nothing can be run. */
  @Test
  void stillPagesHaveNoFault(Page page, Site site) {
    page.route("**/figure/figure.*", route -> route.fulfill());
    List<String> faults = new ArrayList<>();
    for (String path : BuiltSite.texts()) {
      page.navigate(site.http(path));
      for (String fault : Axe.faults(page)) {
        faults.add(path + ", " + fault);
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Figures that begin on the way are larger than their stills: what is looked at stays. */
  @Test
  void aLinkToAHeadingLeadsToIt(Page page, Site site) {
    for (String id : List.of("break-the-tie", "start-all-zero", "references")) {
      page.navigate("about:blank");
      page.navigate(site.http("index.html#" + id));
      Rest.figures(page);
      assertThat(top(page, id)).as("opened at " + id).isBetween(0.0, 100.0);
    }
    for (String id : List.of("what-the-bend-is-for", "the-right-scale-and-depth")) {
      page.locator(".side a[href='#" + id + "']").click();
      Rest.figures(page);
      assertThat(top(page, id)).as("led to " + id).isBetween(0.0, 100.0);
    }
  }

  private static double top(Page page, String id) {
    return page.locator("#" + id).boundingBox().y;
  }

  @Test
  void theKeyboardSkipsTheHeader(Page page, Site site) {
    page.navigate(site.http("index.html"));
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
  }

  @Test
  void theFirstPageLeadsToThePlaygroundAndBack(Page page, Site site) {
    for (String address : site.everywhere("index.html")) {
      page.navigate(address);
      page.locator(".site-top").getByText("Playground").click();
      assertThat(page.locator("#app main")).isVisible();
      page.locator(".wordmark a").click();
      assertThat(page.locator(".site-top")).isVisible();
    }
  }

  @Test
  void questionsLeadFromOneToTheNext(Page page, Site site) {
    List<String> questions =
        BuiltSite.texts().stream()
            .filter(path -> path.startsWith("questions/") && !path.endsWith("/index.html"))
            .toList();
    String first =
        questions.stream()
            .filter(path -> !BuiltSite.read(path).contains("rel=\"prev\""))
            .findFirst()
            .orElseThrow();
    page.navigate(site.http(first));
    int pages = 1;
    while (page.locator(".neighbors [rel=next]").count() > 0) {
      page.locator(".neighbors [rel=next]").click();
      pages++;
    }
    assertThat(pages).isEqualTo(questions.size());
  }

  @Test
  void printLeavesOutWhatCannotBePressedOnPaper(Page page, Site site) {
    page.navigate(site.http("index.html"));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("h1")).isVisible();
    for (String controls : List.of(".site-top nav", ".side", ".folded", ".site-end nav")) {
      for (Locator one : page.locator(controls).all()) {
        assertThat(one).isHidden();
      }
    }
  }

  @Test
  void aPageThatIsNotThereLeadsToTheFirst(Page page, Site site, Complaints complaints) {
    page.navigate(site.http("404.html"));
    page.getByText("Start at the beginning").click();
    assertThat(page.locator(".site-top")).isVisible();
  }
}
