package whyrandom.browser;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Libraries of others for pages, which Maven brings as jars. */
public final class Webjars {
  private static final String FOLDER = "/META-INF/resources/webjars/";

  /** Modules of Node's kind find each other by their names. */
  public static final String MODULES =
      """
      window.process = {env: {NODE_ENV: 'production'}};
      const modules = {};
      const require = name => modules[name];
      """;

  private Webjars() {}

  /** A file of one, such as {@code vue/3.5.26/dist/vue.global.prod.js}. */
  public static String read(String path) throws IOException {
    try (InputStream file = Webjars.class.getResourceAsStream(FOLDER + path)) {
      if (file == null) {
        throw new FileNotFoundException(path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A module of Node's kind, for pages that begin with {@link #MODULES}. */
  public static String module(String name, String path) throws IOException {
    return "{ const module = {exports: {}}; ((module, exports) => {\n"
        + read(path)
        + "\n})(module, module.exports); modules['"
        + name
        + "'] = module.exports; }\n";
  }

  /** React, for pages that begin with {@link #MODULES}. */
  public static String react() throws IOException {
    return module("react", "react/19.3.0/cjs/react.production.js")
        + module("react/jsx-runtime", "react/19.3.0/cjs/react-jsx-runtime.production.js")
        + module("scheduler", "scheduler/0.28.0/cjs/scheduler.production.js")
        + module("react-dom", "react-dom/19.3.0/cjs/react-dom.production.js")
        + module("react-dom/client", "react-dom/19.3.0/cjs/react-dom-client.production.js");
  }
}
