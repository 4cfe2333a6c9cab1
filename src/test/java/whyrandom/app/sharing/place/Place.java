package whyrandom.app.sharing.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import whyrandom.browser.Webjars;
import whyrandom.share.Destination;

/** Something that makes pages of what people write, and takes Share's code among it. */
enum Place {
  PAGE(Destination.PAGE) {
    @Override
    String build(String code, Path folder) throws IOException {
      return page(folder, "<p>Before.</p>" + code + "<p>After.</p>");
    }
  },

  ELEMENT(Destination.ELEMENT) {
    @Override
    String build(String code, Path folder) throws IOException {
      return page(folder, "<p>Before.</p>" + code + "<p>After.</p>");
    }
  },

  WORDPRESS_EDITOR(Destination.WORDPRESS) {
    @Override
    String build(String code, Path folder) throws IOException {
      return page(folder, code);
    }
  },

  MOODLE_EDITOR(Destination.MOODLE) {
    @Override
    String build(String code, Path folder) throws IOException {
      return page(folder, "<div class=no-overflow>" + code + "</div>");
    }
  },

  /** JSX as Babel takes it. */
  REACT(Destination.REACT) {
    @Override
    String build(String code, Path folder) throws IOException {
      Files.writeString(
          folder.resolve("libraries.js"),
          Webjars.MODULES
              + Webjars.react()
              + Webjars.read("babel__standalone/7.21.2/babel.min.js"));
      return page(
          folder,
          "<div id=root></div><script src=libraries.js></script><script>"
              + "const jsx = decodeURIComponent(escape(atob('"
              + base64("const App = () => " + code + ";")
              + "')));\n"
              + "const React = require('react');"
              + "const App = new Function('React', Babel.transform(jsx, {presets: ['react']}).code"
              + " + '; return App;')(React);"
              + "require('react-dom/client').createRoot(root).render(React.createElement(App));"
              + "</script>");
    }
  },

  /** A page of Markdown and JSX, as MDX takes it. */
  MDX(Destination.REACT) {
    @Override
    String build(String code, Path folder) throws Exception {
      Path node = Programs.want("node", "https://nodejs.org");
      Path mdx = Programs.wantPackage("@mdx-js/mdx");
      Path text =
          Files.writeString(folder.resolve("page.mdx"), "# A page\n\n" + code + "\n\nEnd.\n");
      Path program = folder.resolve("compile.mjs");
      Files.writeString(
          program,
          "import {compile} from '"
              + mdx.resolve("index.js").toUri()
              + "';\nimport {readFileSync} from 'node:fs';\n"
              + "console.log(String(await compile(readFileSync(process.argv[2]),"
              + " {outputFormat: 'function-body'})));\n");
      String script =
          Programs.run(folder, List.of(node.toString(), program.toString(), text.toString()));
      Files.writeString(folder.resolve("libraries.js"), Webjars.MODULES + Webjars.react());
      return page(
          folder,
          "<div id=root></div><script src=libraries.js></script><script>"
              + "const content = new Function(decodeURIComponent(escape(atob('"
              + base64(script)
              + "'))))({...require('react/jsx-runtime')}).default;"
              + "require('react-dom/client').createRoot(root)"
              + ".render(require('react').createElement(content));</script>");
    }
  },

  VUE(Destination.VUE) {
    @Override
    String build(String code, Path folder) throws IOException {
      Files.writeString(
          folder.resolve("vue.js"), Webjars.read("vue/3.5.26/dist/vue.global.prod.js"));
      return page(
          folder,
          "<div id=root></div><script src=vue.js></script><script>"
              + "Vue.createApp({template: decodeURIComponent(escape(atob('"
              + base64("<article>" + code + "</article>")
              + "')))}).mount(root);</script>");
    }
  },

  HUGO(Destination.HUGO) {
    @Override
    String build(String code, Path folder) throws Exception {
      Path hugo = Programs.want("hugo", "apt-get install hugo");
      int end = code.indexOf("\n\n{{<");
      write(folder, "layouts/shortcodes/why-random.html", code.substring(0, end));
      write(folder, "layouts/_default/single.html", HEAD + "{{ .Content }}</main>");
      write(folder, "layouts/index.html", HEAD + "</main>");
      write(
          folder,
          "content/post/index.md",
          "---\ntitle: A page\n---\n\nBefore.\n\n" + code.substring(end + 2) + "\n\nAfter.\n");
      write(folder, "config.toml", "baseURL = '/'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n");
      Files.copy(folder.resolve(PICTURE), folder.resolve("content/post").resolve(PICTURE));
      Programs.run(folder, List.of(hugo.toString(), "--quiet"));
      return "public/post/index.html";
    }
  },

  MKDOCS(Destination.PAGE) {
    @Override
    String build(String code, Path folder) throws Exception {
      Path mkdocs = Programs.want("mkdocs", "apt-get install mkdocs");
      write(folder, "docs/index.md", "# A page\n\nBefore.\n\n" + code + "\n\nAfter.\n");
      Files.copy(folder.resolve(PICTURE), folder.resolve("docs").resolve(PICTURE));
      write(
          folder,
          "mkdocs.yml",
          "site_name: A site\ntheme:\n  name: mkdocs\n  highlightjs: false\nplugins: []\n");
      Programs.run(folder, List.of(mkdocs.toString(), "build", "--quiet"));
      return "site/index.html";
    }
  },

  SPHINX(Destination.SPHINX) {
    @Override
    String build(String code, Path folder) throws Exception {
      Path sphinx = Programs.want("sphinx-build", "apt-get install python3-sphinx");
      write(
          folder,
          "conf.py",
          "project = 'A site'\nversion = '1'\ncopyright = 'ours'\nhtml_theme = 'basic'\n");
      write(folder, "index.rst", "A page\n======\n\nBefore.\n\n" + code + "\n\nAfter.\n");
      Programs.run(
          folder, List.of(sphinx.toString(), "-q", "-W", "-d", "trees", "-b", "html", ".", "html"));
      for (String book : List.of("latex", "epub")) {
        Programs.run(
            folder, List.of(sphinx.toString(), "-q", "-W", "-d", "trees", "-b", book, ".", book));
      }
      return "html/index.html";
    }
  },

  /** The cell's HTML, as IPython answers it. */
  JUPYTER(Destination.JUPYTER) {
    @Override
    String build(String code, Path folder) throws Exception {
      Path python = Path.of("/usr/bin/python3");
      if (!Files.exists(python)) {
        python = Programs.want("python3", "apt-get install python3 python3-ipython");
      }
      Path program = folder.resolve("cell.py");
      Files.writeString(
          program,
          "try:\n    import IPython\nexcept ImportError:\n    raise SystemExit(0)\n"
              + "import warnings\nwarnings.simplefilter('error')\n"
              + code.replace("\nHTML(", "\nanswer = HTML(")
              + "\nprint(answer._repr_html_())\n");
      String html = Programs.run(folder, List.of(python.toString(), program.toString()));
      org.junit.jupiter.api.Assumptions.assumeFalse(
          html.isEmpty(), "IPython is not installed: apt-get install python3-ipython");
      return page(folder, html);
    }
  };

  /** The file that the picture is saved as. */
  static final String PICTURE = "why-random-0a1b2c3d.png";

  private static final String HEAD =
      "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>"
          + "<meta name=viewport content='width=device-width'>"
          + "<link rel=icon href='data:,'><main>";

  private final Destination destination;

  Place(Destination destination) {
    this.destination = destination;
  }

  /** Which of Share's codes it takes. */
  Destination destination() {
    return destination;
  }

  /**
   * Makes a page in a folder, in which the picture lies already; answers its path there. A test
   * whose program is not installed is skipped.
   */
  abstract String build(String code, Path folder) throws Exception;

  static String page(Path folder, String body) throws IOException {
    write(folder, "page.html", HEAD + body + "</main>");
    return "page.html";
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
