package whyrandom.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test method what it asks for: a {@link Page}, the published {@link Site}, the {@link
 * Complaints} of the page, the {@link Browsers} to open further pages with.
 *
 * <p>A test fails if its page complained of anything, whatever else it asserts; one that provokes
 * complaints looks at them and clears them. What {@linkplain Screen screen} it is shown on, the
 * test or its class says.
 */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  /** A page and what it complained of. */
  private record Visit(Page page, Complaints complaints) {
    static Visit begin(Browsers browsers, Screen screen) {
      Page page =
          browsers.newPage(
              new Browser.NewContextOptions()
                  .setViewportSize(screen.width(), screen.height())
                  .setIsMobile(screen.isPhone())
                  .setHasTouch(screen.isPhone()));
      return new Visit(page, Complaints.of(page));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Page.class
        || type == Site.class
        || type == Complaints.class
        || type == Hosts.class
        || type == Browsers.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Site.class) {
      return forAllTests(context)
          .getOrComputeIfAbsent(Site.class, key -> Site.published(), Site.class);
    }
    if (type == Browsers.class) {
      return browsers(context);
    }
    if (type == Hosts.class) {
      return context
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(Hosts.class, key -> new Hosts(), Hosts.class);
    }
    return type == Page.class ? visit(context).page() : visit(context).complaints();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visit visit = context.getStore(NAMESPACE).remove(Visit.class, Visit.class);
    if (visit != null) {
      visit.page().context().close();
      assertThat(visit.complaints().all()).as("complaints of the page").isEmpty();
    }
  }

  private static Visit visit(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            Visit.class, key -> Visit.begin(browsers(context), screen(context)), Visit.class);
  }

  private static Screen screen(ExtensionContext context) {
    return findAnnotation(context.getElement(), Screen.class)
        .or(() -> findAnnotation(context.getTestClass(), Screen.class))
        .orElseGet(() -> Desk.class.getAnnotation(Screen.class));
  }

  /** Carries the screen that tests have which do not ask for one. */
  @Screen
  private static final class Desk {}

  private static Browsers browsers(ExtensionContext context) {
    return forAllTests(context)
        .getOrComputeIfAbsent(Browsers.class, key -> Browsers.start(), Browsers.class);
  }

  /** JUnit closes what is in this store at the end of the run. */
  private static Store forAllTests(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE);
  }
}
