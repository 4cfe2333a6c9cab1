package whyrandom.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContentFactory;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Serves a directory of static files, to this machine only.
 *
 * <pre>{@code
 * try (SiteServer server = SiteServer.start(Path.of("target/site"), SiteServer.ANY_PORT)) {
 *   System.out.println(server.address()); // http://127.0.0.1:41234/
 * }
 * }</pre>
 */
public final class SiteServer implements AutoCloseable {
  /** Lets the system choose a port that is free. */
  public static final int ANY_PORT = 0;

  private static final String THIS_MACHINE = "127.0.0.1";

  /** What the pages rely on, said here rather than left to a library's table. */
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css",
          "html", "text/html",
          "js", "text/javascript",
          "json", "application/json",
          "svg", "image/svg+xml",
          "wasm", "application/wasm",
          "woff2", "font/woff2");

  private final Server server;
  private final ServerConnector connector;

  private SiteServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts to serve a directory.
   *
   * @throws IOException if the port is taken
   * @throws IllegalArgumentException if there is no such directory
   */
  public static SiteServer start(Path directory, int port) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException("directory must exist; there is none at " + directory);
    }
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(THIS_MACHINE);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new Handler.Sequence(files(server, directory), nothingElse()));
    start(server);
    return new SiteServer(server, connector);
  }

  private static Handler files(Server server, Path directory) {
    ResourceHandler files = new UncachedResources();
    files.setBaseResource(ResourceFactory.of(server).newResource(directory));
    files.setDirAllowed(false);
    files.setMimeTypes(types());
    files.setCacheControl("no-cache"); // the next build shows at the next reload
    return files;
  }

  private static MimeTypes types() {
    MimeTypes.Mutable types = new MimeTypes.Mutable(MimeTypes.DEFAULTS);
    TYPES.forEach(types::addMimeMapping);
    return types;
  }

  private static Handler nothingElse() {
    return new DefaultHandler(false, false);
  }

  private static void start(Server server) throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the server did not start", e);
    }
  }

  /**
   * Reads each file anew: Jetty's own handler would show the old one for a second after a build.
   */
  private static final class UncachedResources extends ResourceHandler {
    @Override
    protected HttpContent.Factory newHttpContentFactory(ByteBufferPool.Sized buffers) {
      return new ResourceHttpContentFactory(getBaseResource(), getMimeTypes(), buffers);
    }
  }

  /** Where the directory is served, with a slash at the end: {@code http://127.0.0.1:8080/}. */
  public String address() {
    return "http://" + THIS_MACHINE + ":" + connector.getLocalPort() + "/";
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop", e);
    }
  }
}
