package whyrandom.app.figure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import whyrandom.browser.BrowserExtension;
import whyrandom.browser.Site;
import whyrandom.browser.Webjars;

/** The element in what people build pages with. */
@ExtendWith(BrowserExtension.class)
class ClientsBrowserTest {
  /** A library and a program that shows a figure of {@code n} hidden units, and one more. */
  enum Framework {
    REACT(
        List.of(
            "react 19.3.0/cjs/react.production.js",
            "scheduler 0.28.0/cjs/scheduler.production.js",
            "react-dom 19.3.0/cjs/react-dom.production.js",
            "react-dom/client react-dom/19.3.0/cjs/react-dom-client.production.js"),
        """
        const React = require('react');
        function App() {
          const [n, set] = React.useState(3);
          return React.createElement('div', null,
            React.createElement('button', {onClick: () => set(n + 1)}, 'More'),
            React.createElement('why-random', {id: 'figure', ui: 'network', experiment: doc(n),
              height: 400, onready: () => { window.isReady = true; }}));
        }
        require('react-dom/client').createRoot(root).render(React.createElement(App));
        """),

    VUE(
        List.of("vue 3.5.26/dist/vue.global.prod.js"),
        """
        const app = Vue.createApp({
          data: () => ({n: 3}),
          methods: {doc, ready() { window.isReady = true; }},
          template: '<button @click="n++">More</button><why-random id="figure" ui="network"'
            + ' :experiment="doc(n)" :height="400" @ready="ready"></why-random>'});
        app.config.compilerOptions.isCustomElement = tag => tag === 'why-random';
        app.mount(root);
        """),

    PREACT(
        List.of(
            "preact 10.28.0/dist/preact.umd.js",
            "preactHooks preact/10.28.0/hooks/dist/hooks.umd.js"),
        """
        const {h, render} = preact;
        function App() {
          const [n, set] = preactHooks.useState(3);
          return h('div', null, h('button', {onClick: () => set(n + 1)}, 'More'),
            h('why-random', {id: 'figure', ui: 'network', experiment: doc(n), height: 400,
              onready: () => { window.isReady = true; }}));
        }
        render(h(App), root);
        """);

    private final List<String> files;
    private final String program;

    Framework(List<String> files, String program) {
      this.files = files;
      this.program = program;
    }
  }

  private static void put(Page page, String address, String type, String text) {
    page.route(
        address,
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType(type + "; charset=utf-8").setBody(text)));
  }

  private static final String DOCUMENT = "const doc = n => ({version: 1, network: {hidden: [n]}});";

  private static void open(Page page, Site site, Framework framework) throws IOException {
    StringBuilder html =
        new StringBuilder(
            "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>"
                + "<link rel=icon href='data:,'><script src=embed.js></script><div id=root></div>"
                + "<script src=client-0.js></script>");
    put(page, site.http("client-0.js"), "text/javascript", Webjars.MODULES + DOCUMENT);
    int number = 0;
    for (String file : framework.files) {
      number++;
      int space = file.indexOf(' ');
      String name = file.substring(0, space);
      String path = file.substring(space + 1);
      String whole = Character.isDigit(path.charAt(0)) ? name + "/" + path : path;
      put(
          page,
          site.http("client-" + number + ".js"),
          "text/javascript",
          framework == Framework.REACT ? Webjars.module(name, whole) : Webjars.read(whole));
      html.append("<script src=client-").append(number).append(".js></script>");
    }
    put(page, site.http("program.js"), "text/javascript", framework.program);
    html.append("<script src=program.js></script>");
    put(page, site.http("client.html"), "text/html", html.toString());
    page.navigate(site.http("client.html"));
  }

  @ParameterizedTest
  @EnumSource
  void aFrameworkSetsPropertiesHearsEventsAndKeepsTheMethods(
      Framework framework, Page page, Site site) throws IOException {
    open(page, site, framework);
    page.waitForFunction("() => window.isReady");
    String hidden = "() => figure.experiment().then(it => it.network.hidden[0])";
    assertThat(page.evaluate(hidden)).isEqualTo(3);
    assertThat(page.evaluate("() => figure.step(2).then(it => it.step)")).isEqualTo(2);
    page.getByText("More").click();
    page.waitForFunction("() => figure.experiment().then(it => it.network.hidden[0] === 4)");
    assertThat(page.locator("#figure")).hasAttribute("height", "400");
    assertThat(page.frameLocator("iframe").locator(".figure-loss")).hasCount(0);
  }
}
