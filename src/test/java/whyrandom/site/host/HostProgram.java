package whyrandom.site.host;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server that people host sites with, as it is on this machine, with the sample that we ship. */
enum HostProgram {
  NGINX("nginx") {
    @Override
    List<String> command(Path program, Setting of) throws IOException {
      String sample =
          of.sample("nginx.conf")
              .replace("listen 80;", "listen 127.0.0.1:" + of.port + ";")
              .replace("root /srv/why-random;", "root " + of.site + ";");
      StringBuilder http = new StringBuilder();
      for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
        http.append(kind + "_temp_path " + of.work.resolve(kind) + ";\n");
      }
      String main =
          (IS_ROOT ? "user root;\n" : "")
              + "daemon off; master_process off; error_log stderr; pid nginx.pid;\nevents { }\n"
              + "http {\ninclude /etc/nginx/mime.types;\naccess_log off;\n"
              + http
              + sample
              + "}\n";
      return List.of(program.toString(), "-p", of.work.toString(), "-c", of.write("main", main));
    }
  },

  APACHE("apache2") {
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    @Override
    List<String> command(Path program, Setting of) throws IOException {
      StringBuilder main = new StringBuilder();
      for (String module :
          List.of("mpm_event", "authz_core", "headers", "filter", "deflate", "mime", "dir")) {
        main.append("LoadModule " + module + "_module " + MODULES + "/mod_" + module + ".so\n");
      }
      main.append("ServerName localhost\nListen 127.0.0.1:" + of.port + "\n");
      main.append((IS_ROOT ? "User www-data\nGroup www-data\n" : "") + "PidFile apache.pid\n");
      main.append("Mutex file:" + of.work + "\nErrorLog /dev/stderr\n");
      main.append("TypesConfig /etc/mime.types\nDocumentRoot " + of.site + "\n");
      main.append("<Directory " + of.site + ">\nRequire all granted\nAllowOverride All\n");
      main.append("</Directory>\n");
      Files.writeString(of.site.resolve(".htaccess"), of.sample("apache.conf"));
      String file = of.write("main", main.toString());
      return List.of(program.toString(), "-d", of.work.toString(), "-f", file, "-DFOREGROUND");
    }
  },

  CADDY("caddy") {
    @Override
    List<String> command(Path program, Setting of) throws IOException {
      String sample =
          of.sample("Caddyfile")
              .replace("\nexample.org {", "\nhttp://127.0.0.1:" + of.port + " {")
              .replace("root * /srv/why-random", "root * " + of.site);
      String file = of.write("main", "{\nadmin off\nauto_https off\n}\n" + sample);
      return List.of(program.toString(), "run", "--adapter", "caddyfile", "--config", file);
    }
  },

  SERVE("serve") {
    @Override
    List<String> command(Path program, Setting of) {
      return List.of(
          program.toString(), "-n", "-L", "-l", "tcp://127.0.0.1:" + of.port, of.site.toString());
    }
  };

  private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));
  private static final Path SAMPLES = Path.of("target", "hosting").toAbsolutePath();
  private static final int SECONDS = 30;

  private final String name;

  HostProgram(String name) {
    this.name = name;
  }

  /**
   * Where and what to serve.
   *
   * @param work a folder for what the server writes
   */
  record Setting(Path site, Path work, int port) {
    private String sample(String name) throws IOException {
      return Files.readString(SAMPLES.resolve(name));
    }

    private String write(String name, String text) throws IOException {
      return Files.writeString(work.resolve(name), text).toString();
    }
  }

  abstract List<String> command(Path program, Setting of) throws IOException;

  /** The program, if it is installed. */
  Optional<Path> program() {
    List<Path> folders = new ArrayList<>(List.of(Path.of("/usr/sbin"), Path.of("/usr/local/bin")));
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      folders.add(Path.of(folder));
    }
    return folders.stream().map(it -> it.resolve(name)).filter(Files::isExecutable).findFirst();
  }

  /** A server that runs. */
  record Running(Process process, String address) implements AutoCloseable {
    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      try {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Serves a folder to this machine, until it is closed. */
  Running start(Path site, Path work) throws IOException, InterruptedException {
    int port = freePort();
    Setting setting = new Setting(site, work, port);
    Path log = work.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(command(program().orElseThrow(), setting))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("XDG_CONFIG_HOME", work.toString());
    builder.environment().put("XDG_DATA_HOME", work.toString());
    Process process = builder.start();
    Running running = new Running(process, "http://127.0.0.1:" + port + "/");
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() > until) {
        running.close();
        throw new IllegalStateException(name + " does not start: " + Files.readString(log));
      }
      Thread.sleep(20);
    }
    return running;
  }

  private static boolean answers(int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (ConnectException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
