package whyrandom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The check on which all browser tests rely can fail. */
@ExtendWith(BrowserExtension.class)
class ComplaintsBrowserTest {
  private static final String POLICY =
      "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; script-src 'self'\">";

  @TempDir Path directory;

  @AfterEach
  void forget(Complaints complaints) {
    complaints.excuse("");
  }

  @Test
  void aFineSilentPageHasNone(Page page, Complaints complaints) throws IOException {
    assertThat(heard("<p>fine", page, complaints)).isEmpty();
  }

  @Test
  void aBreachOfThePolicyIsHeard(Page page, Complaints complaints) throws IOException {
    assertThat(heard(POLICY + "<p style='color: red'>", page, complaints))
        .anyMatch(complaint -> complaint.contains("policy: style-src-attr forbids inline"));
  }

  @Test
  void anExceptionIsHeard(Page page, Complaints complaints) throws IOException {
    assertThat(heard("<script>null.x</script>", page, complaints))
        .anyMatch(complaint -> complaint.startsWith("exception: TypeError"));
  }

  @Test
  void aMissingFileIsHeard(Page page, Complaints complaints) throws IOException {
    assertThat(heard("<script src='none.js'></script>", page, complaints))
        .anyMatch(complaint -> complaint.startsWith("status 404: "));
  }

  @Test
  void aFileThatCannotBeHadIsHeard(Page page, Complaints complaints) throws IOException {
    page.route("**/cut.js", route -> route.abort("connectionreset"));
    assertThat(heard("<script src='cut.js'></script>", page, complaints))
        .anyMatch(complaint -> complaint.startsWith("failed: "));
  }

  @Test
  void whatAFrameGivesUpWhenItGoesIsNot(Page page, Complaints complaints) throws IOException {
    List<String> givenUp = new ArrayList<>();
    page.onRequestFailed(request -> givenUp.add(request.url()));
    page.route("http://127.0.0.1:1/never.js", route -> {});
    heard("<p>fine", page, complaints);
    page.waitForRequest(
        "http://127.0.0.1:1/never.js",
        () ->
            page.evaluate(
                "const f = document.createElement('iframe');"
                    + "f.srcdoc = '<script src=\"http://127.0.0.1:1/never.js\"></script>';"
                    + "document.body.append(f);"));
    page.evaluate("document.querySelector('iframe').remove()");
    page.waitForCondition(() -> !givenUp.isEmpty());
    assertThat(givenUp).containsExactly("http://127.0.0.1:1/never.js");
    assertThat(complaints.all()).isEmpty();
  }

  @Test
  void anotherHostIsHeard(Page page, Complaints complaints) throws IOException {
    assertThat(heard("<img src='http://elsewhere.invalid/x.png' alt=''>", page, complaints))
        .anyMatch(complaint -> complaint.equals("foreign: http://elsewhere.invalid/x.png"));
  }

  private Iterable<String> heard(String body, Page page, Complaints complaints) throws IOException {
    Files.writeString(
        directory.resolve("index.html"), "<!doctype html><link rel='icon' href='data:,'>" + body);
    try (Site site = Site.in(directory)) {
      page.navigate(site.http("index.html"));
      return complaints.all();
    }
  }
}
