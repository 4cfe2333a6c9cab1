package whyrandom.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What goes wrong in a page without showing: errors and warnings in the console, exceptions,
 * breaches of the content security policy, requests that fail, requests to another host.
 */
public final class Complaints {
  private static final int CLIENT_ERROR = 400;

  private static final String REPORT_BREACHES =
      "addEventListener('securitypolicyviolation', e =>"
          + " console.error('policy: ' + e.violatedDirective + ' forbids ' + e.blockedURI));";

  private final List<String> complaints = new ArrayList<>();
  private final List<String> excused = new ArrayList<>();

  private Complaints() {}

  /** Listens to a page from now on. */
  public static Complaints of(Page page) {
    Complaints complaints = new Complaints();
    page.addInitScript(REPORT_BREACHES);
    page.onConsoleMessage(complaints::hear);
    page.onPageError(error -> complaints.add("exception: " + error));
    page.onRequest(complaints::check);
    page.onRequestFailed(complaints::failed);
    page.onResponse(complaints::check);
    return complaints;
  }

  /** All that was heard so far and is not excused. */
  public List<String> all() {
    return complaints.stream().filter(it -> excused.stream().noneMatch(it::contains)).toList();
  }

  /** What contains this was provoked by the test: it is none, whenever it is heard. */
  public void excuse(String part) {
    excused.add(part);
  }

  private void add(String complaint) {
    complaints.add(complaint);
  }

  private void hear(ConsoleMessage message) {
    if (Set.of("error", "warning", "assert").contains(message.type())) {
      add(message.type() + ": " + message.text() + " (" + message.location() + ")");
    }
  }

  private void check(Request request) {
    String host = URI.create(request.url()).getHost();
    if (host != null && !host.equals("127.0.0.1")) {
      add("foreign: " + request.url());
    }
  }

  /** What a page gives up because it goes elsewhere did not fail. */
  private void failed(Request request) {
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      add("failed: " + request.url() + " " + request.failure());
    }
  }

  private void check(Response response) {
    if (response.status() >= CLIENT_ERROR) {
      add("status " + response.status() + ": " + response.url());
    }
  }
}
